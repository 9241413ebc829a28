import '@digdir/designsystemet-web/toggle-group'
import '@digdir/designsystemet-web/focusgroup'
export { ToggleGroup } from '@digdir/designsystemet-react'
