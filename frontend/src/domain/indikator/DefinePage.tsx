// «Definer indikator». It goes to the new indicator's page at once; if the server refuses, that page says why and
// leads back here with everything that was typed.
import { useState, type SubmitEvent } from 'react'
import { Empty, PageHead } from '../../design'
import { useWords } from '../../engine/i18n'
import { navigate, text, useSearch, useTitle } from '../../engine/route'
import { useMay } from '../../engine/session'
import type { IndikatorDefined } from '../../events.gen'
import { useDraft } from '../draft'
import { FormFoot, useFormId, useOwnMalform } from '../fields'
import { useRefused } from '../refused'
import { define } from './commands'
import { DefinitionFields, noDefinition, readDefinition, useWrongDefinition, writeDefinition, type WrittenDefinition } from './Definition'
import { words } from './words'
import './indikator.css'

const search = { fra: text }

export default function DefinePage() {
  const w = useWords(words)
  useTitle(w.defineTitle)
  const may = useMay('indikator.Define')
  return (
    <>
      <PageHead title={w.defineTitle} lead={w.defineLead} />
      {may ? <DefineForm /> : <Empty title={w.notYours}>{w.notYoursText}</Empty>}
    </>
  )
}

function DefineForm() {
  const w = useWords(words)
  const id = useFormId()
  const malform = useOwnMalform()
  const [{ fra }] = useSearch(search)
  const { refusal, putAway } = useRefused<IndikatorDefined>('Define', `indikator/${fra}`)
  const [draft, setDraft] = useDraft<WrittenDefinition>('indikator.ny')
  const [tried, setTried] = useState(false)
  const written = draft ?? (refusal ? writeDefinition(refusal.data) : noDefinition(malform))
  const errors = useWrongDefinition()(written).flatMap(([field, told]) => (told ? [{ id: `${id}-${field}`, text: told }] : []))
  const done = () => {
    setDraft(undefined)
    putAway()
  }
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0) return
    done()
    navigate(`/indikator/${define(readDefinition(written))}`)
  }
  const f = { id, w: written, tried, set: (part: Partial<WrittenDefinition>) => setDraft({ ...written, ...part }), errorOf: (field: string) => (tried ? errors.find((e) => e.id === `${id}-${field}`)?.text : undefined) }
  return (
    <form className="fp-editform" onSubmit={submit}>
      <DefinitionFields f={f} />
      <FormFoot errors={tried ? errors : []} submit={w.defineSubmit} onCancel={() => { done(); navigate('/indikator') }} />
    </form>
  )
}
