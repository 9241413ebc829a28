// A dialog whose close button speaks the language chosen.
import '@digdir/designsystemet-web/dialog'
import '@digdir/designsystemet-web/invokers'
import { Dialog as DSDialog } from '@digdir/designsystemet-react'
import type { ComponentProps } from 'react'
import { useWords } from '../engine/i18n'

const words = { nn: 'Lukk dialogvindu', nb: 'Lukk dialogvindu', en: 'Close dialog' }

export function Dialog(props: ComponentProps<typeof DSDialog>) {
  const close = useWords(words)
  return <DSDialog closeButton={close} {...props} />
}
Dialog.Block = DSDialog.Block
