// A search field whose clear button speaks the language chosen.
import { Search as DSSearch } from '@digdir/designsystemet-react'
import type { ComponentProps } from 'react'
import { useWords } from '../engine/i18n'

const words = { nn: 'Tøm søkjefeltet', nb: 'Tøm søkefeltet', en: 'Clear the search field' }

export function Search({ label, ...props }: ComponentProps<typeof DSSearch.Input> & { label: string }) {
  const clear = useWords(words)
  return (
    <DSSearch>
      <DSSearch.Input aria-label={label} {...props} />
      <DSSearch.Clear aria-label={clear} />
    </DSSearch>
  )
}
