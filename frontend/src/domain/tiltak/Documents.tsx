// The documents of a tiltak: links, and files that are kept here.
import { useState } from 'react'
import { Field, Fieldset, Input, Label, Radio, ValidationMessage } from '../../design'
import { handIn } from '../../engine/files'
import { useWords } from '../../engine/i18n'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu, type Fields } from '../HeldDialog'
import { TextField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import { Sources } from '../Sources'
import type { PartContext } from './part'
import { useMayOn } from './may'
import { attachDocument, detachDocument } from './work'
import { Why } from '../Why'
import { workWords } from './work.words'

/** `state` tells of the file: nothing yet, a share of it sent, what went wrong. */
type Written = { tittel: string; how: string; lenkje: string; fil: string; filtype: string; storleik: number; filnamn: string; state: string }
type Attached = PartContext['row']['dokument'][number]

const TITLE_MAX = 200
const LINK_MAX = 500
const FILE_MAX = 20 * 1024 * 1024
const ACCEPT = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.gif,.webp'
const EMPTY: Written = { tittel: '', how: 'link', lenkje: '', fil: '', filtype: '', storleik: 0, filnamn: '', state: '' }

const back = (d: Attached): Held<Written> => ({
  of: '', written: { ...EMPTY, tittel: d.tittel, how: d.fil ? 'file' : 'link', lenkje: d.lenkje ?? '', fil: d.fil ?? '', filtype: d.filtype ?? '', storleik: d.storleik ?? 0, filnamn: d.fil ? d.tittel : '' },
})

/** What people call the kinds that have long names. */
const KINDS = [['wordprocessingml', 'DOCX'], ['spreadsheetml', 'XLSX'], ['presentationml', 'PPTX'], ['opendocument.text', 'ODT'], ['opendocument.spreadsheet', 'ODS'], ['opendocument.presentation', 'ODP']] as const
const kindOf = (type: string) => KINDS.find(([part]) => type.includes(part))?.[1] ?? type.split('/').pop()?.toUpperCase()

/** A document is kept under its title by whoever downloads it. */
const fileAddress = (d: Attached) => `/api/fil/${d.fil}?namn=${encodeURIComponent(d.tittel.slice(0, 80))}`

/** The server lets in http and https only; we look again, since a link runs in this page. */
const isSafe = (link: string) => /^https?:\/\//.test(link)

export function Documents(context: PartContext) {
  const { row } = context
  const w = useWords(workWords)
  const may = useMayOn('AttachDocument')(row)
  const form = useHeld<Written, Attached>({ key: `tiltak/${row.id}`, command: 'AttachDocument', back })
  const [drop, dropping] = useDrop<Attached>((d) => (
    { title: w.documentDrop(d.tittel), text: d.fil ? w.documentDropText : '', submit: w.remove, send: (merknad) => detachDocument(row, d.dokument, d.tittel, merknad) }))
  return (
    <Items {...context} title={w.documents} none={w.documentNone} form={form} add={w.documentAdd} begin={may ? () => form.open(EMPTY) : undefined} dialog={<>{dropping}<DocumentDialog row={row} form={form} /></>}>
      {row.dokument.length === 0 ? null : (
        <ul className="fp-items">
          {row.dokument.map((d) => (
            <li key={d.dokument}>
              <a className="ds-link" href={d.fil ? fileAddress(d) : d.lenkje && isSafe(d.lenkje) ? d.lenkje : undefined} rel="noreferrer">{d.tittel}</a>
              <div className="fp-tags">
                {d.fil ? <small className="fp-none">{[kindOf(d.filtype ?? ''), d.storleik ? w.size(d.storleik) : ''].filter(Boolean).join(', ')}</small> : null}
                <Sources kjelder={d.kjelder} /><Why label={d.tittel} trace={d.spor} />
                {may ? <ItemMenu label={d.tittel} acts={[[w.removeDots, () => drop(d)]]} /> : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Items>
  )
}

function DocumentDialog({ row, form }: { row: PartContext['row']; form: ReturnType<typeof useHeld<Written>> }) {
  const w = useWords(workWords)
  const check = useChecks()
  // What the server said of the file is told, and not only that there is none.
  const file = (v: Written) => (v.fil ? undefined : Number.isNaN(Number(v.state)) ? v.state : v.state ? w.fileWait : w.fileMissing)
  const wrong = (v: Written) => [
    v.how === 'file' ? ['fil', file(v)] as const : ['lenkje', check.needs(w.link, v.lenkje) || (!isSafe(v.lenkje.trim()) && w.linkWrong)] as const,
    ['tittel', check.needs(w.documentTitle, v.tittel)] as const,
  ]
  const send = (v: Written) => attachDocument(row, { ...v, tittel: v.tittel.trim(), lenkje: v.lenkje.trim(), ...(v.how === 'file' ? {} : { fil: '' }) })
  return (
    <HeldDialog form={form} title={w.documentAdd} submit={w.add} wrong={wrong} send={send}>
      {(f) => (
        <>
          <Fieldset>
            <Fieldset.Legend>{w.documentKind}</Fieldset.Legend>
            {(['link', 'file'] as const).map((how) => (
              <Radio key={how} name={`${f.id}-how`} value={how} label={how === 'link' ? w.documentLink : w.documentFile} checked={f.w.how === how} onChange={() => f.set({ how })} />
            ))}
          </Fieldset>
          {f.w.how === 'file' ? <FileField f={f} /> : <TextField f={f} name="lenkje" label={w.link} description={w.linkHelp} max={LINK_MAX} inputMode="url" />}
          <TextField f={f} name="tittel" label={w.documentTitle} max={TITLE_MAX} />
        </>
      )}
    </HeldDialog>
  )
}

type Kept = { file: string; type: string; bytes?: number }

/** The file is sent as soon as it is chosen; the form is sent when it is there. */
function FileField({ f }: { f: Fields<Written> }) {
  const w = useWords(workWords)
  const [sending, setSending] = useState<number>()
  const take = async (file: File | undefined) => {
    if (!file) return
    const title = f.w.tittel || file.name.replace(/\.[^.]+$/, '')
    if (file.size > FILE_MAX) return f.set({ state: w.fileBig, fil: '' })
    f.set({ tittel: title, fil: '', state: '0' })
    setSending(0)
    const answer = await handIn<Kept>('/api/fil', file, setSending)
    setSending(undefined)
    if (answer.ok) f.set({ tittel: title, fil: answer.data.file, filtype: answer.data.type, storleik: answer.data.bytes ?? file.size, filnamn: file.name, state: '' })
    else f.set({ tittel: title, fil: '', state: answer.problem.detail ?? answer.problem.title })
  }
  const error = f.errorOf('fil') ?? (Number.isNaN(Number(f.w.state)) ? f.w.state : undefined)
  return (
    <Field>
      <Label>{w.file}</Label>
      <Field.Description>{w.fileHelp}</Field.Description>
      <Input id={`${f.id}-fil`} type="file" accept={ACCEPT} aria-invalid={error ? true : undefined} onChange={(e) => void take(e.target.files?.[0])} />
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
      <p role="status">{sending !== undefined ? w.fileSending(Math.round(sending * 100)) : f.w.fil ? w.fileReady(f.w.filnamn) : ''}</p>
    </Field>
  )
}
