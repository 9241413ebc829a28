// What was said and done, noted as the meeting goes; it may be corrected until the protocol is approved.
import { useState, type SubmitEvent } from 'react'
import { Button } from '../../design'
import { formatTime, useLang, useWords } from '../../engine/i18n'
import { AskDialog } from '../AskDialog'
import { useDraft } from '../draft'
import { MalformField, useOwnMalform, WriteField } from '../fields'
import { ItemMenu } from '../HeldDialog'
import type { MoteNotat, MoteRow } from '../rows'
import { Why } from '../Why'
import { correctMinute, noteMinute, withdrawMinute } from './commands'
import type { MoteMay } from './may'
import { words } from './words'

const MAX = 4000

type Props = { row: MoteRow; may: MoteMay; /** The item; '' = of the meeting as a whole. */ punkt: string; /** Without the form: only what stands there. */ read?: boolean }

export function Minutes({ row, may, punkt, read = false }: Props) {
  const w = useWords(words)
  const notes = row.notat.filter((i) => (i.punkt ?? '') === punkt && !i.trekt)
  const [correcting, correct] = useState<MoteNotat>()
  const free = may('NoteMinute') && ['i-gang', 'heva', 'protokoll-ute'].includes(row.stand)
  return (
    <div className="fp-minutes">
      {notes.length === 0 ? (read ? null : <p className="fp-none">{w.noMinutes}</p>) : (
        <ul className="fp-plainlist">
          {notes.map((i) => <Note key={i.innlegg} note={i} acts={free ? [[w.correct, () => correct(i)], [w.withdraw, () => withdrawMinute(row, i.innlegg)]] : []} />)}
        </ul>
      )}
      {free && !read ? <Write row={row} punkt={punkt} /> : null}
      {correcting ? (
        <AskDialog draftKey={`mote/${row.id}.rett.${correcting.innlegg}`} title={w.correctTitle} submit={w.correctIt} close={() => correct(undefined)}
          fields={[{ kind: 'text', name: 'ord', label: w.minuteLabel, rows: 4, max: MAX, required: true, initial: correcting.ord, lang: correcting.malform }, { kind: 'text', name: 'grunn', label: w.grunnOptional, max: 1000 }]}
          send={(v) => correctMinute(row, correcting.innlegg, v('ord'), v('grunn'))} />
      ) : null}
    </div>
  )
}

function Note({ note, acts }: { note: MoteNotat; acts: readonly (readonly [string, () => void])[] }) {
  const w = useWords(words)
  const lang = useLang()
  return (
    <li>
      <span className="fp-prose" lang={note.malform}>{note.ord}</span>{' '}
      <small className="fp-history__meta">{formatTime(note.opphav.time, lang)}{note.endra ? ` · ${w.corrected}` : ''}</small><Why trace={note.endra ?? note.opphav} />
      <ItemMenu label={note.ord.slice(0, 40)} acts={acts} />
    </li>
  )
}

function Write({ row, punkt }: { row: MoteRow; punkt: string }) {
  const w = useWords(words)
  const own = useOwnMalform()
  const [malform, setMalform] = useState(own)
  const [draft, setDraft] = useDraft<string>(`mote/${row.id}.referat.${punkt}`)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    if (!draft?.trim()) return
    noteMinute(row, punkt, draft.trim(), malform)
    setDraft(undefined)
  }
  return (
    <form className="fp-editform fp-noprint" onSubmit={submit}>
      <WriteField multiline label={w.minuteLabel} rows={2} counter={MAX} lang={malform} value={draft ?? ''} onChange={(e) => setDraft(e.target.value || undefined)} />
      {draft ? <><MalformField value={malform} set={setMalform} /><div className="fp-actions"><Button type="submit" variant="secondary" data-size="sm">{w.minuteSave}</Button></div></> : null}
    </form>
  )
}
