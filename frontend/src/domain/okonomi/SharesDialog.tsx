// The dialog of a cost key: who shares, by what; and what it comes to, to the øre, before one agrees.
import { useMemo, useState } from 'react'
import { Button, Fieldset, Table, Textfield, ValidationMessage } from '../../design'
import { formatKroner, formatTidsrom, tIn, useLang, useWords } from '../../engine/i18n'
import { useRow, useRows } from '../../engine/live'
import { readOre } from '../../engine/written'
import { Choose } from '../fields'
import type { HeldForm } from '../held'
import { HeldDialog, type Fields } from '../HeldDialog'
import { AmountField, ChoiceField, keyOf, OTHER, TextField, useChecks, useWhoWords } from '../HeldFields'
import { usePartnarChoices } from '../names'
import type { IndikatorKort, IndikatorRow, OkonomiRow, PartnarRow } from '../rows'
import type { Names } from '../say'
import { agreeShares } from './commands'
import { Heads } from './Heads'
import { WEIGHED } from './shares'
import { NOKKEL, NOKLAR } from './terms'
import { words, type MoneyWords } from './words'
import { hasNumber, linesOf, NO_SHARE, readShares, reckon, sharesOf, type Reckoned, type WrittenKey, type WrittenShare } from './written'

const NAME_MAX = 200
const BASIS_MAX = 300
const REMARK_MAX = 1000

/** Why the shares cannot be reckoned yet, in words; undefined where they can. */
function whyNot(reckoned: Reckoned, w: MoneyWords, say: (ore: number) => string): string | undefined {
  if ('delar' in reckoned || 'noSum' in reckoned) return undefined
  if ('wrongAt' in reckoned) return w.lineWrong(reckoned.wrongAt + 1)
  if ('twice' in reckoned) return w.twice
  if ('rest' in reckoned) return reckoned.rest > 0 ? w.restOf(say(reckoned.rest)) : w.tooMuch(say(-reckoned.rest))
  return w[reckoned.wrong]
}

type Props = { row: OkonomiRow; names: Names; form: HeldForm<WrittenKey> }

export function SharesDialog({ row, names, form }: Props) {
  const w = useWords(words)
  const lang = useLang()
  const check = useChecks()
  const say = (ore: number) => formatKroner(ore, lang)
  const wrong = (v: WrittenKey) => [
    ['namn', check.needs(w.namn, v.namn)] as const, ['aar', check.year(w.aar, v.aar)] as const, ['belop', check.amount(w.heile, v.belop)] as const,
    ['delar', whyNot(reckon(v, lang), w, say)] as const, ['grunnlag', WEIGHED.has(v.slag) && check.needs(w.grunnlag, v.grunnlag)] as const,
    ['merknad', check.fits(w.merknad, v.merknad, REMARK_MAX)] as const,
  ]
  const send = (v: WrittenKey, of: string) => {
    const read = readShares(v, lang)
    const delar = sharesOf(reckon(v, lang))
    if (!('given' in read) || !delar) return
    agreeShares(row, of, { namn: v.namn.trim(), aar: Number(v.aar), slag: v.slag, belop: readOre(v.belop, lang) ?? 0, grunnlag: WEIGHED.has(v.slag) ? v.grunnlag.trim() : '', merknad: v.merknad.trim() }, read.given, delar)
  }
  return (
    <HeldDialog form={form} title={form.held?.of ? w.shareChange : w.shareAdd} submit={w.agree} wrong={wrong} send={send}>
      {(f) => <KeyFields f={f} names={names} />}
    </HeldDialog>
  )
}

