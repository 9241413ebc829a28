// See field.ts for why the names are bound here.
import '@digdir/designsystemet-web/toggle-group'
import '@digdir/designsystemet-web/focusgroup'
import { ToggleGroup as DSToggleGroup } from '@digdir/designsystemet-react'

export const ToggleGroup = DSToggleGroup
