// A small form in a dialog: title, fields, what is wrong, the buttons.
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { Dialog, Heading } from '../design'
import type { FormError } from '../design/errors'
import { useDialogFocus } from './dialogs'
import { FormFoot, useFormId } from './fields'

type Props = {
  title: string
  submit: string
  /** What is wrong now; shown once somebody has tried to send. */
  errors?: FormError[]
  onSubmit: () => void
  close: () => void
  children: ReactNode | ((tried: boolean) => ReactNode)
}

export function FormDialog({ title, submit, errors = [], onSubmit, close, children }: Props) {
  const id = useFormId()
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useDialogFocus(form)
  const send = (e: SubmitEvent) => {
    e.preventDefault()
    setTried(true)
    if (errors.length > 0) return
    onSubmit()
    close()
  }
  return (
    <Dialog open onClose={close} aria-labelledby={id}>
      <Dialog.Block><Heading level={2} data-size="xs" id={id}>{title}</Heading></Dialog.Block>
      <Dialog.Block>
        <form ref={form} className="fp-editform" onSubmit={send}>
          {typeof children === 'function' ? children(tried) : children}
          <FormFoot errors={tried ? errors : []} submit={submit} onCancel={close} />
        </form>
      </Dialog.Block>
    </Dialog>
  )
}
