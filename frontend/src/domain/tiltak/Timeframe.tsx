// The time frame of the whole, as it was said, edited where it stands.
import { useEffect } from 'react'
import { Button } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import type { Periode } from '../../events.gen'
import { Conflict, Writers, type EditContext } from '../Editable'
import { useEdit } from '../edit'
import { describeEdit, editWords } from '../edit.words'
import { writePeriod, type WrittenPeriod } from '../fields'
import { PeriodForm } from '../PeriodForm'
import type { TiltakRow } from '../rows'
import { Sources } from '../Sources'
import { TIDSRAMME } from './fieldsOf'
import { Why } from '../Why'
import { pageWords } from './page.words'

const LABEL = { nn: pageWords.nn.tidsramme, nb: pageWords.nb.tidsramme, en: pageWords.en.tidsramme }

export function Timeframe({ row, names, may, present, goTo }: EditContext & { row: TiltakRow }) {
  const w = useWords(pageWords)
  const e = useWords(editWords)
  const lang = useLang()
  const edit = useEdit<TiltakRow, Periode, WrittenPeriod>(row, TIDSRAMME, describeEdit(LABEL, row.tittel))
  const open = edit.draft !== undefined
  useEffect(() => goTo(open ? TIDSRAMME.name : ''), [open, goTo])
  return (
    <div className="fp-editable">
      {open ? <PeriodForm edit={edit} legend={w.tidsramme} /> : (
        <>
          {names.periode(row.tidsramme) || w.notSet} <Sources kjelder={row.tidKjelder} /><Why label={w.tidsramme} trace={row.spor.tidsramme} />
          {may ? (
            <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={e.editField(w.tidsramme)}
              onClick={() => edit.open(writePeriod(row.tidsramme, lang))}>{e.change}</Button>
          ) : null}
        </>
      )}
      <Writers names={names} present={present.filter((p) => p.place === TIDSRAMME.name)} />
      <Conflict edit={edit} trace={row.spor.tidsramme} names={names} text={(p) => names.periode(p) || e.empty}
        written={(p) => writePeriod(p, lang)} />
    </div>
  )
}
