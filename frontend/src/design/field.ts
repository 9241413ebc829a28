// Fields and what stands around them. The custom element ds-field ties label, description and
// error to the input, so it must be defined before a field is drawn.
import '@digdir/designsystemet-web/ds-field'
import '@digdir/designsystemet-web/fieldset'
export { Field, Fieldset, Select } from '@digdir/designsystemet-react'
export { Textfield } from '@digdir/designsystemet-react'
