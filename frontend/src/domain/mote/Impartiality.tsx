// Whether whoever sits in a seat may take part in an item: asked, and ruled.
import { useState } from 'react'
import { Button } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import { useRow } from '../../engine/live'
import { AskDialog } from '../AskDialog'
import type { MotePunkt, MoteRow, UtvalRow } from '../rows'
import type { Names } from '../say'
import { seatName } from '../seats'
import { Why } from '../Why'
import { raiseImpartiality, ruleImpartiality } from './commands'
import type { MoteMay } from './may'
import { isOver, openSeats } from './seats'
import { words } from './words'

type Props = { row: MoteRow; item: MotePunkt; may: MoteMay; names: Names }

export function Impartiality({ row, item, may, names }: Props) {
  const w = useWords(words)
  const lang = useLang()
  const utval = useRow<UtvalRow>(`utval/${row.utval}`).row?.row
  const [asked, ask] = useState<{ plass: string } | 'raise'>()
  const seats = openSeats(utval).map((s) => ({ value: s.plass, label: seatName(s, lang, names.partnar) }))
  const nameOf = (plass: string) => seats.find((s) => s.value === plass)?.label ?? w.seat.toLowerCase()
  const open = !item.utfall && !isOver(row)
  const key = `mote/${row.id}.habil.${item.punkt}`
  return (
    <div className="fp-habilitet">
      {item.habilitet.length > 0 ? (
        <ul className="fp-plainlist" aria-label={w.habilitet}>
          {item.habilitet.map((h) => (
            <li key={h.plass}>
              {h.avgjort ? w.ruled(nameOf(h.plass), h.habil) : w.raised(nameOf(h.plass))} <small>{h.grunn}</small><Why trace={h.spor} />
              {open && may('RuleImpartiality') ? <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" onClick={() => ask({ plass: h.plass })}>{w.rule}</Button> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {open && may('RaiseImpartiality') ? <p className="fp-noprint"><Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => ask('raise')}>{w.raise}</Button></p> : null}
      {asked === 'raise' ? (
        <AskDialog draftKey={key} title={w.raiseTitle} submit={w.raiseIt} close={() => ask(undefined)}
          fields={[{ kind: 'choice', name: 'plass', label: w.whoseSeat, none: w.seat, choices: seats, required: true }, { kind: 'text', name: 'grunn', label: w.grunn, rows: 2, max: 1000, required: true }]}
          send={(v) => raiseImpartiality(row, item.punkt, v('plass'), v('grunn'))} />
      ) : asked ? (
        <AskDialog draftKey={`${key}.${asked.plass}`} title={w.rule.replace(/ …$/, '')} submit={w.ruleIt} close={() => ask(undefined)}
          fields={[{ kind: 'radio', name: 'habil', label: w.answer, choices: [{ value: 'ja', label: w.habil }, { value: 'nei', label: w.inhabil }], required: true }, { kind: 'text', name: 'grunn', label: w.grunn, rows: 2, max: 1000, required: true }]}
          send={(v) => ruleImpartiality(row, item.punkt, asked.plass, v('habil') === 'ja', v('grunn'))} />
      ) : null}
    </div>
  )
}
