// Search and filters. All of them stand in the address.
import { Button, Details, Field, Label, Search as SearchField, Select } from '../../design'
import { useWords } from '../../engine/i18n'
import { useCodes, usePartnarChoices, useUtvalChoices, type Choice } from '../names'
import { isFiltered, noFilters, type Search } from './filters'
import { FASAR, FASE, LYS, LYSA } from './terms'
import { words } from './words'

type Props = { search: Search; change: (to: Partial<Search>) => void }

export function Filters({ search, change }: Props) {
  const w = useWords(words)
  const phase = useWords(FASE)
  const light = useWords(LYS)
  const phases = FASAR.map((value) => ({ value, label: phase[value] }))
  const lights = [...LYSA.map((value) => ({ value: value, label: light[value] })), { value: 'ingen', label: w.notReported }]
  return (
    <div className="fp-filters" role="search">
      <SearchField label={w.search} placeholder={w.search} data-size="sm" value={search.sok}
        onChange={(e) => change({ sok: e.target.value })} />
      <Details defaultOpen={isFiltered({ ...search, sok: '' }) || matchMedia('(min-width: 52rem)').matches} data-size="sm">
        <Details.Summary>{w.filters}</Details.Summary>
        <Details.Content>
          <div className="fp-filters__choices">
            <Choose label={w.utval} all={w.allUtval} choices={useUtvalChoices()} value={search.utval} set={(utval) => change({ utval })} />
            <Choose label={w.partnar} all={w.allPartnarar} choices={usePartnarChoices()} value={search.partnar} set={(partnar) => change({ partnar })} />
            <Choose label={w.group} all={w.allGroups} choices={useCodes('pasientgruppe').codes} value={search.pasientgruppe} set={(pasientgruppe) => change({ pasientgruppe })} />
            <Choose label={w.phase} all={w.allPhases} choices={phases} value={search.fase} set={(fase) => change({ fase })} />
            <Choose label={w.status} all={w.allStatus} choices={lights} value={search.status} set={(status) => change({ status })} />
            <Button variant="tertiary" data-size="sm" aria-disabled={!isFiltered(search)} onClick={() => change(noFilters)}>{w.clear}</Button>
          </div>
        </Details.Content>
      </Details>
    </div>
  )
}

type ChooseProps = { label: string; all: string; choices: Choice[]; value: string; set: (value: string) => void }

function Choose({ label, all, choices, value, set }: ChooseProps) {
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Select width="auto" value={value} onChange={(e) => set(e.target.value)}>
        <Select.Option value="">{all}</Select.Option>
        {choices.map((c) => <Select.Option key={c.value} value={c.value}>{c.label}</Select.Option>)}
      </Select>
    </Field>
  )
}
