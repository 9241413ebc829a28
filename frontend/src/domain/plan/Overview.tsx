// The plan as a whole: what it is, where it stands, its contents, and everything that happened to it.
import { useState } from 'react'
import { Button, Facts, PageHead, Section } from '../../design'
import { usePending } from '../../engine/ask'
import { useLang, useWords } from '../../engine/i18n'
import { Link } from '../../engine/route'
import type { Periode } from '../../events.gen'
import { Conflict, Editable, type EditContext } from '../Editable'
import { useEdit } from '../edit'
import { describeEdit, editWords } from '../edit.words'
import { Choose, writePeriod, type WrittenPeriod } from '../fields'
import { useUtvalChoices } from '../names'
import { PeriodForm } from '../PeriodForm'
import type { PlanRow } from '../rows'
import type { Names } from '../say'
import { Oppdikta, Sources } from '../Sources'
import { shared } from '../words'
import { nameUtval } from './commands'
import { PERIODE, TITTEL } from './fields'
import type { May } from './may'
import { PhaseBar } from './PhaseBar'
import { MALFORM, SLAG } from './terms'
import { Why } from '../Why'
import { words } from './words'

type Props = { row: PlanRow; may: May; context: Omit<EditContext, 'may'> }

const labelOf = (of: 'tittel' | 'periode') => ({ nn: words.nn[of], nb: words.nb[of], en: words.en[of] })
const LABEL = { tittel: labelOf('tittel'), periode: labelOf('periode') }

export function OverviewHead({ row, may, context }: Props) {
  const w = useWords(words)
  const common = useWords(shared)
  const slag = useWords(SLAG)
  const pending = usePending(`plan/${row.id}`).length > 0
  return (
    <>
      <PageHead title={row.tittel} lang={row.malform} lead={slag[row.slag]} actions={(
        <>
          <Link className="ds-button" data-variant="secondary" data-size="sm" href={`/planelement?plan=${row.id}`}>{w.elements}</Link>
          <Link className="ds-button" data-variant="secondary" data-size="sm" href={`/plan/${row.id}/versjonar`}>{w.versions}</Link>
          <Link className="ds-button" data-variant="secondary" data-size="sm" href={`/plan/${row.id}/utskrift`}>{w.print}</Link>
        </>
      )} />
      <div className="fp-plan__title">
        <Editable {...context} row={row} may={may('Retitle')} field={TITTEL} label={LABEL.tittel} title={row.tittel} lang={row.malform} max={200} required tellsWhat trace={row.spor.tittel}>
          <span className="fp-tags">{row.oppdikta ? <Oppdikta /> : null}{pending ? <span className="fp-unsaved">{common.notStored}</span> : null}</span>
        </Editable>
      </div>
      <PhaseBar row={row} may={may} />
    </>
  )
}

export function About({ row, may, context }: Props) {
  const w = useWords(words)
  const malform = useWords(MALFORM)
  const { names } = context
  return (
    <Section title={w.about}>
      <Facts>
        <Facts.Item name={w.periode}><Period row={row} names={names} may={may('SetPeriod')} /></Facts.Item>
        <Facts.Item name={w.utval}><Charge row={row} names={names} may={may('NameUtval')} /></Facts.Item>
        <Facts.Item name={w.malform}>{malform[row.malform]}</Facts.Item>
        <Facts.Item name={w.chapters}>{finished(row, w.finished)}</Facts.Item>
        {row.kjelder.length ? <Facts.Item name={w.kjelder}><Sources kjelder={row.kjelder} bare /></Facts.Item> : null}
        <Facts.Item name={w.download}>
          <span className="fp-tags fp-noprint">
            <a className="ds-link" href={`/api/plan/${row.id}/dokument.docx`} download>{w.docx}</a> <a className="ds-link" href={`/api/plan/${row.id}/dokument.pdf`} download>{w.pdf}</a>
          </span>
        </Facts.Item>
      </Facts>
    </Section>
  )
}

function finished(row: PlanRow, tell: (done: number, all: number) => string): string {
  const parts = row.kapittel.filter((c) => c.nummer)
  return tell(parts.filter((c) => c.tilstand === 'ferdig').length, parts.length)
}

function Period({ row, names, may }: { row: PlanRow; names: Names; may: boolean }) {
  const w = useWords(words)
  const e = useWords(editWords)
  const lang = useLang()
  const edit = useEdit<PlanRow, Periode, WrittenPeriod>(row, PERIODE, describeEdit(LABEL.periode, row.tittel))
  return (
    <div className="fp-editable">
      {edit.draft === undefined ? (
        <>
          {names.periode(row.periode) || w.notSet}<Why label={w.periode} trace={row.spor.periode} />{' '}
          {may ? (
            <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={e.editField(w.periode)} onClick={() => edit.open(writePeriod(row.periode, lang))}>
              {e.change}
            </Button>
          ) : null}
        </>
      ) : <PeriodForm edit={edit} legend={w.periode} />}
      <Conflict edit={edit} trace={row.spor.periode} names={names} text={(p) => names.periode(p) || e.empty} written={(p) => writePeriod(p, lang)} />
    </div>
  )
}

function Charge({ row, names, may }: { row: PlanRow; names: Names; may: boolean }) {
  const w = useWords(words)
  const e = useWords(editWords)
  const [open, setOpen] = useState(false)
  const choices = useUtvalChoices()
  if (open && may) {
    return <Choose label={w.utval} none={w.noUtval} choices={choices} value={row.utval ?? ''} set={(utval) => { nameUtval(row, utval); setOpen(false) }} />
  }
  return (
    <>
      {row.utval ? <Link href={`/utval/${row.utval}`}>{names.utval(row.utval)}</Link> : w.noUtval}<Why label={w.utval} trace={row.spor.utval} />{' '}
      {may ? <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={e.editField(w.utval)} onClick={() => setOpen(true)}>{e.change}</Button> : null}
    </>
  )
}
