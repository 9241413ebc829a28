// Small tools for elements of a document that is never shown.

/** Only what is in it stays. */
export function unwrap(element: Element): void {
  element.replaceWith(...Array.from(element.childNodes))
}

/** The same content in an element of another kind. */
export function rename(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag)
  other.append(...Array.from(element.childNodes))
  element.replaceWith(other)
  return other
}
