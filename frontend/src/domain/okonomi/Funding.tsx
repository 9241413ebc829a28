// Money that was applied for, and what became of each application.
import { Table, Tag } from '../../design'
import { formatDate, formatKroner, lang as langNow, useLang, useWords } from '../../engine/i18n'
import { readOre, writeOre } from '../../engine/written'
import type { TilskotUtfall } from '../../events.gen'
import { useMomentError, writeMoment } from '../fields'
import { useHeld, type Held } from '../held'
import { HeldDialog, HeldNotes, ItemMenu } from '../HeldDialog'
import { AktorFields, AmountField, ChoiceField, NOBODY, readAktor, TextField, useChecks, WhenField, writeAktor, type WrittenAktor } from '../HeldFields'
import { Items, useDrop } from '../Items'
import { parseMoment } from '../moments'
import type { OkonomiRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { answerFunding, seekFunding, withdrawFunding } from './commands'
import { Heads } from './Heads'
import { useMayOn } from './may'
import type { MoneyContext } from './Money'
import { UTFALL, UTFALLA } from './terms'
import { Why } from '../Why'
import { words } from './words'

type Application = OkonomiRow['soknader'][number]
type Written = WrittenAktor & { ordning: string; belop: string; dato: string; merknad: string }
type Answer = { utfall: TilskotUtfall; belop: string; dato: string; referanse: string; merknad: string }
type Sent = Pick<Application, 'soknad' | 'sokjar' | 'ordning' | 'belop' | 'dato' | 'merknad'>
type SentAnswer = NonNullable<Application['svar']> & { soknad: string }

const NAME_MAX = 200
const REFERENCE_MAX = 120
const REMARK_MAX = 1000
const COLOUR = { innvilga: 'success', delvis: 'warning', avslag: 'danger' } as const satisfies Record<TilskotUtfall, string>

const back = (s: Sent): Held<Written> => ({
  of: s.soknad, written: { ...writeAktor(s.sokjar), ordning: s.ordning, belop: writeOre(s.belop, langNow()), dato: writeMoment(s.dato, langNow()), merknad: s.merknad ?? '' },
})
const answerBack = (s: SentAnswer): Held<Answer> => ({
  of: s.soknad, written: { utfall: s.utfall, belop: writeOre(s.belop, langNow()), dato: writeMoment(s.dato, langNow()), referanse: s.referanse ?? '', merknad: s.merknad ?? '' },
})

export function Funding(context: MoneyContext) {
  const { row, tiltak, names } = context
  const w = useWords(words)
  const may = useMayOn(tiltak)
  const key = `okonomi/${row.id}`
  const form = useHeld<Written, Sent>({ key, command: 'SeekFunding', back })
  const answer = useHeld<Answer, SentAnswer>({ key, command: 'AnswerFunding', back: answerBack })
  const [drop, dropping] = useDrop<Application>((s) => ({ title: w.fundingDropTitle, submit: w.fundingDropIt, send: (merknad) => withdrawFunding(row, s.soknad, s.ordning, merknad) }))
  const acts = (s: Application): (readonly [string, () => void])[] => {
    if (s.trekt) return []
    const first: Answer = s.svar ? answerBack({ ...s.svar, soknad: s.soknad }).written : { utfall: 'innvilga', belop: writeOre(s.belop, langNow()), dato: '', referanse: '', merknad: '' }
    return [
      ...(may('AnswerFunding') ? [[w.answer, () => answer.open(first, s.soknad)] as const] : []),
      ...(may('SeekFunding') && !s.svar ? [[w.change, () => form.open(back(s).written, s.soknad)] as const] : []),
      ...(may('WithdrawFunding') && !s.svar ? [[w.fundingDrop, () => drop(s)] as const] : []),
    ]
  }
  const begin = () => form.open({ ...NOBODY, ordning: '', belop: '', dato: '', merknad: '' })
  return (
    <Items {...context} title={w.funding} none={w.fundingNone} form={form} add={w.fundingAdd} begin={may('SeekFunding') ? begin : undefined}
      dialog={<>{dropping}<SeekDialog row={row} form={form} /><AnswerDialog row={row} form={answer} /><HeldNotes {...context} form={answer} /></>}>
      {row.soknader.length === 0 ? null : <Applications row={row} names={names} acts={acts} />}
    </Items>
  )
}

type TableProps = { row: OkonomiRow; names: Names; acts: (s: Application) => (readonly [string, () => void])[] }

function Applications({ row, names, acts }: TableProps) {
  const w = useWords(words)
  const lang = useLang()
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.funding}>
      <Table data-size="sm" className="fp-money">
        <Heads of={[w.ordningShort, w.sokjarShort, w.sokt, w.utfall, w.merknad]} amounts={[2, 3]} />
        <Table.Body>
          {row.soknader.map((s) => (
            <Table.Row key={s.soknad}>
              <Table.HeaderCell scope="row">{s.ordning}</Table.HeaderCell>
              <Table.Cell>{names.aktor(s.sokjar)}</Table.Cell>
              <Table.Cell className="fp-amount">{formatKroner(s.belop, lang)}<br /><small className="fp-none">{s.dato ? names.moment(s.dato) : w.entered(formatDate(s.spor.time, lang))}</small></Table.Cell>
              <Table.Cell className="fp-amount"><Outcome application={s} names={names} /></Table.Cell>
              <Table.Cell>{[s.merknad, s.svar?.merknad].filter(Boolean).join(' ')} <Sources kjelder={[...s.kjelder, ...(s.svar?.kjelder ?? [])]} /> <Why label={s.ordning} trace={s.svar?.spor ?? s.spor} /> <ItemMenu label={s.ordning} acts={acts(s)} /></Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function Outcome({ application: { svar, trekt, trekking }, names }: { application: Application; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const utfall = useWords(UTFALL)
  if (!svar) return <Tag variant="outline" data-color="neutral">{trekt ? (trekking ? w.withdrawnOn(formatDate(trekking.time, lang)) : w.withdrawn) : w.waits}</Tag>
  return (
    <>
      <Tag data-color={COLOUR[svar.utfall]}>{utfall[svar.utfall]}</Tag> {svar.belop > 0 ? formatKroner(svar.belop, lang) : ''}
      <br /><small className="fp-none">{[svar.dato ? names.moment(svar.dato) : w.entered(formatDate(svar.spor.time, lang)), svar.referanse].filter(Boolean).join(', ')}</small>
    </>
  )
}

function SeekDialog({ row, form }: { row: OkonomiRow; form: ReturnType<typeof useHeld<Written>> }) {
  const w = useWords(words)
  const lang = useLang()
  const check = useChecks()
  const dateError = useMomentError(w.dato, form.held?.written.dato ?? '')
  const wrong = (v: Written) => [
    ...check.aktor(w.sokjar, v), ['ordning', check.needs(w.ordning, v.ordning)] as const, ['belop', check.amount(w.sokt, v.belop)] as const, ['dato', dateError] as const,
    ['merknad', check.fits(w.merknad, v.merknad, REMARK_MAX)] as const,
  ]
  const send = (v: Written, of: string) => seekFunding(row, of, { sokjar: readAktor(v), ordning: v.ordning.trim(), belop: readOre(v.belop, lang) ?? 0, dato: parseMoment(v.dato) ?? '', merknad: v.merknad.trim() })
  return (
    <HeldDialog form={form} title={w.fundingAdd} submit={w.save} wrong={wrong} send={send}>
      {(f) => (
        <>
          <AktorFields f={f} label={w.sokjar} />
          <TextField f={f} name="ordning" label={w.ordning} description={w.ordningHelp} max={NAME_MAX} />
          <AmountField f={f} name="belop" label={w.sokt} />
          <WhenField f={f} name="dato" label={w.dato} />
          <TextField f={f} name="merknad" label={w.merknadOptional} max={REMARK_MAX} rows={2} />
        </>
      )}
    </HeldDialog>
  )
}

function AnswerDialog({ row, form }: { row: OkonomiRow; form: ReturnType<typeof useHeld<Answer>> }) {
  const w = useWords(words)
  const lang = useLang()
  const utfall = useWords(UTFALL)
  const check = useChecks()
  const sought = row.soknader.find((s) => s.soknad === form.held?.of)
  const dateError = useMomentError(w.dato, form.held?.written.dato ?? '')
  const amount = (v: Answer) => {
    if (v.utfall === 'avslag') return undefined
    const wrong = check.amount(w.granted, v.belop)
    const ore = readOre(v.belop, lang) ?? 0
    if (wrong || !sought) return wrong
    if (ore > sought.belop) return w.grantedMore
    return v.utfall === 'innvilga' && ore !== sought.belop && w.grantedAll
  }
  const wrong = (v: Answer) => [['belop', amount(v)] as const, ['dato', dateError] as const]
  const send = (v: Answer, of: string) => answerFunding(row, of, sought?.ordning ?? '', {
    utfall: v.utfall, belop: v.utfall === 'avslag' ? 0 : (readOre(v.belop, lang) ?? 0), dato: parseMoment(v.dato) ?? '', referanse: v.referanse.trim(), merknad: v.merknad.trim(),
  })
  return (
    <HeldDialog form={form} title={w.answerTitle(sought?.ordning ?? '')} submit={w.save} wrong={wrong} send={send}>
      {(f) => (
        <>
          <ChoiceField f={f} name="utfall" label={w.utfall} choices={UTFALLA.map((value) => ({ value, label: utfall[value] }))} />
          {f.w.utfall === 'avslag' ? null : <AmountField f={f} name="belop" label={w.granted} />}
          <WhenField f={f} name="dato" label={w.dato} />
          <TextField f={f} name="referanse" label={w.referanse} max={REFERENCE_MAX} />
          <TextField f={f} name="merknad" label={w.merknadOptional} max={REMARK_MAX} rows={2} />
        </>
      )}
    </HeldDialog>
  )
}
