// Steps and milestones: as a line of time, or as a table; and what one may do with them.
import { useState } from 'react'
import { Button, Dropdown, Empty, Hidden, Section, Table, Tag, ToggleGroup } from '../../design'
import { useWords } from '../../engine/i18n'
import { choice, useSearch } from '../../engine/route'
import { editWords } from '../edit.words'
import type { TiltakRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { useMayOn } from './may'
import { pageWords } from './page.words'
import { itemsOf, type Item, type Slag } from './plan'
import { Why } from '../Why'
import { AddForm, ChangeDialog, type Change } from './PlanForms'

const search = { plan: choice('tidslinje', 'tabell') }

export function Plan({ row, names }: { row: TiltakRow; names: Names }) {
  const w = useWords(pageWords)
  const [view, setView] = useSearch(search)
  const may = useMayOn('PlanStep')(row)
  const [adding, setAdding] = useState<Slag>()
  const [change, setChange] = useState<Change>()
  const items = itemsOf(row)
  const views = items.length === 0 ? null : (
    <ToggleGroup data-size="sm" className="fp-noprint" aria-label={w.planView} value={view.plan}
      onChange={(plan) => setView({ plan: plan as typeof view.plan })}>
      <ToggleGroup.Item value="tidslinje">{w.timeline}</ToggleGroup.Item>
      <ToggleGroup.Item value="tabell">{w.table}</ToggleGroup.Item>
    </ToggleGroup>
  )
  const shown = { items, names, begin: may ? setChange : undefined }
  return (
    <Section title={w.plan} actions={views}>
      {items.length === 0 ? <Empty title={w.noPlan}>{w.noPlanText}</Empty>
        : view.plan === 'tabell' ? <PlanTable {...shown} /> : <Timeline {...shown} />}
      {adding ? <AddForm row={row} slag={adding} close={() => setAdding(undefined)} /> : null}
      {may && !adding ? (
        <div className="fp-actions fp-noprint">
          <Button variant="secondary" data-size="sm" onClick={() => setAdding('steg')}>{w.addSteg}</Button>
          <Button variant="secondary" data-size="sm" onClick={() => setAdding('milepael')}>{w.addMilepael}</Button>
        </div>
      ) : null}
      {change ? <ChangeDialog row={row} change={change} close={() => setChange(undefined)} /> : null}
    </Section>
  )
}

type ViewProps = { items: Item[]; names: Names; begin: ((change: Change) => void) | undefined }

/** «Gjennomført 1. april 2024», «Står att», «Teke ut av planen» */
function useStand(names: Names): (item: Item) => string {
  const w = useWords(pageWords)
  return (item) => {
    if (item.dropped) return w.dropped
    const date = names.moment(item.dato ?? '')
    if (!item.done) return w.open
    return item.slag === 'steg' ? w.done(date) : w.reached(date)
  }
}

const standOf = (item: Item) => (item.dropped ? 'dropped' : item.done ? 'done' : 'open')

function Timeline({ items, names, begin }: ViewProps) {
  const w = useWords(pageWords)
  const stand = useStand(names)
  return (
    <ol className="fp-timeline">
      {items.map((item) => (
        <li key={item.id} data-stand={standOf(item)} data-slag={item.slag}>
          <p className="fp-timeline__when">{names.periode(item.periode) || w.noDate}</p>
          <p className="fp-timeline__what">
            {item.slag === 'milepael' ? <Tag variant="outline" data-color="neutral">{w.milepael}</Tag> : <Hidden>{`${w.steg}: `}</Hidden>}
            {' '}{item.namn}
          </p>
          <div className="fp-tags fp-history__meta">
            <span>{stand(item)}{item.merknad ? ` · ${item.merknad}` : ''}</span>
            <Sources kjelder={item.kjelder} /><Why label={item.namn} trace={item.spor} />
            {begin ? <ItemMenu item={item} begin={begin} /> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function PlanTable({ items, names, begin }: ViewProps) {
  const w = useWords(pageWords)
  const { change } = useWords(editWords)
  const stand = useStand(names)
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.plan}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            {[w.namn, w.slag, w.nar, w.stand].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}
            {begin ? <Table.HeaderCell scope="col" className="fp-noprint">{change}</Table.HeaderCell> : null}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {items.map((item) => (
            <Table.Row key={item.id} data-stand={standOf(item)}>
              <Table.HeaderCell scope="row">{item.namn} <Sources kjelder={item.kjelder} /><Why label={item.namn} trace={item.spor} /></Table.HeaderCell>
              <Table.Cell>{item.slag === 'steg' ? w.steg : w.milepael}</Table.Cell>
              <Table.Cell>{names.periode(item.periode) || w.noDate}</Table.Cell>
              <Table.Cell>{stand(item)}{item.merknad ? ` (${item.merknad})` : ''}</Table.Cell>
              {begin ? <Table.Cell className="fp-noprint"><ItemMenu item={item} begin={begin} /></Table.Cell> : null}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function ItemMenu({ item, begin }: { item: Item; begin: (change: Change) => void }) {
  const w = useWords(pageWords)
  const { change } = useWords(editWords)
  if (item.dropped) return null
  const acts: [Change['act'], string][] = [
    ['done', item.slag === 'steg' ? w.complete : w.reach],
    ...(item.done ? [] : [['time', w.reschedule], ['drop', w.drop]] as [Change['act'], string][]),
  ]
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={w.actionsOn(item.namn)}>{change}</Dropdown.Trigger>
      <Dropdown data-size="sm" placement="bottom-start">
        <Dropdown.List>
          {acts.map(([act, label]) => (
            <Dropdown.Item key={act}><Dropdown.Button onClick={() => begin({ item, act })}>{label}</Dropdown.Button></Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}
