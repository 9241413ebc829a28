// A search field with a button that empties it, in the language chosen. The library's own needs its
// element for suggestions (8 kB), which a plain field has no use for.
import { Input } from '@digdir/designsystemet-react'
import { useRef, type ComponentProps } from 'react'
import { useWords } from '../engine/i18n'

const words = { nn: 'Tøm søkjefeltet', nb: 'Tøm søkefeltet', en: 'Clear the search field' }

export function Search({ label, ...props }: Omit<ComponentProps<typeof Input>, 'type'> & { label: string; value: string }) {
  const clear = useWords(words)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="ds-search">
      <Input ref={input} type="search" aria-label={label} {...props} />
      {props.value ? <button type="reset" aria-label={clear} onClick={(e) => { e.preventDefault(); empty(input.current) }} /> : null}
    </div>
  )
}

// As if the person had emptied it, so that onChange hears of it.
function empty(input: HTMLInputElement | null): void {
  if (!input) return
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '')
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.focus()
}
