// What somebody gets out of a tiltak: money, time, quality …
import { Table, Tag } from '../../design'
import { formatKroner, lang as langNow, useLang, useWords } from '../../engine/i18n'
import { readOre, writeOre } from '../../engine/written'
import type { GevinstSlag, Malform } from '../../events.gen'
import { useOwnMalform } from '../fields'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu } from '../HeldDialog'
import { AktorFields, AmountField, ChoiceField, NOBODY, readAktor, StandardField, TextField, TickField, useChecks, writeAktor, type WrittenAktor } from '../HeldFields'
import { Items, useDrop } from '../Items'
import type { OkonomiRow } from '../rows'
import { Sources } from '../Sources'
import { enterGain, withdrawGain } from './commands'
import { Heads } from './Heads'
import { useMayEnterFor } from './may'
import type { MoneyContext } from './Money'
import { GEVINST, GEVINSTAR } from './terms'
import { Why } from '../Why'
import { words } from './words'

type Written = WrittenAktor & { slag: GevinstSlag; belop: string; aar: string; rekna: boolean; ordlyd: string; malform: Malform }
type Gain = OkonomiRow['gevinstar'][number]

const WORDS_MAX = 1000

const back = (g: Gain): Held<Written> => ({
  of: g.gevinst,
  written: { ...writeAktor(g.kven), slag: g.slag, belop: writeOre(g.belop, langNow()), aar: g.aar ? String(g.aar) : '', rekna: !!g.rekna, ordlyd: g.ordlyd, malform: g.malform },
})

export function Gains(context: MoneyContext) {
  const { row, tiltak, names } = context
  const w = useWords(words)
  const lang = useLang()
  const slag = useWords(GEVINST)
  const malform = useOwnMalform()
  const only = useMayEnterFor(tiltak, 'EnterGain')
  const form = useHeld<Written, Gain>({ key: `okonomi/${row.id}`, command: 'EnterGain', back })
  const [drop, dropping] = useDrop<Gain>((g) => ({ title: w.gainDrop, text: g.ordlyd, submit: w.remove, send: (merknad) => withdrawGain(row, g.gevinst, names.aktor(g.kven), merknad) }))
  const mayOn = (g: Gain) => !only || (!!g.kven.partnar && only.has(g.kven.partnar))
  const begin = () => form.open({ ...NOBODY, aktor: only?.size === 1 ? ([...only][0] ?? '') : '', slag: 'kvalitet', belop: '', aar: '', rekna: false, ordlyd: '', malform })
  return (
    <Items {...context} title={w.gains} none={w.gainNone} form={form} add={w.gainAdd} begin={only?.size === 0 ? undefined : begin} dialog={<>{dropping}<GainDialog {...context} form={form} only={only} /></>}>
      {row.gevinstar.length === 0 ? null : (
        <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.gains}>
          <Table data-size="sm" className="fp-money">
            <Heads of={[w.kven, w.slag, w.gains, w.belop]} amounts={[3]} />
            <Table.Body>
              {row.gevinstar.map((g) => (
                <Table.Row key={g.gevinst}>
                  <Table.HeaderCell scope="row">{names.aktor(g.kven)}</Table.HeaderCell>
                  <Table.Cell>{slag[g.slag]} <Tag variant="outline" data-color={g.rekna ? 'success' : 'neutral'}>{g.rekna ? w.seen : w.venta}</Tag></Table.Cell>
                  <Table.Cell className="fp-reports__text">
                    <span lang={g.malform}>{g.ordlyd}</span> <Sources kjelder={g.kjelder} /><Why label={g.ordlyd} trace={g.spor} />{' '}
                    <ItemMenu label={g.ordlyd} acts={mayOn(g) ? [[w.change, () => form.open(back(g).written, g.gevinst)], [w.removeDots, () => drop(g)]] : []} />
                  </Table.Cell>
                  <Table.Cell className="fp-amount">{g.belop ? w.aYear(formatKroner(g.belop, lang)) : ''} {g.aar ? w.fromYear(g.aar) : ''}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Items>
  )
}

type DialogProps = MoneyContext & { form: ReturnType<typeof useHeld<Written>>; only: ReadonlySet<string> | undefined }

function GainDialog({ row, names, form, only }: DialogProps) {
  const w = useWords(words)
  const lang = useLang()
  const slag = useWords(GEVINST)
  const check = useChecks()
  const wrong = (v: Written) => [
    ...check.aktor(w.gainWho, v), ['ordlyd', check.needs(w.gainWhat, v.ordlyd) || check.fits(w.gainWhat, v.ordlyd, WORDS_MAX)] as const,
    ['belop', v.slag === 'pengar' && check.amount(w.gainSum, v.belop)] as const, ['aar', v.aar.trim() !== '' && check.year(w.aar, v.aar)] as const,
  ]
  const send = (v: Written, of: string) => {
    const kven = readAktor(v)
    const belop = v.slag === 'pengar' ? (readOre(v.belop, lang) ?? 0) : 0
    enterGain(row, of, { slag: v.slag, kven, belop, aar: Number(v.aar) || 0, rekna: v.rekna, ordlyd: v.ordlyd.trim(), malform: v.malform }, names.aktor(kven))
  }
  return (
    <HeldDialog form={form} title={form.held?.of ? w.gainChange : w.gainAdd} submit={w.save} wrong={wrong} send={send}>
      {(f) => (
        <>
          <AktorFields f={f} label={w.gainWho} only={only} />
          <ChoiceField f={f} name="slag" label={w.gainKind} choices={GEVINSTAR.map((value) => ({ value, label: slag[value] }))} />
          <TextField f={f} name="ordlyd" label={w.gainWhat} max={WORDS_MAX} rows={3} lang={f.w.malform} />
          {f.w.slag === 'pengar' ? <AmountField f={f} name="belop" label={w.gainSum} /> : null}
          <TextField f={f} name="aar" label={w.gainFrom} max={4} inputMode="numeric" />
          <TickField f={f} name="rekna" label={w.gainSeen} description={w.gainSeenHelp} />
          <StandardField f={f} name="malform" />
        </>
      )}
    </HeldDialog>
  )
}
