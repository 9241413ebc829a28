// The list of keys that «?» opens: the shell's own, then those of each room.
import { Dialog, Facts, Heading } from '../design'
import { useLang, useWords } from '../engine/i18n'
import { rooms } from '../routes'
import { closed } from './overlays'
import { overlayWords } from './overlays.words'

export default function KeyList() {
  const w = useWords(overlayWords).keys
  const lang = useLang()
  return (
    <Dialog open onClose={closed('keys')} closedby="any" aria-labelledby="fp-keys">
      <Heading level={2} data-size="sm" id="fp-keys">{w.title}</Heading>
      <Heading level={3} data-size="2xs">{w.everywhere}</Heading>
      <Facts>
        <Facts.Item name={<kbd>{'Ctrl K'}</kbd>}>{w.menu}</Facts.Item>
        <Facts.Item name={<kbd>{'?'}</kbd>}>{w.help}</Facts.Item>
        <Facts.Item name={<kbd>{'Esc'}</kbd>}>{w.close}</Facts.Item>
        <Facts.Item name={<kbd>{'Tab'}</kbd>}>{w.skip}</Facts.Item>
      </Facts>
      {rooms.filter((room) => room.keys?.length).map((room) => (
        <div key={room.room}>
          <Heading level={3} data-size="2xs">{room.label[lang]}</Heading>
          <Facts>
            {room.keys?.map((k) => <Facts.Item key={k.keys} name={<kbd>{k.keys}</kbd>}>{k.label[lang]}</Facts.Item>)}
          </Facts>
        </div>
      ))}
    </Dialog>
  )
}
