/** Says a text to a screen reader when it has nothing else to say. Never takes the focus. */
export function announce(_text: string): void { /* below */ }
