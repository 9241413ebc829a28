// The polite live region: what a screen reader is told when it has nothing else to say.

const GATHER_MS = 400 // several changes in a blink are told as one

let region: HTMLElement | undefined
let waiting: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined

/** The region must be there before something is said in it; main.tsx calls this once. */
export function openRegion(): void {
  region = document.createElement('div')
  region.className = 'fp-hidden'
  region.id = 'fp-announcer'
  region.setAttribute('role', 'status')
  region.setAttribute('aria-live', 'polite')
  document.body.append(region)
}

/** Says a text to a screen reader when it has nothing else to say. Never takes the focus. */
export function announce(text: string): void {
  waiting.push(text)
  timer ??= setTimeout(tell, GATHER_MS)
}

function tell(): void {
  timer = undefined
  const said = waiting.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ')
  waiting = []
  if (!region) return
  // The same words twice are a change only when the node is new.
  const line = document.createElement('p')
  line.textContent = said
  region.replaceChildren(line)
}
