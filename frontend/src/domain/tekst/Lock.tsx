// A text that stands fast: who locked it and why, and locking and opening it again.
import { useState } from 'react'
import { Alert, Button, Heading, Paragraph } from '../../design'
import { ask } from '../../engine/ask'
import { formatDateTime, useLang, useWords } from '../../engine/i18n'
import { me, useMay } from '../../engine/session'
import { useFormId, WriteField } from '../fields'
import { FormDialog } from '../FormDialog'
import type { TekstRow } from '../rows'
import type { Names } from '../say'
import { shared } from '../words'
import { words } from './words'

const REASON_MAX = 1000

type Lock = NonNullable<TekstRow['laast']>

export function LockedNow({ lock, names }: { lock: Lock; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  return (
    <Alert data-color="info" className="fp-locked">
      <Heading level={2} data-size="2xs">{w.locked}</Heading>
      <Paragraph data-size="sm">{lock.grunn}</Paragraph>
      <Paragraph data-size="sm">{lock.person ? w.lockedBy(names.person(lock.person), formatDateTime(lock.at, lang)) : formatDateTime(lock.at, lang)}</Paragraph>
    </Alert>
  )
}

type Props = { id: string; title: string; lock: Lock | undefined; /** Her partner answers for the text. */ own: boolean }

/** «Lås kapittelet», «Opne kapittelet att»: for those who may. */
export function LockActs({ id, title, lock, own }: Props) {
  const w = useWords(words)
  const scope = useMay(lock ? 'tekst.Reopen' : 'tekst.Lock')
  const [open, setOpen] = useState(false)
  if (scope !== 'all' && !(scope === 'own' && own)) return null
  return (
    <>
      <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" onClick={() => setOpen(true)}>{lock ? w.reopen : w.lock}</Button>
      {open ? <LockDialog id={id} title={title} lock={lock} close={() => setOpen(false)} /> : null}
    </>
  )
}

function LockDialog({ id, title, lock, close }: Omit<Props, 'own'> & { close: () => void }) {
  const w = useWords(words)
  const common = useWords(shared)
  const field = useFormId()
  const [grunn, setGrunn] = useState('')
  const errors = grunn.trim() === '' ? [{ id: field, text: common.fieldRequired(w.why) }] : []
  return (
    <FormDialog title={lock ? w.reopenTitle(title) : w.lockTitle(title)} submit={lock ? w.reopenSubmit : w.lockSubmit} errors={errors} close={close}
      onSubmit={() => tell(id, title, lock, grunn.trim())}>
      {(tried) => (
        <>
          {lock ? null : <Paragraph>{w.lockText}</Paragraph>}
          <WriteField multiline id={field} label={w.why} description={w.whyHelp} rows={3} maxLength={REASON_MAX} value={grunn}
            error={tried ? errors[0]?.text : undefined} onChange={(e) => setGrunn(e.target.value)} />
        </>
      )}
    </FormDialog>
  )
}

function tell(id: string, title: string, lock: Lock | undefined, grunn: string): void {
  const say = lock ? 'describeReopen' : 'describeLock'
  const describe = { nn: words.nn[say](title), nb: words.nb[say](title), en: words.en[say](title) }
  const laast = lock ? undefined : { person: me(), at: new Date().toISOString(), grunn }
  void ask<TekstRow>('tekst', lock ? 'Reopen' : 'Lock', { id, grunn }, {
    key: `tekst/${id}`, describe,
    // A text without a record has no row to show it on; the answer brings it.
    ...(lock ? { optimistic: (row: TekstRow | undefined) => ({ ...(row as TekstRow), laast }) } : {}),
  })
}
