// The forms of threads: a new one, an answer, other words, taking back, resolving.
import { useRef, useState, type SubmitEvent } from 'react'
import { Button, Fieldset, Paragraph, Radio } from '../../design'
import { useWords } from '../../engine/i18n'
import type { InnspelUtfall, Malform, TradSlag } from '../../events.gen'
import { useDraft } from '../draft'
import { Choose, FormFoot, useFormId, WriteField } from '../fields'
import { FormDialog } from '../FormDialog'
import type { Choice } from '../names'
import type { Innlegg, TradRow } from '../rows'
import type { Names } from '../say'
import { shared } from '../words'
import { reply, resolveThread, rewordPost, withdrawPost } from './commands'
import { toStored, toTyped } from './mention'
import { MentionField, NO_POST, type Post } from './MentionField'
import { words } from './words'

const POST_MAX = 4000
const REMARK_MAX = 1000

const isBlank = (post: Post) => post.typed.trim() === ''
const stored = (post: Post) => toStored(post.typed.trim(), post.picks)

export type Begun = { slag: TradSlag; partnar: string; ord: string }

type NewProps = { draftKey: string; /** The words that the thread is about; left out where it is about a thing as a whole. */ quote?: string; partners: Choice[]; malform: Malform; send: (begun: Begun) => void; cancel: () => void }

/** The first post of a thread. Who acts for a partner chooses whether it is a remark or the partner's innspel. */
export function NewThreadForm({ draftKey, quote, partners, malform, send, cancel }: NewProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const id = useFormId()
  const [post = NO_POST, setPost] = useDraft<Post>(draftKey)
  const [slag, setSlag] = useState<TradSlag>('kommentar')
  const [partnar, setPartnar] = useState(partners.length === 1 ? (partners[0]?.value ?? '') : '')
  const [tried, setTried] = useState(false)
  const errors = [
    ...(slag === 'innspel' && partnar === '' ? [{ id: `${id}-partnar`, text: common.fieldRequired(w.partnar) }] : []),
    ...(isBlank(post) ? [{ id: `${id}-ord`, text: common.fieldRequired(w.field) }] : []),
  ]
  const errorOf = (field: string) => (tried ? errors.find((e) => e.id === `${id}-${field}`)?.text : undefined)
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0) return
    setPost(undefined)
    send({ slag, partnar: slag === 'innspel' ? partnar : '', ord: stored(post) })
  }
  return (
    <form className="fp-editform fp-thread" onSubmit={submit} aria-label={w.newTitle} onKeyDown={(e) => { if (e.key === 'Escape' && !e.defaultPrevented) cancel() }}>
      {quote === undefined ? null : <blockquote className="fp-thread__quote" lang={malform}>{quote}</blockquote>}
      {partners.length > 0 ? <Kinds slag={slag} set={setSlag} name={id} /> : null}
      {slag === 'innspel' && partners.length > 1 ? (
        <Choose id={`${id}-partnar`} label={w.partnar} none={w.choosePartnar} choices={partners} value={partnar} set={setPartnar} error={errorOf('partnar')} />
      ) : null}
      <MentionField id={`${id}-ord`} label={w.slag[slag]} value={post} set={setPost} lang={malform} max={POST_MAX} error={errorOf('ord')} focus />
      <FormFoot errors={tried ? errors : []} submit={w.send} onCancel={cancel} />
    </form>
  )
}

function Kinds({ slag, set, name }: { slag: TradSlag; set: (slag: TradSlag) => void; name: string }) {
  const w = useWords(words)
  return (
    <Fieldset data-size="sm">
      <Fieldset.Legend>{w.kind}</Fieldset.Legend>
      {(['kommentar', 'innspel'] as const).map((value) => (
        <Radio key={value} name={name} value={value} label={w.slag[value]} description={w.slagMeans[value]} checked={slag === value} onChange={() => set(value)} />
      ))}
    </Fieldset>
  )
}

