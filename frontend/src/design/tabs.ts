import '@digdir/designsystemet-web/ds-tabs'
export { Tabs } from '@digdir/designsystemet-react'
