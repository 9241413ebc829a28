// What stands above the text of a chapter: its title, who answers for it and who writes, how far it has come.
import { useState } from 'react'
import { Alert, Button, Chip, Facts, Paragraph } from '../../design'
import { tIn, useLang, useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { KapittelTilstand, Malform } from '../../events.gen'
import { Choose, MalformField } from '../fields'
import { usePartnarChoices, type Choice } from '../names'
import type { Kapittel, PartnarRow, PlanRow } from '../rows'
import type { Names } from '../say'
import { addContributor, chooseMalform, nameResponsible, removeContributor, restoreChapter, setState } from './commands'
import { useNamesAnybody, useOwnPartners, type May } from './may'
import { outlineWords } from './outline.words'
import { MALFORM, TILSTAND, TILSTANDAR } from './terms'
import { Tilstand } from './Tilstand'
import { Why } from '../Why'
import { isOut } from './tree'

type Props = { row: PlanRow; chapter: Kapittel; may: May; names: Names }

/** «Ansvarleg Alver · skriv saman med Helse Bergen · Nynorsk · ◐ Under arbeid», and the form that changes it. */
export function ChapterFacts(props: Props) {
  const { row, chapter, may, names } = props
  const w = useWords(outlineWords)
  const malform = useWords(MALFORM)
  const [editing, setEditing] = useState(false)
  const acts = ['NameResponsible', 'AddContributor', 'ChooseChapterMalform', 'SetChapterState'] as const
  const mayEdit = !isOut(row.kapittel, chapter.kapittel) && acts.some((act) => may(act, chapter))
  return (
    <section className="fp-chapterfacts" aria-label={w.about}>
      {chapter.trekt ? <WithdrawnNow {...props} /> : null}
      {editing && mayEdit ? <FactsForm {...props} /> : (
        <Facts>
          <Facts.Item name={w.state}><Tilstand tilstand={chapter.tilstand} /><Why label={w.state} rom="plan" ting={row.id} felt={`kapittel.${chapter.kapittel}.tilstand`} /></Facts.Item>
          <Facts.Item name={w.responsible}>{chapter.ansvarleg ? <PartnarLink id={chapter.ansvarleg} names={names} /> : w.nobody}<Why label={w.responsible} rom="plan" ting={row.id} felt={`kapittel.${chapter.kapittel}.ansvarleg`} /></Facts.Item>
          {chapter.bidragsytarar.length > 0 ? <Facts.Item name={w.contributors}>{names.list(chapter.bidragsytarar.map(names.partnar))}<Why label={w.contributors} rom="plan" ting={row.id} felt={`kapittel.${chapter.kapittel}.bidragsytarar`} /></Facts.Item> : null}
          <Facts.Item name={w.malform}>{malform[chapter.malform]}<Why label={w.malform} rom="plan" ting={row.id} felt={`kapittel.${chapter.kapittel}.malform`} /></Facts.Item>
        </Facts>
      )}
      {mayEdit ? (
        <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {editing ? w.editDone : w.edit}
        </Button>
      ) : null}
    </section>
  )
}

function PartnarLink({ id, names }: { id: string; names: Names }) {
  return <Link href={`/partnar/${id}`}>{names.partnar(id)}</Link>
}

function WithdrawnNow({ row, chapter, may }: Props) {
  const w = useWords(outlineWords)
  return (
    <Alert data-color="warning">
      <Paragraph>{w.withdrawnNow} {chapter.trektMerknad ?? ''}</Paragraph>
      {may('RestoreChapter', chapter) ? <Button variant="secondary" data-size="sm" onClick={() => restoreChapter(row, chapter)}>{w.restore}</Button> : null}
    </Alert>
  )
}

/** Each choice is sent as it is made; there is nothing to save. */
function FactsForm({ row, chapter, may, names }: Props) {
  const w = useWords(outlineWords)
  const state = useWords(TILSTAND)
  const all = usePartnarChoices()
  const takes = useTakes(row, chapter, all)
  const left = all.filter((p) => p.value !== chapter.ansvarleg && !chapter.bidragsytarar.includes(p.value))
  return (
    <div className="fp-chapterfacts__form">
      {may('SetChapterState', chapter) ? (
        <Choose label={w.state} choices={TILSTANDAR.map((value) => ({ value, label: state[value] }))} value={chapter.tilstand}
          set={(v) => setState(row, chapter, v as KapittelTilstand)} />
      ) : null}
      {may('NameResponsible', chapter) ? (
        <Choose label={w.responsible} none={w.chooseNobody} choices={takes} value={chapter.ansvarleg ?? ''} set={(v) => nameResponsible(row, chapter, v)} />
      ) : null}
      {may('AddContributor', chapter) ? (
        <div>
          <Choose label={w.addContributor} none={w.choosePartnar} choices={left} value="" set={(v) => { if (v) addContributor(row, chapter, v) }} />
          <div className="fp-tags">
            {chapter.bidragsytarar.map((p) => (
              <Chip.Removable key={p} data-size="sm" aria-label={w.removeContributor(names.partnar(p))} onClick={() => removeContributor(row, chapter, p)}>
                {names.partnar(p)}
              </Chip.Removable>
            ))}
          </div>
        </div>
      ) : null}
      {may('ChooseChapterMalform', chapter) ? <MalformField value={chapter.malform} set={(v: Malform) => chooseMalform(row, chapter, v)} /> : null}
    </div>
  )
}

/** Whom one may make responsible: anybody; or, where nobody is and one plans for a partner, that partner. */
function useTakes(row: PlanRow, chapter: Kapittel, all: Choice[]): Choice[] {
  const lang = useLang()
  const own = useOwnPartners()
  const anybody = useNamesAnybody(row)
  const { rows } = useRows<PartnarRow>('partnar')
  const now = rows.find((r) => r.row.id === chapter.ansvarleg)?.row
  if (!now) return anybody ? all : all.filter((p) => own.includes(p.value))
  // One that has left the partnership may still stand there.
  return all.some((p) => p.value === now.id) ? all : [...all, { value: now.id, label: tIn(now.namn, lang) }]
}
