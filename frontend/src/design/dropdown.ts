// Dropdown and Popover bring the positioning code (about 11 kB gzip): use them in lazy pages only.
// See field.ts for why the names are bound here.
import '@digdir/designsystemet-web/popover'
import '@digdir/designsystemet-web/focusgroup'
import { Dropdown as DSDropdown, Popover as DSPopover } from '@digdir/designsystemet-react'

export const Dropdown = DSDropdown
export const Popover = DSPopover
