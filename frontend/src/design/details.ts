// The library's polyfill for <details> is left out: every browser on our floor has the element.
export { Details } from '@digdir/designsystemet-react'
