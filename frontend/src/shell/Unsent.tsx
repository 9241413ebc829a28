// What is not yet stored, in the order in which it will be sent.
import { Dialog, Heading, Paragraph } from '../design'
import { usePending } from '../engine/ask'
import { formatTime, useLang, useWords } from '../engine/i18n'
import { closed } from './overlays'
import { overlayWords } from './overlays.words'

export default function Unsent() {
  const w = useWords(overlayWords).unsent
  const lang = useLang()
  const pending = usePending()
  return (
    <Dialog open onClose={closed('unsent')} closedby="any" aria-labelledby="fp-unsent">
      <Heading level={2} data-size="xs" id="fp-unsent">{w.title}</Heading>
      <Paragraph>{pending.length > 0 ? w.lead : w.none}</Paragraph>
      <ol className="fp-rows">
        {pending.map((p) => (
          <li key={p.id}>
            <span>{p.describe ? p.describe[lang] : w.change}</span>
            <small>{p.state === 'unknown' ? w.unknown : w.waiting}, {w.at(formatTime(p.at, lang))}</small>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
