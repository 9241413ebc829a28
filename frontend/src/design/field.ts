// Fields and what stands around them. The custom element ds-field ties label, description and
// error to the input, so it must be defined before a field is drawn.
//
// Each name is bound here, not only passed on: the bundler leaves out modules of this folder that
// nobody uses, and would pass by one that only re-exports, and with it the element.
import '@digdir/designsystemet-web/ds-field'
import '@digdir/designsystemet-web/fieldset'
import { Field as DSField, Fieldset as DSFieldset, Select as DSSelect, Textfield as DSTextfield } from '@digdir/designsystemet-react'

export const Field = DSField
export const Fieldset = DSFieldset
export const Select = DSSelect
export const Textfield = DSTextfield
