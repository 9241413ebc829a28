// Signing in: as an invented person in a demonstration, else with a local account. When a session
// has ended it says so, and that nothing is lost.
import { useEffect, useMemo, useState, type SubmitEvent } from 'react'
import { Button, Details, FormErrors, Heading, Paragraph, Search, Section, Textfield, type FormError } from '../design'
import { useHouse } from '../engine/house'
import { useWords } from '../engine/i18n'
import { demoPeople, signIn, signInDemo, type DemoPerson, type RoleName, type Session } from '../engine/session'
import { Alone } from './Alone'
import { words } from './words'

export function SignIn({ before }: { before?: Session }) {
  const w = useWords(words).signin
  const house = useHouse()
  return (
    <Alone title={before ? w.ended : w.title} lead={before ? w.endedLead(before.namn) : w.lead} focus={before !== undefined}>
      {house?.demo ? <DemoPeople /> : null}
      {house ? (
        house.demo
          ? <Section title={w.orAccount}><AccountForm /></Section>
          : <AccountForm />
      ) : null}
    </Alone>
  )
}

function AccountForm() {
  const w = useWords(words).signin
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

function DemoPeople() {
  const w = useWords(words)
  const [people, setPeople] = useState<DemoPerson[]>()
  const [wrong, setWrong] = useState<FormError[]>([])
  const examples = useMemo(() => examplesOf(people ?? []), [people])
  useEffect(() => {
    void demoPeople().then(setPeople, () => setPeople([]))
  }, [])
  async function choose(person: string) {
    const problem = await signInDemo(person)
    setWrong(problem ? [{ text: problem.detail ?? problem.title }] : [])
  }
  return (
    <section aria-labelledby="fp-demo-people">
      <Heading level={2} data-size="xs" id="fp-demo-people">{w.signin.demoTitle}</Heading>
      <Paragraph>{people?.length === 0 ? w.signin.demoNone : w.signin.demoLead}</Paragraph>
      <ul className="fp-people">
        {examples.map(({ role, person }) => (
          <li key={role}>
            <Button variant="secondary" data-color="neutral" onClick={() => void choose(person.id)}>
              <strong>{person.namn}</strong>
              <small lang="nn">{person.omtale}</small>
              <small>{w.role[role]}: {w.roleMeans[role]}</small>
            </Button>
          </li>
        ))}
      </ul>
      <FormErrors errors={wrong} />
      {people && people.length > examples.length ? <Everybody people={people} choose={(id) => void choose(id)} /> : null}
    </section>
  )
}

/** All of them, for who wants to be somebody from her own place. */
function Everybody({ people, choose }: { people: DemoPerson[]; choose: (id: string) => void }) {
  const w = useWords(words).signin
  const [sought, setSought] = useState('')
  const found = people.filter((p) => `${p.namn} ${p.omtale ?? ''}`.toLocaleLowerCase('nb').includes(sought.trim().toLocaleLowerCase('nb')))
  return (
    <Details className="fp-everybody">
      <Details.Summary>{w.demoAll(people.length)}</Details.Summary>
      <Details.Content>
        <Search label={w.demoFind} placeholder={w.demoFind} value={sought} onChange={(e) => setSought(e.target.value)} />
        <ul className="fp-people">
          {found.map((p) => (
            <li key={p.id}>
              <Button variant="tertiary" data-color="neutral" data-size="sm" onClick={() => choose(p.id)}>
                <strong>{p.namn}</strong>
                <small lang="nn">{p.omtale}</small>
              </Button>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  )
}

const roles: readonly RoleName[] = ['planleggar', 'partnarkontakt', 'utvalsmedlem', 'utvalsleiar', 'sekretariat', 'revisor', 'administrator']

/** One person for each role: she who is least besides, so that one sees what the role alone gives. */
function examplesOf(people: DemoPerson[]): { role: RoleName; person: DemoPerson }[] {
  const breadth = (p: DemoPerson) => new Set(p.roles.map((r) => r.role)).size * 100 + p.roles.length
  return roles.flatMap((role) => {
    const [person] = people.filter((p) => p.roles.some((r) => r.role === role)).sort((a, b) => breadth(a) - breadth(b))
    return person ? [{ role, person }] : []
  })
}