function KeyFields({ f, names }: { f: Fields<WrittenKey>; names: Names }) {
  const w = useWords(words)
  const key = useWords(NOKKEL)
  const { slag } = f.w
  return (
    <>
      <TextField f={f} name="namn" label={w.namn} description={w.namnHelp} max={NAME_MAX} />
      <TextField f={f} name="aar" label={w.aar} max={4} inputMode="numeric" />
      <AmountField f={f} name="belop" label={w.heile} />
      <ChoiceField f={f} name="slag" label={w.nokkel} description={w.means[slag]} choices={NOKLAR.map((value) => ({ value, label: key[value] }))} />
      {WEIGHED.has(slag) ? <Fill f={f} /> : null}
      <ShareLines f={f} />
      {WEIGHED.has(slag) ? <TextField f={f} name="grunnlag" label={w.grunnlag} description={w.grunnlagHelp} max={BASIS_MAX} /> : null}
      <TextField f={f} name="merknad" label={w.merknadOptional} max={REMARK_MAX} rows={2} />
      <Comes f={f} names={names} />
    </>
  )
}

function ShareLines({ f }: { f: Fields<WrittenKey> }) {
  const w = useWords(words)
  const partners = useRows<PartnarRow>('partnar').rows
  const { slag, delar } = f.w
  const set = (at: number, part: Partial<WrittenShare>) => f.set({ delar: delar.map((d, i) => (i === at ? { ...d, ...part } : d)) })
  const remove = (at: number) => f.set({ delar: delar.filter((_, i) => i !== at) })
  const all = () => {
    const there = new Set(delar.map((d) => d.aktor))
    const kommunar = partners.filter((p) => p.row.slag === 'kommune' && !p.row.ute && !there.has(p.row.id)).map((p) => ({ ...NO_SHARE, aktor: p.row.id }))
    f.set({ delar: [...delar.filter((d) => d.aktor !== ''), ...kommunar] })
  }
  const shown = linesOf(slag, delar)
  return (
    <Fieldset id={`${f.id}-delar`} tabIndex={-1} className="fp-shares">
      <Fieldset.Legend>{w.kven}</Fieldset.Legend>
      {shown.map((line, i) => <Line key={i} f={f} line={line} at={i} set={(part) => set(i, part)} remove={shown.length > 1 ? () => remove(i) : undefined} />)}
      {slag === 'vertskommune' ? null : (
        <div className="fp-actions">
          <Button type="button" variant="secondary" data-size="sm" onClick={() => f.set({ delar: [...delar, NO_SHARE] })}>{w.addLine}</Button>
          {slag === 'tilskot' ? null : <Button type="button" variant="secondary" data-size="sm" onClick={all}>{w.addAll}</Button>}
        </div>
      )}
    </Fieldset>
  )
}

type LineProps = { f: Fields<WrittenKey>; line: WrittenShare; at: number; set: (part: Partial<WrittenShare>) => void; remove: (() => void) | undefined }

function Line({ f, line, at, set, remove }: LineProps) {
  const w = useWords(words)
  const who = useWhoWords()
  const partnarar = usePartnarChoices()
  const { slag, delar } = f.w
  const last = slag === 'tilskot' && at === delar.length - 1
  const label = slag === 'vertskommune' ? w.carries : slag === 'tilskot' ? (last ? w.rest : w.giver) : w.who(at + 1)
  const name = partnarar.find((p) => p.value === line.aktor)?.label ?? (line.namn || w.unnamed)
  return (
    <div className="fp-shares__line">
      <Choose label={label} none={who.choose} choices={[...partnarar, { value: OTHER, label: who.other }]} value={line.aktor} set={(aktor) => set({ aktor })} />
      {line.aktor === OTHER ? <Textfield label={who.otherName} value={line.namn} maxLength={160} onChange={(e) => set({ namn: e.target.value })} /> : null}
      {hasNumber(slag, at, delar.length) ? <Textfield label={w.weight[slag]} inputMode="decimal" value={line.tal} maxLength={24} onChange={(e) => set({ tal: e.target.value })} /> : null}
      {remove ? <Button type="button" variant="tertiary" data-size="sm" aria-label={w.removeLine(name)} onClick={remove}>{w.remove}</Button> : null}
    </div>
  )
}

