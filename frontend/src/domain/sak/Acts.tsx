// What those who may can do with a sak: take it on, give it a priority, send it on, close it.
import { useState, type ReactNode } from 'react'
import { Button, Dropdown } from '../../design'
import { useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import type { SakPrioritet, SakSlag, SakUtfall, SakVeg, Sakemne } from '../../events.gen'
import { AskDialog, type AskField } from '../AskDialog'
import { today } from '../moments'
import { useUtvalChoices } from '../names'
import type { SakKort, SakRow } from '../rows'
import { EMNE } from '../rulings'
import { giveNumber, useSakNumbers } from '../numbers'
import { close, decline, prioritise, receive, reopen, retitle, send, setKind, stopOf } from './commands'
import { useMayNumber, useMayOn } from './may'
import { PRIORITETAR } from './queue'
import { PRIORITET, SLAG, UTFALL, VEG } from './terms'
import { words } from './words'

type Act = 'decline' | 'prioritise' | 'send' | 'close' | 'reopen' | 'retitle' | 'kind'

const thisYear = () => Number(today().slice(0, 4))

/** `more` are things that other rooms offer: a line for the menu, and what it does. */
export function Acts({ row, more = [] }: { row: SakRow; more?: readonly (readonly [text: string, act: () => void])[] }) {
  const w = useWords(words)
  const may = useMayOn(row)
  const stop = stopOf(row)
  const mayNumber = useMayNumber(stop?.utval)
  const numbered = useSakNumbers().in(row.id, stop?.utval ?? '') !== ''
  const [act, begin] = useState<Act>()
  if (!stop) return null
  const open = !row.slutt
  const taken = stop.svar?.teken
  const take = () => {
    receive(row, stop.utval)
    if (mayNumber && !numbered) void giveNumber(row, stop.utval, thisYear())
  }
  const offers: (readonly [string, boolean, () => void])[] = [
    [w.decline, open && !stop.svar && may('Decline'), () => begin('decline')],
    [w.prioritise, open && may('Prioritise'), () => begin('prioritise')],
    [w.number_, open && !!taken && !numbered && mayNumber, () => void giveNumber(row, stop.utval, thisYear())],
    ...more.map(([text, run]) => [text, open, run] as const),
    [w.send, open && may('Send'), () => begin('send')],
    [w.kind, open && may('SetKind'), () => begin('kind')],
    [w.retitle, open && may('Retitle'), () => begin('retitle')],
    [w.close, open && may('Close'), () => begin('close')],
    [w.reopen, !open && may('Reopen'), () => begin('reopen')],
  ]
  return (
    <>
      {open && !taken && may('Receive') ? <Button data-size="sm" onClick={take}>{w.receive}</Button> : null}
      <Menu acts={offers.filter(([, there]) => there).map(([text, , run]) => [text, run] as const)} />
      {act ? <Ask row={row} utval={stop.utval} act={act} close={() => begin(undefined)} /> : null}
    </>
  )
}

function Menu({ acts }: { acts: readonly (readonly [string, () => void])[] }) {
  const w = useWords(words)
  if (acts.length === 0) return null
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger variant="secondary" data-size="sm">{w.act}</Dropdown.Trigger>
      <Dropdown data-size="sm" placement="bottom-end">
        <Dropdown.List>{acts.map(([text, run]) => <Dropdown.Item key={text}><Dropdown.Button onClick={run}>{text}</Dropdown.Button></Dropdown.Item>)}</Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}

type AskProps = { row: SakRow; utval: string; act: Act; close: () => void }

/** The dialog of each act: its fields, and what is asked for when they are filled in. */
function Ask({ row, utval, act, close: end }: AskProps): ReactNode {
  const told = useTold(row, utval)[act]
  return <AskDialog draftKey={`sak/${row.id}.${act}`} close={end} {...told} />
}

type Told = Pick<Parameters<typeof AskDialog>[0], 'title' | 'submit' | 'fields' | 'send'>

function useTold(row: SakRow, utval: string): Record<Act, Told> {
  const w = useWords(words)
  const [priority, slag, emne, veg, utfall] = [useWords(PRIORITET), useWords(SLAG), useWords(EMNE), useWords(VEG), useWords(UTFALL)]
  const others = useUtvalChoices().filter((u) => u.value !== utval)
  const saker = useRows<SakKort>('sak.kort').rows.map((r) => r.row).filter((s) => s.id !== row.id && s.stand !== 'avslutta')
  const of = <T extends string>(said: Record<T, string>, keys: readonly T[]) => keys.map((value) => ({ value, label: said[value] }))
  const long = (name: string, label: string, required = false): AskField => ({ kind: 'text', name, label, rows: 3, max: 1000, required, lang: row.malform })
  return {
    decline: { title: w.declineTitle, submit: w.declineIt, fields: [long('grunn', w.grunn, true)], send: (v) => decline(row, utval, v('grunn')) },
    prioritise: {
      title: w.prioritiseTitle, submit: w.save, fields: [{ kind: 'radio', name: 'prioritet', label: w.prioritet, choices: of(priority, PRIORITETAR), required: true }, long('ord', w.ord)],
      send: (v) => prioritise(row, utval, v('prioritet') as SakPrioritet, v('ord')),
    },
    send: {
      title: w.sendTitle, submit: w.sendIt, send: (v) => send(row, utval, v('til'), v('slag') as SakVeg, v('ord')),
      fields: [
        { kind: 'choice', name: 'til', label: w.sendTo, choices: others, none: w.chooseUtval, required: true },
        { kind: 'radio', name: 'slag', label: w.sendAs, choices: of(veg, ['melding', 'oppdrag', 'retur', 'innspel']), required: true, initial: 'melding' },
        long('ord', w.sendWord),
      ],
    },
    close: {
      title: w.closeTitle, submit: w.closeIt, send: (v) => close(row, v('utfall') as SakUtfall, v('ord'), v('sak')),
      fields: [
        { kind: 'radio', name: 'utfall', label: w.utfall, choices: of(utfall, ['ferdig', 'trekt', 'overteken', 'avvist']), required: true, initial: 'ferdig' },
        { kind: 'choice', name: 'sak', label: w.overBy, none: w.choose, choices: saker.map((s) => ({ value: s.id, label: s.tittel })), required: true, when: (v) => v('utfall') === 'overteken' },
        long('ord', w.ord),
      ],
    },
    reopen: { title: w.reopenTitle, submit: w.reopenIt, fields: [long('ord', w.grunn, true)], send: (v) => reopen(row, v('ord')) },
    retitle: { title: w.retitleTitle, submit: w.save, fields: [{ kind: 'text', name: 'tittel', label: w.tittel, max: 200, required: true, initial: row.tittel, lang: row.malform }], send: (v) => retitle(row, v('tittel')) },
    kind: {
      title: w.kindTitle, submit: w.save, send: (v) => setKind(row, v('slag') as SakSlag, v('emne') as Sakemne, v('merknad')),
      fields: [
        { kind: 'radio', name: 'slag', label: w.whatFor, choices: of(slag, ['vedtak', 'drofting', 'orientering', 'hoyring']), initial: row.slag },
        { kind: 'choice', name: 'emne', label: w.emne, choices: of(emne, ['lokalt-tiltak', 'handlingsplan', 'retningsline', 'strategi', 'avtale', 'mandat', 'usemje', 'anna']), initial: row.emne },
        long('merknad', w.merknad),
      ],
    },
  }
}
