// Search and filters. All of them stand in the address. On a narrow screen they fold away.
import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { Button, Details, Field, Label, Search as SearchField, Select } from '../design'
import { compareText, useWords } from '../engine/i18n'
import type { Row } from '../engine/live'
import { useSession } from '../engine/session'
import type { TiltakKort } from '../domain/rows'
import { useCodes, usePartnarChoices, useUtvalChoices, type Choice } from '../domain/names'
import type { Names } from '../domain/say'
import { FASAR, FASE, LYS, LYSA } from '../domain/tiltak/terms'
import { isFiltered, noFilters, type Filtered } from './search'
import { dayNow, spanOf, yearOf } from './time'
import { words } from './words'

type Props = { search: Filtered; change: (to: Partial<Filtered>) => void; rows: readonly Row<TiltakKort>[]; names: Names; /** Filters that the page itself has set. */ without?: readonly (keyof Filtered)[] }

export function Filters(props: Props) {
  const { search, change } = props
  const w = useWords(words)
  const folded = isFiltered({ ...search, sok: '' })
  return (
    <div className="fp-filters" role="search">
      <div className="fp-filters__search">
        <SearchField label={w.search} placeholder={w.search} data-size="sm" value={search.sok} onChange={(e) => change({ sok: e.target.value })} />
      </div>
      <Fold summary={w.filters} open={folded}>
        <Choices {...props} />
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

type Choosing = { name: keyof Filtered; label: string; any: string; choices: Choice[] }

function useChoosing({ rows, names }: Pick<Props, 'rows' | 'names'>): Choosing[] {
  const w = useWords(words)
  const phase = useWords(FASE)
  const light = useWords(LYS)
  const lights = [...LYSA.map((value) => ({ value, label: light[value] })), { value: 'ingen', label: w.notReported }]
  return [
    { name: 'utval', label: w.utval, any: w.all, choices: useUtvalChoices() },
    { name: 'omrade', label: w.omrade, any: w.allGroups, choices: useCodes('innsatsomrade').codes },
    { name: 'pasientgruppe', label: w.group, any: w.allGroups, choices: useCodes('pasientgruppe').codes },
    { name: 'malgruppe', label: w.target, any: w.allGroups, choices: useCodes('malgruppe').codes },
    { name: 'partnar', label: w.partnar, any: w.all, choices: usePartnarChoices() },
    { name: 'person', label: w.person, any: w.all, choices: useResponsible(rows, names) },
    { name: 'fase', label: w.phase, any: w.all, choices: FASAR.map((value) => ({ value, label: phase[value] })) },
    { name: 'status', label: w.status, any: w.all, choices: lights },
    { name: 'periode', label: w.period, any: w.anyTime, choices: usePeriods(rows) },
  ]
}

/** What the filters are, in words: «Fase: I gang · Partnar: Voss». Empty where nothing is filtered. */
export function useFilterWords({ search, rows, names }: Pick<Props, 'search' | 'rows' | 'names'>): string {
  const all = useChoosing({ rows, names })
  const said = all.filter((f) => search[f.name] !== '').map((f) => `${f.label}: ${f.choices.find((c) => c.value === search[f.name])?.label ?? search[f.name]}`)
  return [...(search.sok ? [`«${search.sok}»`] : []), ...said].join(' · ')
}

function Choices({ search, change, rows, names, without = [] }: Props) {
  const all = useChoosing({ rows, names })
  return (
    <>
      {all.filter((f) => !without.includes(f.name) && (f.choices.length > 0 || search[f.name] !== '')).map((f) => (
        <Choose key={f.name} label={f.label} all={f.any} choices={f.choices} value={search[f.name]} set={(v) => change({ [f.name]: v })} />
      ))}
    </>
  )
}

/** Those who are responsible for something, oneself first. */
function useResponsible(rows: readonly Row<TiltakKort>[], names: Names): Choice[] {
  const w = useWords(words)
  const session = useSession()
  return useMemo(() => {
    const ids = new Set(rows.flatMap((r) => (r.row.ansvarleg ? [r.row.ansvarleg] : [])))
    const me = session && ids.delete(session.person) ? [{ value: session.person, label: w.me }] : []
    return [...me, ...[...ids].map((value) => ({ value, label: names.person(value) })).sort((a, b) => compareText(a.label, b.label))]
  }, [rows, names, session, w])
}

/** The years and halves of years from the earliest time frame to the latest, though not without end. */
function usePeriods(rows: readonly Row<TiltakKort>[]): Choice[] {
  const w = useWords(words)
  return useMemo(() => {
    const now = yearOf(dayNow())
    const spans = rows.flatMap((r) => spanOf(r.row.tidsramme) ?? [])
    const first = Math.max(now - 8, Math.min(now, ...spans.map((s) => yearOf(s.from))))
    const last = Math.min(now + 8, Math.max(now, ...spans.map((s) => yearOf(s.to - 1))))
    return Array.from({ length: last - first + 1 }, (_, i) => last - i).flatMap((year) => [
      { value: String(year), label: String(year) }, { value: `${year}H1`, label: w.half(1, year) }, { value: `${year}H2`, label: w.half(2, year) },
    ])
  }, [rows, w])
}

type ChooseProps = { label: string; all: string; choices: Choice[]; value: string; set: (value: string) => void }

export function Choose({ label, all, choices, value, set }: ChooseProps) {
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Select value={value} onChange={(e) => set(e.target.value)}>
        {all ? <Select.Option value="">{all}</Select.Option> : null}
        {choices.map((c) => <Select.Option key={c.value} value={c.value}>{c.label}</Select.Option>)}
      </Select>
    </Field>
  )
}