/** Weights that are figures already, such as the population: those of the newest time for each kommune. */
function Fill({ f }: { f: Fields<WrittenKey> }) {
  const w = useWords(words)
  const lang = useLang()
  const indicators = useRows<IndikatorKort>('indikator.kort').rows.filter((r) => r.row.niva === 'kommune' && r.row.siste && !r.row.utgatt)
  const partners = useRows<PartnarRow>('partnar').rows
  const [chosen, choose] = useState('')
  const found = useRow<IndikatorRow>(chosen ? `indikator/${chosen}` : '').row?.row
  const filled = useMemo(() => (found ? weightsOf(found, partners.map((p) => p.row)) : undefined), [found, partners])
  if (indicators.length === 0) return null
  const take = () => {
    if (!filled || !found) return
    const delar = f.w.delar.filter((d) => d.aktor !== '').map((d) => ({ ...d, tal: filled.weights.get(d.aktor) ?? d.tal }))
    f.set({ delar: delar.length > 0 ? delar : [...filled.weights].map(([aktor, tal]) => ({ ...NO_SHARE, aktor, tal })), grunnlag: `${tIn(found.namn, lang)} ${formatTidsrom(filled.tid, lang)}, ${found.utgjevar}`.slice(0, BASIS_MAX) })
  }
  return (
    <div className="fp-shares__line">
      <Choose label={w.fill} none={w.fillNone} choices={indicators.map((r) => ({ value: r.row.id, label: tIn(r.row.namn, lang) }))} value={chosen} set={choose} />
      {filled ? <Button type="button" variant="secondary" data-size="sm" onClick={take}>{w.take(filled.weights.size, formatTidsrom(filled.tid, lang))}</Button> : null}
    </div>
  )
}

/** The whole numbers of the newest time, by partner. */
function weightsOf(indikator: IndikatorRow, partners: PartnarRow[]): { tid: string; weights: Map<string, string> } | undefined {
  const tid = indikator.tal.reduce((newest, t) => (t.tid > newest ? t.tid : newest), '')
  const weights = new Map<string, string>()
  for (const p of partners) {
    const tal = indikator.tal.find((t) => t.tid === tid && t.stad === p.kommunenummer && !p.ute)
    if (tal?.verdi && /^\d+$/.test(tal.verdi)) weights.set(p.id, tal.verdi)
  }
  return weights.size > 0 ? { tid, weights } : undefined
}

/** What falls on each, to the øre, while one types. */
function Comes({ f, names }: { f: Fields<WrittenKey>; names: Names }) {
  const w = useWords(words)
  const lang = useLang()
  const say = (ore: number) => formatKroner(ore, lang)
  const reckoned = reckon(f.w, lang)
  const delar = sharesOf(reckoned)
  const why = whyNot(reckoned, w, say)
  return (
    <div role="status" className="fp-shares__comes">
      {f.errorOf('delar') ? <ValidationMessage>{f.errorOf('delar')}</ValidationMessage> : why && 'rest' in reckoned ? <p>{why}</p> : null}
      {delar ? (
        <Table data-size="sm" className="fp-money">
          <caption>{w.reckoned}</caption>
          <Heads of={[w.kven, w.share]} amounts={[1]} />
          <Table.Body>
            {delar.map((d) => (
              <Table.Row key={keyOf(d.kven)}><Table.HeaderCell scope="row">{names.aktor(d.kven)}</Table.HeaderCell><Table.Cell className="fp-amount">{say(d.belop)}</Table.Cell></Table.Row>
            ))}
            <Table.Row><Table.HeaderCell scope="row">{w.shareSum}</Table.HeaderCell><Table.Cell className="fp-amount"><strong>{say(delar.reduce((s, d) => s + d.belop, 0))}</strong></Table.Cell></Table.Row>
          </Table.Body>
        </Table>
      ) : null}
    </div>
  )
}