/** A button until somebody wants to answer; what is typed is kept over a reload. */
export function ReplyForm({ row, malform }: { row: TradRow; malform: Malform }) {
  const w = useWords(words)
  const common = useWords(shared)
  const id = useFormId()
  const [post, setPost] = useDraft<Post>(`trad.${row.id}.svar`)
  const [tried, setTried] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setPost(undefined)
    setTried(false)
    setTimeout(() => opener.current?.focus())
  }
  if (!post) {
    return <Button ref={opener} variant="tertiary" data-size="sm" className="fp-edit fp-noprint" onClick={() => setPost(NO_POST)}>{w.reply}</Button>
  }
  const error = isBlank(post) ? common.fieldRequired(w.field) : undefined
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (error) return
    reply(row, stored(post), malform)
    close()
  }
  return (
    <form className="fp-editform fp-noprint" onSubmit={submit} aria-label={w.replyTo} onKeyDown={(e) => { if (e.key === 'Escape' && !e.defaultPrevented) close() }}>
      <MentionField id={id} label={w.reply} value={post} set={setPost} lang={malform} max={POST_MAX} error={tried ? error : undefined} focus={isBlank(post)} />
      <FormFoot errors={tried && error ? [{ id, text: error }] : []} submit={w.sendReply} onCancel={close} />
    </form>
  )
}

export function EditDialog({ row, post, names, close }: { row: TradRow; post: Innlegg; names: Names; close: () => void }) {
  const w = useWords(words)
  const common = useWords(shared)
  const id = useFormId()
  const [written, setWritten] = useState<Post>(() => toTyped(post.ord, names.person))
  const errors = isBlank(written) ? [{ id, text: common.fieldRequired(w.field) }] : []
  const save = () => {
    const ord = stored(written)
    if (ord !== post.ord) rewordPost(row, post.innlegg, ord)
  }
  return (
    <FormDialog title={w.editTitle} submit={common.save} errors={errors} close={close} onSubmit={save}>
      {(tried) => <MentionField id={id} label={w.field} value={written} set={setWritten} lang={post.malform} max={POST_MAX} error={tried ? errors[0]?.text : undefined} />}
    </FormDialog>
  )
}

export function WithdrawDialog({ row, post, close }: { row: TradRow; post: Innlegg; close: () => void }) {
  const w = useWords(words)
  return (
    <FormDialog title={w.withdrawTitle} submit={w.withdraw} close={close} onSubmit={() => withdrawPost(row, post.innlegg)}>
      <Paragraph>{w.withdrawText}</Paragraph>
    </FormDialog>
  )
}

const OUTCOMES: readonly InnspelUtfall[] = ['teke-inn', 'delvis', 'ikkje-teke-inn', 'svart']

export function ResolveDialog({ row, close }: { row: TradRow; close: () => void }) {
  const w = useWords(words)
  const common = useWords(shared)
  const id = useFormId()
  const [utfall, setUtfall] = useState<InnspelUtfall | ''>('')
  const [merknad, setMerknad] = useState('')
  const innspel = row.slag === 'innspel'
  const errors = innspel && utfall === '' ? [{ id, text: w.chooseUtfall }] : []
  return (
    <FormDialog title={innspel ? w.resolveInnspel : w.resolveTitle} submit={innspel ? w.sendReply : w.resolve} errors={errors} close={close}
      onSubmit={() => resolveThread(row, utfall, merknad.trim())}>
      {(tried) => (
        <>
          {innspel ? (
            <Choose id={id} label={w.utfallLabel} none={w.chooseUtfall} choices={OUTCOMES.map((value) => ({ value, label: w.utfall[value] }))} value={utfall}
              set={(v) => setUtfall(v as InnspelUtfall | '')} error={tried && utfall === '' ? common.fieldRequired(w.utfallLabel) : undefined} />
          ) : null}
          <WriteField multiline label={innspel ? w.merknadInnspel : w.merknad} rows={4} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
        </>
      )}
    </FormDialog>
  )
}
