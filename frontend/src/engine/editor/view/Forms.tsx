// The small forms over the text: link, alternative text, footnote, language, and the list of keys.
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button, Dialog, Field, FormErrors, Heading, Label, Select, Textfield } from '../../../design'
import { useWords } from '../../i18n'
import { addressOf } from '../address'
import { words } from '../words'
import type { Form } from './forms'
import { keyLabel, keysOf, type KeyName } from './keys'
import type { Tools } from './tools'

type Of<K extends Form['kind']> = Extract<Form, { kind: K }>
type Props<K extends Form['kind']> = { form: Of<K>; tools: Tools }

export function Forms({ form, tools }: { form: Form; tools: Tools }) {
  switch (form.kind) {
    case 'link': return <LinkForm form={form} tools={tools} />
    case 'image': return <ImageForm form={form} tools={tools} />
    case 'footnote': return <FootnoteForm form={form} tools={tools} />
    case 'language': return <LanguageForm form={form} tools={tools} />
    case 'keys': return <KeyList tools={tools} />
  }
}

type ShellProps = { title: string; tools: Tools; onSave?: () => void; save?: string; also?: ReactNode; errors?: { id: string; text: string }[]; children: ReactNode }

function Shell({ title, tools, onSave, save, also, errors = [], children }: ShellProps) {
  const w = useWords(words).form
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    // Back to the text when the dialog is gone; while it is there nothing else can have the focus.
    return () => void setTimeout(() => tools.focusText())
  }, [tools])
  return (
    <Dialog open onClose={() => tools.close()} aria-labelledby={id} className="fp-editorform">
      <form ref={form} onSubmit={(e) => { e.preventDefault(); onSave?.() }}>
        <Dialog.Block><Heading level={2} data-size="xs" id={id}>{title}</Heading></Dialog.Block>
        <Dialog.Block>{children}</Dialog.Block>
        {onSave ? (
          <Dialog.Block>
            <FormErrors errors={errors} />
            <div className="fp-actions">
              <Button type="submit">{save ?? w.save}</Button>
              <Button type="button" variant="secondary" onClick={() => tools.close()}>{w.cancel}</Button>
              {also}
            </div>
          </Dialog.Block>
        ) : null}
      </form>
    </Dialog>
  )
}

function LinkForm({ form, tools }: Props<'link'>) {
  const w = useWords(words).link
  const id = useId()
  const [written, setWritten] = useState(form.address)
  const [text, setText] = useState(form.text)
  const [tried, setTried] = useState(false)
  const href = addressOf(written)
  const wrong = !href ? w.bad : !form.chosen && text.trim() === '' ? w.noText : ''
  const errors = tried && wrong ? [{ id: href ? `${id}-text` : `${id}-address`, text: wrong }] : []
  const save = () => {
    setTried(true)
    if (href && !wrong) tools.saveLink(href, text.trim())
  }
  return (
    <Shell title={w.title} tools={tools} onSave={save} errors={errors}
      also={form.exists ? <Button type="button" variant="tertiary" onClick={() => tools.removeLink()}>{w.remove}</Button> : null}>
      <Textfield id={`${id}-address`} label={w.address} description={w.hint} value={written} autoComplete="url" inputMode="url" maxLength={2000}
        error={tried && !href ? w.bad : undefined} onChange={(e) => setWritten(e.target.value)} />
      {form.chosen ? null : (
        <Textfield id={`${id}-text`} label={w.text} value={text} error={tried && href && wrong ? wrong : undefined} onChange={(e) => setText(e.target.value)} />
      )}
    </Shell>
  )
}

const ALT_MAX = 500

function ImageForm({ form, tools }: Props<'image'>) {
  const w = useWords(words).image
  const id = useId()
  const [alt, setAlt] = useState(form.alt)
  const long = alt.length > ALT_MAX
  return (
    <Shell title={w.title} tools={tools} onSave={() => { if (!long) tools.saveAlt(form.pos, alt.trim()) }} errors={long ? [{ id, text: w.tooLong }] : []}>
      <Textfield multiline id={id} label={w.alt} description={w.hint} rows={3} value={alt} counter={ALT_MAX} onChange={(e) => setAlt(e.target.value)} />
    </Shell>
  )
}

function FootnoteForm({ form, tools }: Props<'footnote'>) {
  const w = useWords(words)
  const id = useId()
  const [text, setText] = useState(form.text)
  const said = text.replace(/\s+/g, ' ').trim()
  return (
    <Shell title={w.footnote.title} tools={tools} save={form.pos < 0 ? w.form.insert : undefined}
      onSave={() => (said === '' && form.pos < 0 ? tools.close() : tools.saveFootnote(form.pos, said))}
      also={form.pos < 0 ? null : <Button type="button" variant="tertiary" onClick={() => tools.remove(form.pos)}>{w.footnote.remove}</Button>}>
      <Textfield multiline id={id} label={w.footnote.field} rows={3} value={text} maxLength={2000} onChange={(e) => setText(e.target.value)} />
    </Shell>
  )
}

const LANG = /^[A-Za-z][A-Za-z0-9-]{1,11}$/

function LanguageForm({ form, tools }: Props<'language'>) {
  const w = useWords(words).language
  const id = useId()
  const known = form.lang === '' || form.lang in w.names
  const [chosen, setChosen] = useState(known ? form.lang : 'other')
  const [code, setCode] = useState(known ? '' : form.lang)
  const lang = chosen === 'other' ? code.trim() : chosen
  const wrong = chosen === 'other' && !LANG.test(lang)
  const [tried, setTried] = useState(false)
  return (
    <Shell title={w.title} tools={tools} errors={tried && wrong ? [{ id, text: w.other }] : []} onSave={() => { setTried(true); if (!wrong) tools.saveLanguage(lang) }}>
      <Field>
        <Label>{w.field}</Label>
        <Select value={chosen} onChange={(e) => setChosen(e.target.value)}>
          <Select.Option value="">{w.none}</Select.Option>
          {Object.entries(w.names).map(([code, name]) => <Select.Option key={code} value={code}>{name}</Select.Option>)}
          <Select.Option value="other">{w.other}</Select.Option>
        </Select>
      </Field>
      {chosen === 'other' ? <Textfield id={id} label={w.other} value={code} maxLength={12} error={tried && wrong ? w.other : undefined} onChange={(e) => setCode(e.target.value)} /> : null}
    </Shell>
  )
}

function KeyList({ tools }: { tools: Tools }) {
  const w = useWords(words).keys
  return (
    <Shell title={w.title} tools={tools}>
      <dl className="fp-keylist">
        {(Object.keys(keysOf) as KeyName[]).map((name) => (
          <div key={name}><dt><kbd>{keyLabel(keysOf[name])}</kbd></dt><dd>{w.names[name]}</dd></div>
        ))}
      </dl>
    </Shell>
  )
}
