// Fields and what stands around them. The custom element ds-field ties label, description and
// error to the input, so it must be defined before a field is drawn.
//
// Each name is bound here, not only passed on: the bundler leaves out modules of this folder that
// nobody uses, and would pass by one that only re-exports, and with it the element.
import '@digdir/designsystemet-web/ds-field'
import '@digdir/designsystemet-web/fieldset'
import { Field as DSField, Fieldset as DSFieldset, Select as DSSelect, Textfield as DSTextfield } from '@digdir/designsystemet-react'
import { createElement, forwardRef, type ComponentProps } from 'react'

export const Field = DSField
export const Fieldset = DSFieldset
export const Select = DSSelect

type TextfieldProps = ComponentProps<typeof DSTextfield>

/**
 * ds-field takes aria-invalid away from a field whose counter is not overrun, also where the field
 * is wrong for another reason. So an error within the limit is shown in the counter's place.
 */
export const Textfield = forwardRef(function Textfield(props: TextfieldProps, ref) {
  const { counter, error, value } = props
  const over = typeof counter === 'number' && typeof value === 'string' && value.length > counter
  return createElement(DSTextfield, { ...props, ref, ...(error && !over ? { counter: undefined } : {}) } as TextfieldProps)
}) as typeof DSTextfield
