// Dropdown and Popover bring the positioning code (about 11 kB gzip): import them in lazy pages only.
import '@digdir/designsystemet-web/popover'
import '@digdir/designsystemet-web/focusgroup'
export { Dropdown, Popover } from '@digdir/designsystemet-react'
