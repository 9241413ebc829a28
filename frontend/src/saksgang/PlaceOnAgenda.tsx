// Putting a sak on the agenda of a meeting of the utval where it is.
import { useState, type ReactNode } from 'react'
import { formatLongDate, useLang, useWords } from '../engine/i18n'
import { useRow, useRows } from '../engine/live'
import { AskDialog } from '../domain/AskDialog'
import { placeItem } from '../domain/mote/commands'
import { useMayOn } from '../domain/mote/may'
import { rowKey } from '../domain/names'
import type { MoteKort, MoteRow, SakRow } from '../domain/rows'
import { stopOf } from '../domain/sak/commands'
import { words } from '../domain/sak/words'

/** A line for the menu of the sak, and the dialog that it opens. */
export function usePlace(row: SakRow): { offer: readonly (readonly [string, () => void])[]; dialog: ReactNode } {
  const w = useWords(words)
  const utval = stopOf(row)?.utval ?? ''
  const may = useMayOn(utval)
  const [open, setOpen] = useState(false)
  return {
    offer: may('PlaceItem') && stopOf(row)?.svar?.teken ? [[w.place, () => setOpen(true)]] : [],
    dialog: open ? <PlaceDialog row={row} utval={utval} close={() => setOpen(false)} /> : null,
  }
}

function PlaceDialog({ row, utval, close }: { row: SakRow; utval: string; close: () => void }) {
  const w = useWords(words)
  const lang = useLang()
  const meetings = useRows<MoteKort>('mote.kort').rows.map((r) => r.row)
    .filter((m) => m.utval === utval && ['planlagt', 'innkalla', 'i-gang'].includes(m.stand) && !m.saker.includes(row.id)).sort((a, b) => a.start.localeCompare(b.start))
  const [chosen, choose] = useState(meetings[0]?.id ?? '')
  const found = useRow<MoteRow>(rowKey('mote', chosen)).row?.row
  const minutes = (written: string) => (/^\d{1,3}$/.test(written) && Number(written) > 0 ? Number(written) : undefined)
  return (
    <AskDialog draftKey={`sak/${row.id}.place`} title={w.placeTitle} submit={w.placeIt} close={close} text={meetings.length === 0 ? w.noMeetings : undefined}
      fields={[
        { kind: 'choice', name: 'mote', label: w.placeMeeting, required: true, none: w.choose, initial: meetings[0]?.id ?? '', choices: meetings.map((m) => ({ value: m.id, label: formatLongDate(m.start, lang) })), onChange: choose },
        { kind: 'number', name: 'minutt', label: w.minutes },
      ]}
      send={(v) => placeItem({ id: v('mote'), punkt: found?.id === v('mote') ? found.punkt : [] }, { sak: row.id, tittel: '', slag: row.slag, minutt: minutes(v('minutt')) })} />
  )
}
