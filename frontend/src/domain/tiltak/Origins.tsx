// Where a tiltak came from: a chapter, a clause, a goal, a sak, a decision or a commission that is kept here, or in words what is not.
import { useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { OpphavSlag } from '../../events.gen'
import { useDecisions, type Decision } from '../decisions'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu } from '../HeldDialog'
import { ChoiceField, TextField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import { useNames, type Choice } from '../names'
import { useSakNumbers } from '../numbers'
import { PickField } from '../PickField'
import type { PlanelementRow, PlanRow, SakKort } from '../rows'
import { useSaker } from '../saker'
import { Sources } from '../Sources'
import type { PartContext } from './part'
import { useMayOn } from './may'
import { CHOSEN, KEPT, readOrigin, writeOrigin, type WrittenOrigin } from './origin'
import { OPPHAV, OPPHAV_SLAGA } from './terms'
import { dropOrigin, nameOrigin } from './work'
import { Why } from '../Why'
import { workWords, type WorkWords } from './work.words'

type Origin = PartContext['row']['opphavslenkjer'][number]

const WORDS_MAX = 500
const EMPTY: WrittenOrigin = { slag: 'kapittel', where: '', ordlyd: '' }

const back = (data: Origin): Held<WrittenOrigin> => ({ of: '', written: writeOrigin(data) })

export function Origins(context: PartContext) {
  const { row } = context
  const w = useWords(workWords)
  const slag = useWords(OPPHAV)
  const may = useMayOn('NameOrigin')(row)
  const form = useHeld<WrittenOrigin, Origin>({ key: `tiltak/${row.id}`, command: 'NameOrigin', back })
  const [drop, dropping] = useDrop<Origin>((o) => ({ title: w.originDrop, submit: w.remove, send: (merknad) => dropOrigin(row, o.opphav, merknad) }))
  return (
    <Items {...context} title={w.origin} none={w.originNone} form={form} add={w.originAdd} begin={may ? () => form.open(EMPTY) : undefined} dialog={<>{dropping}<OriginDialog row={row} form={form} /></>}>
      {row.opphavslenkjer.length === 0 ? null : (
        <ul className="fp-items">
          {row.opphavslenkjer.map((o) => (
            <li key={o.opphav}>
              <p className="fp-items__kind">{slag[o.slag]}</p>
              <Where origin={o} />
              {o.ordlyd ? <p className="fp-prose">{o.ordlyd}</p> : null}
              <div className="fp-tags"><Sources kjelder={o.kjelder} /><Why label={o.ordlyd ?? slag[o.slag]} trace={o.spor} />{may ? <ItemMenu label={o.ordlyd ?? slag[o.slag]} acts={[[w.removeDots, () => drop(o)]]} /> : null}</div>
            </li>
          ))}
        </ul>
      )}
    </Items>
  )
}

/** The thing that it came from, where it is kept here. */
function Where({ origin }: { origin: Origin }) {
  switch (origin.rom) {
    case 'plan': return <InPlan origin={origin} />
    case 'planelement': return <AnElement origin={origin} />
    case 'sak': return <ASak origin={origin} />
    case 'vedtak': case 'partnarvedtak': return <ADecision origin={origin} />
    default: return null
  }
}

function InPlan({ origin: { ting, del } }: { origin: Origin }) {
  const plan = useRows<PlanRow>('plan').rows.find((p) => p.row.id === ting)?.row
  const chapter = plan?.kapittel.find((k) => k.kapittel === del)
  if (!plan) return null
  return (
    <p>
      {chapter ? <Link href={`/plan/${plan.id}/kapittel/${chapter.kapittel}`} lang={chapter.malform}>{[chapter.nummer, chapter.tittel].filter(Boolean).join(' ')}</Link> : null}
      {chapter ? ', ' : null}<Link href={`/plan/${plan.id}`} lang={plan.malform}>{plan.tittel}</Link>
    </p>
  )
}

function AnElement({ origin: { ting } }: { origin: Origin }) {
  const element = useRows<PlanelementRow>('planelement').rows.find((e) => e.row.id === ting)?.row
  return element ? <p><Link href={`/planelement/${element.id}`} lang={element.malform}>{[element.nummer, element.ordlyd].filter(Boolean).join(' ')}</Link></p> : null
}

function ASak({ origin: { ting } }: { origin: Origin }) {
  const sak = useSaker().of(ting)
  const number = useSakNumbers().of(ting ?? '')
  return sak ? <p>{number ? <span lang="nn">{`${number} `}</span> : null}<Link href={`/sak/${sak.id}`} lang={sak.malform}>{sak.tittel}</Link></p> : null
}

/** A decision that is not there any more, since its item was opened again, is said to be so. */
function ADecision({ origin: { rom, ting } }: { origin: Origin }) {
  const w = useWords(workWords)
  const said = useDecisionWords()
  const found = useDecisions().of(rom, ting)
  if (!found) return <p className="fp-none">{w.originGone}</p>
  return <p><Link href={`/${found.rom}/${found.id}`} lang={found.lang}>{found.tittel}</Link> <small>{said(found)}</small></p>
}

/** Who decided and when: «OU Voss, 9. desember 2026». */
function useDecisionWords(): (d: Decision) => string {
  const w = useWords(workWords)
  const names = useNames()
  return (d) => (d.utval ? `${names.utval(d.utval)}, ${names.moment(d.dato)}` : w.originPartners)
}

/** What can be chosen, by kind. What may also be of before the house has a line for that, first. */
function useWhere(): Partial<Record<OpphavSlag, Choice[]>> {
  const w = useWords(workWords)
  const plans = useRows<PlanRow>('plan').rows
  const elements = useRows<PlanelementRow>('planelement').rows
  const saker = useSaker().all
  const numbers = useSakNumbers()
  const decisions = useDecisions().all
  const said = useDecisionWords()
  const inWords = { value: '', label: w.originInWords }
  const sak = (s: SakKort) => ({ value: s.id, label: [numbers.of(s.id), s.tittel].filter(Boolean).join(' ') })
  return {
    kapittel: plans.flatMap((p) => p.row.kapittel.filter((k) => k.nummer).map((k) => ({ value: `${p.row.id}/${k.kapittel}`, label: `${k.nummer} ${k.tittel} (${p.row.tittel})` }))),
    avtalepunkt: elements.filter((e) => !e.row.trekt).map((e) => ({ value: e.row.id, label: [e.row.nummer, e.row.ordlyd].filter(Boolean).join(' ') })),
    sak: [inWords, ...saker.map(sak)],
    vedtak: [inWords, ...decisions.map((d) => ({ value: `${d.rom}/${d.id}`, label: `${d.tittel} (${said(d)})` }))],
    oppdrag: [inWords, ...saker.filter((s) => s.oppdrag).map(sak)],
  }
}

const LABEL = { kapittel: 'originChapter', avtalepunkt: 'originElement', sak: 'originSak', vedtak: 'originVedtak', oppdrag: 'originOppdrag', anna: 'originWords' } as const satisfies Record<OpphavSlag, keyof WorkWords>

function OriginDialog({ row, form }: { row: PartContext['row']; form: ReturnType<typeof useHeld<WrittenOrigin>> }) {
  const w = useWords(workWords)
  const kinds = useWords(OPPHAV)
  const check = useChecks()
  const choices = useWhere()
  const wrong = ({ slag, where, ordlyd }: WrittenOrigin) => [
    KEPT.has(slag) ? ['where', check.needs(w[LABEL[slag]], where)] as const : ['ordlyd', !(CHOSEN.has(slag) && where) && check.needs(w.originWords, ordlyd)] as const,
    ['ordlyd', check.fits(w.originWords, ordlyd, WORDS_MAX)] as const,
  ]
  return (
    <HeldDialog form={form} title={w.originAdd} submit={w.add} wrong={wrong} send={(written) => nameOrigin(row, readOrigin(written))}>
      {(f) => {
        const inWords = !KEPT.has(f.w.slag) && !f.w.where
        return (
          <>
            <ChoiceField f={{ ...f, set: (part) => f.set({ ...part, where: '' }) }} name="slag" label={w.originSlag} choices={OPPHAV_SLAGA.map((value) => ({ value, label: kinds[value] }))} />
            {CHOSEN.has(f.w.slag) ? <PickField key={f.w.slag} f={f} name="where" legend={w[LABEL[f.w.slag]]} choices={choices[f.w.slag] ?? []} /> : null}
            <TextField f={f} name="ordlyd" label={inWords ? w.originWords : w.merknadOptional} max={WORDS_MAX} rows={2} lang={row.malform} {...(inWords ? { description: w.originWordsHelp } : {})} />
          </>
        )
      }}
    </HeldDialog>
  )
}
