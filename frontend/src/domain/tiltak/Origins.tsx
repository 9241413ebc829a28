// Where a tiltak came from: a chapter, a clause or a goal that is kept here, or in words what is not.
import { useMemo } from 'react'
import { useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { OpphavSlag } from '../../events.gen'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu } from '../HeldDialog'
import { ChoiceField, TextField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import type { Choice } from '../names'
import { PickField } from '../PickField'
import type { PlanelementRow, PlanRow } from '../rows'
import { Sources } from '../Sources'
import type { PartContext } from './part'
import { useMayOn } from './may'
import { OPPHAV, OPPHAV_SLAGA } from './terms'
import { dropOrigin, nameOrigin } from './work'
import { Why } from '../Why'
import { workWords } from './work.words'

/** `where` is «plan/kapittel» for a chapter, the id of an element for a clause. */
type Written = { slag: OpphavSlag; where: string; ordlyd: string }
type Origin = PartContext['row']['opphavslenkjer'][number]

const WORDS_MAX = 500
const EMPTY: Written = { slag: 'kapittel', where: '', ordlyd: '' }

const back = (data: Origin): Held<Written> => ({
  of: '', written: { slag: data.slag, where: data.rom === 'plan' ? `${data.ting ?? ''}/${data.del ?? ''}` : (data.ting ?? ''), ordlyd: data.ordlyd ?? '' },
})

/** The kinds that point at a thing kept here. */
const POINTS: ReadonlySet<OpphavSlag> = new Set(['kapittel', 'avtalepunkt'])

export function Origins(context: PartContext) {
  const { row } = context
  const w = useWords(workWords)
  const slag = useWords(OPPHAV)
  const may = useMayOn('NameOrigin')(row)
  const form = useHeld<Written, Origin>({ key: `tiltak/${row.id}`, command: 'NameOrigin', back })
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

function Where({ origin: { rom, ting, del } }: { origin: Origin }) {
  const plans = useRows<PlanRow>('plan').rows
  const elements = useRows<PlanelementRow>('planelement').rows
  if (rom === 'plan') {
    const plan = plans.find((p) => p.row.id === ting)?.row
    const chapter = plan?.kapittel.find((k) => k.kapittel === del)
    if (!plan) return null
    return (
      <p>
        {chapter ? <Link href={`/plan/${plan.id}/kapittel/${chapter.kapittel}`} lang={chapter.malform}>{[chapter.nummer, chapter.tittel].filter(Boolean).join(' ')}</Link> : null}
        {chapter ? ', ' : null}<Link href={`/plan/${plan.id}`} lang={plan.malform}>{plan.tittel}</Link>
      </p>
    )
  }
  const element = rom === 'planelement' ? elements.find((e) => e.row.id === ting)?.row : undefined
  return element ? <p><Link href={`/planelement/${element.id}`} lang={element.malform}>{[element.nummer, element.ordlyd].filter(Boolean).join(' ')}</Link></p> : null
}

function useWhere(): { chapters: Choice[]; elements: Choice[] } {
  const plans = useRows<PlanRow>('plan').rows
  const elements = useRows<PlanelementRow>('planelement').rows
  return useMemo(() => ({
    chapters: plans.flatMap((p) => p.row.kapittel.filter((k) => k.nummer).map((k) => ({ value: `${p.row.id}/${k.kapittel}`, label: `${k.nummer} ${k.tittel} (${p.row.tittel})` }))),
    elements: elements.filter((e) => !e.row.trekt).map((e) => ({ value: e.row.id, label: [e.row.nummer, e.row.ordlyd].filter(Boolean).join(' ') })),
  }), [plans, elements])
}

function OriginDialog({ row, form }: { row: PartContext['row']; form: ReturnType<typeof useHeld<Written>> }) {
  const w = useWords(workWords)
  const kinds = useWords(OPPHAV)
  const check = useChecks()
  const { chapters, elements } = useWhere()
  const label = (slag: OpphavSlag) => (slag === 'kapittel' ? w.originChapter : w.originElement)
  const wrong = ({ slag, where, ordlyd }: Written) => [
    POINTS.has(slag) ? ['where', check.needs(label(slag), where)] as const : ['ordlyd', check.needs(w.originWords, ordlyd)] as const,
    ['ordlyd', check.fits(w.originWords, ordlyd, WORDS_MAX)] as const,
  ]
  const send = ({ slag, where, ordlyd }: Written) => {
    const [ting = '', del = ''] = POINTS.has(slag) ? where.split('/') : []
    nameOrigin(row, { slag, ting, del, rom: slag === 'kapittel' ? 'plan' : slag === 'avtalepunkt' ? 'planelement' : '', ordlyd: ordlyd.trim() })
  }
  return (
    <HeldDialog form={form} title={w.originAdd} submit={w.add} wrong={wrong} send={send}>
      {(f) => (
        <>
          <ChoiceField f={{ ...f, set: (part) => f.set({ ...part, where: '' }) }} name="slag" label={w.originSlag} choices={OPPHAV_SLAGA.map((value) => ({ value, label: kinds[value] }))} />
          {POINTS.has(f.w.slag) ? <PickField key={f.w.slag} f={f} name="where" legend={label(f.w.slag)} choices={f.w.slag === 'kapittel' ? chapters : elements} /> : null}
          <TextField f={f} name="ordlyd" label={POINTS.has(f.w.slag) ? w.merknadOptional : w.originWords} max={WORDS_MAX} rows={2} lang={row.malform}
            {...(POINTS.has(f.w.slag) ? {} : { description: w.originWordsHelp })} />
        </>
      )}
    </HeldDialog>
  )
}
