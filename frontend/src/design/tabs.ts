// See field.ts for why the names are bound here.
import '@digdir/designsystemet-web/ds-tabs'
import { Tabs as DSTabs } from '@digdir/designsystemet-react'

export const Tabs = DSTabs
