// What came of an item: said when it is concluded, and how to take it up again.
import { useState } from 'react'
import { Alert, Button } from '../../design'
import { useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { PunktUtfall, SakVeg } from '../../events.gen'
import { AskDialog, type AskField } from '../AskDialog'
import { useOwnMalform } from '../fields'
import { today } from '../moments'
import { useUtvalChoices } from '../names'
import type { MoteKort, MotePunkt, MoteRow, PlanRow, UtvalRow } from '../rows'
import type { Names } from '../say'
import { Why } from '../Why'
import { concludeItem, reopenItem } from './commands'
import type { MoteMay } from './may'
import { UTFALL } from './terms'
import { words } from './words'

type Props = { row: MoteRow; item: MotePunkt; may: MoteMay; names: Names }

/** The outcomes that can come of it as it stands: what was settled is what came of it; what was not taken up can only go. */
export function outcomesOf(item: MotePunkt): PunktUtfall[] {
  const last = item.framlegg[item.framlegg.length - 1]
  if (!item.opna) return ['utsett', 'trekt']
  if (last?.usemje) return ['usemje']
  if (last?.roysting?.vedteke === false) return ['falle']
  if (last?.konsensus || last?.roysting) return item.form === 'tilrading' ? ['tilradd'] : ['vedteke', 'tilradd']
  return ['drofta', 'teke-til-orientering', 'utsett', 'trekt']
}

export function Outcome({ row, item, may, names }: Props) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const [asked, ask] = useState<'conclude' | 'reopen'>()
  const open = row.stand === 'i-gang'
  const end = item.utfall
  return (
    <div className="fp-outcome">
      {end ? (
        <Alert data-color={end.utfall === 'usemje' || end.utfall === 'falle' ? 'danger' : end.vedtak ? 'success' : 'info'}>
          <strong className="fp-outcome__what">{utfall[end.utfall]}.</strong><Why trace={end.spor} />
          {end.ordlyd ? <blockquote className="fp-wording" lang={end.malform}>{end.ordlyd}</blockquote> : null}
          {end.ord ? <p>{end.ord}</p> : null}
          {end.tilMote ? <p>{w.postponedTo} <MeetingLink id={end.tilMote} names={names} /></p> : null}
          {end.tilUtval ? <p>{w.goesTo(names.utval(end.tilUtval))}</p> : null}
          {end.partnarvedtak ? <p>{w.partnersAsked}</p> : null}
        </Alert>
      ) : null}
      {open && !end && may('ConcludeItem') ? <p className="fp-noprint"><Button data-size="sm" onClick={() => ask('conclude')}>{w.conclude}</Button></p> : null}
      {open && end && may('ReopenItem') ? <p className="fp-noprint"><Button variant="tertiary" data-size="sm" className="fp-edit" onClick={() => ask('reopen')}>{w.reopen}</Button></p> : null}
      {asked === 'conclude' ? <ConcludeDialog row={row} item={item} names={names} close={() => ask(undefined)} /> : null}
      {asked === 'reopen' ? (
        <AskDialog draftKey={`mote/${row.id}.opp.${item.punkt}`} title={w.reopenTitle} submit={w.reopenIt} close={() => ask(undefined)}
          fields={[{ kind: 'text', name: 'grunn', label: w.grunn, rows: 2, max: 1000, required: true }]} send={(v) => reopenItem(row, item.punkt, v('grunn'))} />
      ) : null}
    </div>
  )
}

export function MeetingLink({ id, names }: { id: string; names: Names }) {
  const w = useWords(words)
  const { rows } = useRows<MoteKort>('mote.kort')
  const found = rows.find((r) => r.row.id === id)?.row
  return <Link href={`/mote/${id}`}>{found ? names.moment(found.start.slice(0, 10)) : w.meeting}</Link>
}

/** As what a sak goes from one utval to another: up, down or beside. */
export function useVeg(from: string): (to: string) => SakVeg {
  const levels = new Map(useRows<UtvalRow>('utval').rows.map((r) => [r.row.id, r.row.niva ?? 0]))
  return (to) => {
    const [here, there] = [levels.get(from) ?? 0, levels.get(to) ?? 0]
    return here === there ? 'innspel' : there < here ? 'melding' : 'oppdrag'
  }
}

function ConcludeDialog({ row, item, names, close }: Omit<Props, 'may'> & { close: () => void }) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const malform = useOwnMalform()
  const meetings = useRows<MoteKort>('mote.kort').rows.map((r) => r.row).filter((m) => m.utval === row.utval && m.id !== row.id && m.start.slice(0, 10) >= today() && m.stand !== 'avlyst')
  const plans = useRows<PlanRow>('plan').rows.map((r) => r.row)
  const utvala = useUtvalChoices().filter((u) => u.value !== row.utval)
  const vegTo = useVeg(row.utval)
  const decides = (v: (name: string) => string) => v('utfall') === 'vedteke' || v('utfall') === 'tilradd'
  const outcomes = outcomesOf(item)
  const fields: AskField[] = [
    { kind: 'radio', name: 'utfall', label: w.outcome, required: true, initial: outcomes[0] ?? '', choices: outcomes.map((value) => ({ value, label: utfall[value] })) },
    { kind: 'choice', name: 'versjon', label: w.planVersion, none: w.noVersion, when: decides, choices: plans.flatMap((p) => p.versjonar.map((v) => ({ value: `${p.id} ${v.versjon}`, label: `${p.tittel}: ${v.namn}` }))) },
    { kind: 'tick', name: 'partnarvedtak', label: w.toPartners, when: decides },
    { kind: 'choice', name: 'tilMote', label: w.toMeeting, none: w.laterMeeting, when: (v) => v('utfall') === 'utsett', choices: meetings.map((m) => ({ value: m.id, label: names.moment(m.start.slice(0, 10)) })) },
    ...(item.sak ? [{ kind: 'choice' as const, name: 'tilUtval', label: w.toUtval, none: w.noUtval, choices: utvala, when: (v: (name: string) => string) => v('utfall') !== 'trekt' }] : []),
    { kind: 'text', name: 'ord', label: w.remarkOptional, rows: 2, max: 2000 },
  ]
  return (
    <AskDialog draftKey={`mote/${row.id}.slutt.${item.punkt}`} title={w.concludeTitle} submit={w.concludeIt} close={close} fields={fields}
      send={(v) => {
        const [plan = '', versjon = ''] = v('versjon').split(' ')
        const last = item.framlegg[item.framlegg.length - 1]
        concludeItem(row, item, {
          utfall: v('utfall') as PunktUtfall, plan, versjon, tilMote: v('tilMote'), tilUtval: v('tilUtval'), partnarvedtak: v('partnarvedtak') === 'ja',
          ord: v('ord'), malform: last?.malform ?? malform,
        }, vegTo(v('tilUtval')))
      }} />
  )
}
