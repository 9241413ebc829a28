// The files of a sak. One is sent as soon as it is chosen; it is attached when the form is sent.
import { useState } from 'react'
import { Button, Field, Input, Label, Section, ValidationMessage } from '../../design'
import { useWords } from '../../engine/i18n'
import { handIn } from '../../engine/files'
import { FormDialog } from '../FormDialog'
import { useFormId, WriteField } from '../fields'
import { ItemMenu } from '../HeldDialog'
import { useDrop } from '../Items'
import type { SakRow, SakVedlegg } from '../rows'
import { shared } from '../words'
import { Why } from '../Why'
import { attach, detach } from './commands'
import { useMayOn } from './may'
import { words } from './words'

const FILE_MAX = 20 * 1024 * 1024
const ACCEPT = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.gif,.webp'

/** An attachment is kept under its title by whoever downloads it. */
const fileAddress = (v: SakVedlegg) => `/api/fil/${v.fil}?namn=${encodeURIComponent(v.tittel.slice(0, 80))}`

export function Attachments({ row }: { row: SakRow }) {
  const w = useWords(words)
  const may = useMayOn(row)
  const [adding, add] = useState(false)
  const open = !row.slutt
  const there = row.vedlegg.filter((v) => !v.borte)
  const [drop, dropping] = useDrop<SakVedlegg>((v) => ({ title: w.detachTitle(v.tittel), submit: w.detachIt, send: (merknad) => detach(row, v.vedlegg, merknad) }))
  return (
    <Section title={w.attachments}>
      {there.length === 0 ? <p className="fp-none">{w.noAttachments}</p> : (
        <ul className="fp-items">
          {there.map((v) => (
            <li key={v.vedlegg}>
              <a className="ds-link" href={fileAddress(v)} lang={row.malform}>{v.tittel}</a><Why trace={v.spor} />
              {v.unntak ? <p className="fp-history__meta">{w.exempt(v.unntak)}</p> : null}
              {open && may('RemoveAttachment') ? <ItemMenu label={v.tittel} acts={[[w.detach, () => drop(v)]]} /> : null}
            </li>
          ))}
        </ul>
      )}
      {open && may('AddAttachment') ? <p className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={() => add(true)}>{w.attach}</Button></p> : null}
      {dropping}
      {adding ? <AttachDialog row={row} close={() => add(false)} /> : null}
    </Section>
  )
}

type Kept = { file: string; type: string; bytes?: number }
type Chosen = { fil: string; filtype: string; storleik: number; namn: string }

function AttachDialog({ row, close }: { row: SakRow; close: () => void }) {
  const w = useWords(words)
  const common = useWords(shared)
  const id = useFormId()
  const [tittel, setTittel] = useState('')
  const [unntak, setUnntak] = useState('')
  const [file, setFile] = useState<Chosen>()
  const [busy, setBusy] = useState<number>()
  const [fault, setFault] = useState('')
  const take = async (chosen: File | undefined) => {
    setFile(undefined)
    if (!chosen) return
    if (chosen.size > FILE_MAX) return setFault(w.fileBig)
    if (!tittel) setTittel(chosen.name.replace(/\.[^.]+$/, ''))
    setFault('')
    setBusy(0)
    const answer = await handIn<Kept>('/api/fil', chosen, setBusy)
    setBusy(undefined)
    if (answer.ok) setFile({ fil: answer.data.file, filtype: answer.data.type, storleik: answer.data.bytes ?? chosen.size, namn: chosen.name })
    else setFault(answer.problem.detail ?? answer.problem.title)
  }
  const errors = [
    ...(file ? [] : [{ id: `${id}-fil`, text: busy === undefined ? fault || w.fileMissing : w.fileWait }]),
    ...(tittel.trim() ? [] : [{ id: `${id}-tittel`, text: common.fieldRequired(w.attachName) }]),
  ]
  const send = () => file && attach(row, { fil: file.fil, filtype: file.filtype, storleik: file.storleik, tittel: tittel.trim(), unntak: unntak.trim() })
  return (
    <FormDialog title={w.attachTitle} submit={w.attachIt} errors={errors} onSubmit={send} close={close}>
      {(tried) => (
        <>
          <Field>
            <Label>{w.file}</Label>
            <Field.Description>{w.fileHelp}</Field.Description>
            <Input id={`${id}-fil`} type="file" accept={ACCEPT} onChange={(e) => void take(e.target.files?.[0])} />
            {fault ? <ValidationMessage>{fault}</ValidationMessage> : null}
            <p role="status">{busy !== undefined ? w.fileSending(Math.round(busy * 100)) : file ? w.fileReady(file.namn) : ''}</p>
          </Field>
          <WriteField id={`${id}-tittel`} label={w.attachName} value={tittel} maxLength={200} lang={row.malform} error={tried && !tittel.trim() ? common.fieldRequired(w.attachName) : undefined} onChange={(e) => setTittel(e.target.value)} />
          <WriteField label={w.unntak} description={w.unntakHelp} value={unntak} maxLength={120} onChange={(e) => setUnntak(e.target.value)} />
        </>
      )}
    </FormDialog>
  )
}
