// What a sak is tied to: plans and their chapters and versions, elements, tiltak, other saker.
import { useMemo, useState } from 'react'
import { Button, Section } from '../../design'
import { useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { SakLenkjeSlag } from '../../events.gen'
import { AskDialog } from '../AskDialog'
import { useDrop } from '../Items'
import { ItemMenu } from '../HeldDialog'
import type { Choice } from '../names'
import type { PlanelementRow, PlanRow, SakKort, SakLenkje, SakRow, TiltakKort } from '../rows'
import { TiltakStand } from '../TiltakStand'
import { Why } from '../Why'
import { link, unlink } from './commands'
import { useMayOn } from './may'
import { LENKJE } from './terms'
import { words } from './words'

const SLAGA = ['tiltak', 'plan', 'kapittel', 'versjon', 'element', 'avtalepunkt', 'sak'] as const

type Thing = { title: string; lang?: string; href: string }

/** The things that may be tied to, by kind; of a chapter or a version "<plan> <part>". */
function useThings(): { choices: Record<SakLenkjeSlag, Choice[]>; of: (l: SakLenkje) => Thing | undefined; /** Where each tiltak stands. */ tiltak: ReadonlyMap<string, TiltakKort> } {
  const plans = useRows<PlanRow>('plan').rows
  const elements = useRows<PlanelementRow>('planelement').rows
  const tiltak = useRows<TiltakKort>('tiltak.kort').rows
  const saker = useRows<SakKort>('sak.kort').rows
  return useMemo(() => {
    const found = new Map<string, Thing>()
    const put = (key: string, thing: Thing): Choice => {
      found.set(key, thing)
      return { value: key, label: thing.title }
    }
    const element = (slaga: string[]) => elements.filter((e) => slaga.includes(e.row.slag) && !e.row.trekt)
      .map(({ row }) => put(row.id, { title: [row.nummer, row.ordlyd].filter(Boolean).join(' ').slice(0, 120), lang: row.malform, href: `/planelement/${row.id}` }))
    const choices: Record<SakLenkjeSlag, Choice[]> = {
      tiltak: tiltak.map(({ row }) => put(row.id, { title: row.tittel, lang: row.malform, href: `/tiltak/${row.id}` })),
      plan: plans.map(({ row }) => put(row.id, { title: row.tittel, lang: row.malform, href: `/plan/${row.id}` })),
      kapittel: plans.flatMap(({ row }) => row.kapittel.filter((c) => c.nummer)
        .map((c) => put(`${row.id} ${c.kapittel}`, { title: `${row.tittel}: ${c.nummer} ${c.tittel}`, lang: row.malform, href: `/plan/${row.id}/kapittel/${c.kapittel}` }))),
      versjon: plans.flatMap(({ row }) => row.versjonar.map((v) => put(`${row.id} ${v.versjon}`, { title: `${row.tittel}: ${v.namn}`, lang: row.malform, href: `/plan/${row.id}/versjon/${v.versjon}` }))),
      element: element(['mal', 'strategi']),
      avtalepunkt: element(['avtalepunkt']),
      sak: saker.map(({ row }) => put(row.id, { title: row.tittel, lang: row.malform, href: `/sak/${row.id}` })),
    }
    return { choices, tiltak: new Map(tiltak.map(({ row }) => [row.id, row])), of: (l) => found.get(l.del ? `${l.ting} ${l.del}` : l.ting) }
  }, [plans, elements, tiltak, saker])
}

export function Links({ row }: { row: SakRow }) {
  const w = useWords(words)
  const kind = useWords(LENKJE)
  const may = useMayOn(row)
  const things = useThings()
  const [adding, add] = useState(false)
  const open = !row.slutt
  const [drop, dropping] = useDrop<SakLenkje>((l) => (
    { title: w.unlinkTitle(things.of(l)?.title ?? kind[l.slag]), submit: w.unlinkIt, send: (merknad) => unlink(row, l.lenkje, merknad) }))
  return (
    <Section title={w.links}>
      {row.lenkjer.length === 0 ? <p className="fp-none">{w.noLinks}</p> : (
        <ul className="fp-items">
          {row.lenkjer.map((l) => {
            const thing = things.of(l)
            return (
              <li key={l.lenkje}>
                <p className="fp-items__kind">{kind[l.slag]}</p>
                <p>{thing ? <Link href={thing.href} lang={thing.lang}>{thing.title}</Link> : kind[l.slag]}<Why trace={l.spor} /></p>
                {l.slag === 'tiltak' ? <TiltakStand row={things.tiltak.get(l.ting)} /> : null}
                {open && may('Unlink') ? <ItemMenu label={thing?.title ?? kind[l.slag]} acts={[[w.unlink, () => drop(l)]]} /> : null}
              </li>
            )
          })}
        </ul>
      )}
      {open && may('Link') ? <p className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={() => add(true)}>{w.link}</Button></p> : null}
      {dropping}
      {adding ? <LinkDialog row={row} things={things} close={() => add(false)} /> : null}
    </Section>
  )
}

function LinkDialog({ row, things, close }: { row: SakRow; things: ReturnType<typeof useThings>; close: () => void }) {
  const w = useWords(words)
  const kind = useWords(LENKJE)
  const send = (slag: SakLenkjeSlag, value: string) => {
    const [ting = '', del = ''] = value.split(' ')
    link(row, slag, slag === 'tiltak' || slag === 'sak' ? slag : slag === 'element' || slag === 'avtalepunkt' ? 'planelement' : 'plan', ting, del)
  }
  return (
    <AskDialog draftKey={`sak/${row.id}.link`} title={w.linkTitle} submit={w.linkIt} close={close} send={(v) => send(v('slag') as SakLenkjeSlag, v(v('slag')))}
      fields={[
        { kind: 'choice', name: 'slag', label: w.linkWhat, choices: SLAGA.map((value) => ({ value, label: kind[value] })), initial: 'tiltak' },
        ...SLAGA.map((slag) => ({ kind: 'choice' as const, name: slag, label: w.linkWhich, none: w.choose, required: true, choices: things.choices[slag], when: (v: (name: string) => string) => v('slag') === slag })),
      ]} />
  )
}
