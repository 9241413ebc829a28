// What an indicator is of: its definition, and the groups and areas that it tells of.
import type { ReactNode } from 'react'
import { Button, Details, Facts, Section } from '../../design'
import { formatDateTime, useWords } from '../../engine/i18n'
import { Link } from '../../engine/route'
import { useMay } from '../../engine/session'
import type { IndikatorDefined } from '../../events.gen'
import { useHeld, type Held } from '../held'
import { HeldDialog, HeldNotes } from '../HeldDialog'
import { CodesField } from '../HeldFields'
import { useCodes } from '../names'
import type { IndikatorRow } from '../rows'
import { Sources } from '../Sources'
import { redefine, setAreas, setGroups } from './commands'
import { backDefinition, DefinitionFields, readDefinition, useWrongDefinition, writeDefinition, type WrittenDefinition } from './Definition'
import type { PartContext } from './IndikatorPage'
import { NIVA, RETNING } from './terms'
import { Why } from '../Why'
import { words } from './words'

export function About(context: PartContext) {
  const { row } = context
  const w = useWords(words)
  const niva = useWords(NIVA)
  const retning = useWords(RETNING)
  const may = useMay('indikator.Redefine')
  const wrong = useWrongDefinition()
  const form = useHeld<WrittenDefinition, IndikatorDefined>({ key: `indikator/${row.id}`, command: 'Redefine', back: backDefinition, now: () => row.spor.definisjon.seq })
  return (
    <Section title={w.about} actions={may ? <Button variant="tertiary" data-size="sm" className="fp-noprint" onClick={() => form.open(writeDefinition(row))}>{w.redefine}</Button> : null}>
      <Facts>
        <Facts.Item name={w.definisjon}><span className="fp-prose" lang={row.malform}>{row.definisjon}</span><Why label={w.definisjon} trace={row.spor.definisjon} /></Facts.Item>
        <Facts.Item name={w.eining}>{row.eining}<Why label={w.eining} rom="indikator" ting={row.id} felt="eining" /></Facts.Item>
        <Facts.Item name={w.niva}>{niva[row.niva]}<Why label={w.niva} rom="indikator" ting={row.id} felt="niva" /></Facts.Item>
        <Facts.Item name={w.retningShort}>{retning[row.retning]}<Why label={w.retningShort} rom="indikator" ting={row.id} felt="retning" /></Facts.Item>
        <Facts.Item name={w.smaTal}>{w.smaTalMeans[row.smaTal]}<Why label={w.smaTal} rom="indikator" ting={row.id} felt="smaTal" /></Facts.Item>
        <Facts.Item name={w.utgjevar}>{row.utgjevar} <Sources kjelder={row.kjelder} /><Why label={w.utgjevar} rom="indikator" ting={row.id} felt="utgjevar" /></Facts.Item>
        <Groups {...context} />
        <Areas {...context} />
      </Facts>
      <HeldNotes {...context} form={form} />
      <Earlier row={row} />
      <HeldDialog form={form} title={w.redefine} submit={w.save} wrong={wrong} send={(v, _of, seen) => redefine(row, readDefinition(v), seen as number)}>
        {(f) => <><p>{w.redefineText}</p><DefinitionFields f={f} /></>}
      </HeldDialog>
    </Section>
  )
}

function Earlier({ row }: { row: IndikatorRow }) {
  const w = useWords(words)
  if (row.definertTidlegare.length === 0) return null
  return (
    <Details>
      <Details.Summary>{w.earlier}</Details.Summary>
      <Details.Content>
        <ol className="fp-items">
          {row.definertTidlegare.map((d) => (
            <li key={d.spor.seq}><p className="fp-prose" lang={d.definisjon.malform}>{d.definisjon.definisjon}</p><p className="fp-history__meta">{formatDateTime(d.spor.time)}</p></li>
          ))}
        </ol>
      </Details.Content>
    </Details>
  )
}

type Codes = { koder: string[] }
const groupsBack = (data: { pasientgrupper: string[] }): Held<Codes> => ({ written: { koder: data.pasientgrupper }, of: '' })
const areasBack = (data: { omrade: string[] }): Held<Codes> => ({ written: { koder: data.omrade }, of: '' })

function Groups(context: PartContext) {
  const { row, names } = context
  const w = useWords(words)
  const { codes, versjon } = useCodes('pasientgruppe')
  const form = useHeld<Codes, { pasientgrupper: string[] }>({ key: `indikator/${row.id}`, command: 'SetGroups', back: groupsBack })
  const may = useMay('indikator.SetGroups') && codes.length > 0
  return (
    <CodeFact name={w.groups} told={row.pasientgrupper.map((k) => ({ href: `/kunnskap/pasientgruppe/${k}`, label: names.kode('pasientgruppe', row.gruppeVersjon ?? 0, k) }))} change={may ? () => form.open({ koder: row.pasientgrupper }) : undefined} label={w.changeGroups}>
      <HeldNotes {...context} form={form} />
      <HeldDialog form={form} title={w.changeGroups} submit={w.save} wrong={() => []} send={(v) => setGroups(row, v.koder, versjon)}>{(f) => <CodesField f={f} name="koder" legend={w.groups} codes={codes} />}</HeldDialog>
    </CodeFact>
  )
}

function Areas(context: PartContext) {
  const { row, names } = context
  const w = useWords(words)
  const { codes, versjon } = useCodes('innsatsomrade')
  const form = useHeld<Codes, { omrade: string[] }>({ key: `indikator/${row.id}`, command: 'SetAreas', back: areasBack })
  const may = useMay('indikator.SetAreas') && codes.length > 0
  return (
    <CodeFact name={w.areas} told={row.omrade.map((k) => ({ href: `/kunnskap/omrade/${k}`, label: names.kode('innsatsomrade', row.omradeVersjon ?? 0, k) }))} change={may ? () => form.open({ koder: row.omrade }) : undefined} label={w.changeAreas}>
      <HeldNotes {...context} form={form} />
      <HeldDialog form={form} title={w.changeAreas} submit={w.save} wrong={() => []} send={(v) => setAreas(row, v.koder, versjon)}>{(f) => <CodesField f={f} name="koder" legend={w.areas} codes={codes} />}</HeldDialog>
    </CodeFact>
  )
}

function CodeFact({ name, told, change, label, children }: { name: string; told: { href: string; label: string }[]; change: (() => void) | undefined; label: string; children: ReactNode }) {
  const w = useWords(words)
  return (
    <Facts.Item name={name}>
      {told.length > 0 ? <ul className="fp-plainlist">{told.map((t) => <li key={t.href}><Link href={t.href}>{t.label}</Link></li>)}</ul> : `${w.notSet} `}
      {change ? <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={label} onClick={change}>{w.change}</Button> : null}
      {children}
    </Facts.Item>
  )
}
