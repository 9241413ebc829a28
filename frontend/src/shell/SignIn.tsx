// Signing in: as an invented person in a demonstration, else with a local account. When a session
// has ended it says so, and that nothing is lost.
import { lazy, Suspense, useState, type SubmitEvent } from 'react'
import { Button, FormErrors, Section, Textfield, type FormError } from '../design'
import { later } from '../engine/ahead'
import { useHouse } from '../engine/house'
import { useWords } from '../engine/i18n'
import { signIn, type Session } from '../engine/session'
import { Alone } from './Alone'
import { signinWords } from './signin.words'

const DemoPeople = lazy(later(() => import('./DemoPeople')))

export default function SignIn({ before }: { before?: Session }) {
  const w = useWords(signinWords)
  const house = useHouse()
  return (
    <Alone title={before ? w.ended : w.title} lead={before ? w.endedLead(before.namn) : w.lead} focus={before !== undefined}>
      {house?.demo ? <Suspense fallback={null}><DemoPeople /></Suspense> : null}
      {house ? (
        house.demo
          ? <Section title={w.orAccount}><AccountForm /></Section>
          : <AccountForm />
      ) : null}
    </Alone>
  )
}

function AccountForm() {
  const w = useWords(signinWords)
  const [epost, setEpost] = useState('')
  const [passord, setPassord] = useState('')
  const [wrong, setWrong] = useState<{ epost?: string; passord?: string; other?: string }>({})
  const [busy, setBusy] = useState(false)

  async function submit(e: SubmitEvent) {
    e.preventDefault()
    const found = {
      ...(!epost.trim() ? { epost: w.needEmail } : !epost.includes('@') ? { epost: w.badEmail } : {}),
      ...(!passord ? { passord: w.needPassword } : {}),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const problem = await signIn(epost.trim(), passord)
    setBusy(false)
    if (problem) setWrong({ other: problem.detail ?? problem.title })
  }

  const errors: FormError[] = [
    ...(wrong.epost ? [{ id: 'epost', text: wrong.epost }] : []),
    ...(wrong.passord ? [{ id: 'passord', text: wrong.passord }] : []),
    ...(wrong.other ? [{ text: wrong.other }] : []),
  ]
  return (
    <form className="fp-form" noValidate onSubmit={(e) => void submit(e)}>
      <Textfield id="epost" label={w.email} type="email" autoComplete="username" value={epost}
        error={wrong.epost} onChange={(e) => setEpost(e.target.value)} />
      <Textfield id="passord" label={w.password} type="password" autoComplete="current-password" value={passord}
        error={wrong.passord} onChange={(e) => setPassord(e.target.value)} />
      <FormErrors errors={errors} />
      <div><Button type="submit" aria-disabled={busy || undefined}>{w.submit}</Button></div>
    </form>
  )
}
