// Search and filters. All of them stand in the address. On a narrow screen they fold away.
import { useSyncExternalStore, type ReactNode } from 'react'
import { Button, Details, Field, Label, Search as SearchField, Select } from '../../design'
import { useWords } from '../../engine/i18n'
import { useCodes, usePartnarChoices, useUtvalChoices, type Choice } from '../names'
import { isFiltered, noFilters, type Search } from './filters'
import { FASAR, FASE, LYS, LYSA } from './terms'
import { words } from './words'

type Props = { search: Search; change: (to: Partial<Search>) => void }

export function Filters({ search, change }: Props) {
  const w = useWords(words)
  const folded = isFiltered({ ...search, sok: '' })
  return (
    <div className="fp-filters" role="search">
      <div className="fp-filters__search">
        <SearchField label={w.search} placeholder={w.search} data-size="sm" value={search.sok}
          onChange={(e) => change({ sok: e.target.value })} />
      </div>
      <Fold summary={w.filters} open={folded}>
        <Choices search={search} change={change} />
        {isFiltered(search) ? <Button variant="tertiary" data-size="sm" onClick={() => change(noFilters)}>{w.clear}</Button> : null}
      </Fold>
    </div>
  )
}

const wide = matchMedia('(min-width: 40rem)')

function onWide(tell: () => void): () => void {
  wide.addEventListener('change', tell)
  return () => wide.removeEventListener('change', tell)
}

function Fold({ summary, open, children }: { summary: string; open: boolean; children: ReactNode }) {
  const isWide = useSyncExternalStore(onWide, () => wide.matches)
  const choices = <div className="fp-filters__choices">{children}</div>
  if (isWide) return choices
  return (
    <Details defaultOpen={open}>
      <Details.Summary>{summary}</Details.Summary>
      <Details.Content>{choices}</Details.Content>
    </Details>
  )
}

function Choices({ search, change }: Props) {
  const w = useWords(words)
  const phase = useWords(FASE)
  const light = useWords(LYS)
  const utval = useUtvalChoices()
  const partnarar = usePartnarChoices()
  const groups = useCodes('pasientgruppe').codes
  const phases = FASAR.map((value) => ({ value, label: phase[value] }))
  const lights = [...LYSA.map((value) => ({ value: value, label: light[value] })), { value: 'ingen', label: w.notReported }]
  return (
    <>
      <Choose label={w.utval} all={w.allUtval} choices={utval} value={search.utval} set={(v) => change({ utval: v })} />
      <Choose label={w.partnar} all={w.allPartnarar} choices={partnarar} value={search.partnar} set={(v) => change({ partnar: v })} />
      <Choose label={w.group} all={w.allGroups} choices={groups} value={search.pasientgruppe} set={(v) => change({ pasientgruppe: v })} />
      <Choose label={w.phase} all={w.allPhases} choices={phases} value={search.fase} set={(v) => change({ fase: v })} />
      <Choose label={w.status} all={w.allStatus} choices={lights} value={search.status} set={(v) => change({ status: v })} />
    </>
  )
}

type ChooseProps = { label: string; all: string; choices: Choice[]; value: string; set: (value: string) => void }

function Choose({ label, all, choices, value, set }: ChooseProps) {
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Select value={value} onChange={(e) => set(e.target.value)}>
        <Select.Option value="">{all}</Select.Option>
        {choices.map((c) => <Select.Option key={c.value} value={c.value}>{c.label}</Select.Option>)}
      </Select>
    </Field>
  )
}
