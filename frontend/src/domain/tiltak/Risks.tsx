// The risks of a tiltak: a matrix of five by five in words, and the list behind it.
import { Hidden, Table, Tag } from '../../design'
import { useWords } from '../../engine/i18n'
import type { Malform } from '../../events.gen'
import { useOwnMalform } from '../fields'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu, type Fields } from '../HeldDialog'
import { ChoiceField, StandardField, TextField, useChecks } from '../HeldFields'
import { Items, useDrop } from '../Items'
import { Sources } from '../Sources'
import type { PartContext } from './part'
import { useMayOn } from './may'
import { inField, isOpen, levelOf, ordered, STEG, type Level, type Risk } from './risk'
import { assessRisk, closeRisk } from './work'
import { Why } from '../Why'
import { workWords } from './work.words'

type Written = { ordlyd: string; sannsyn: string; konsekvens: string; mottiltak: string; malform: Malform }

const WORDS_MAX = 1000
const COLOUR = { lag: 'success', middels: 'warning', hog: 'danger' } as const satisfies Record<Level, string>

const write = (r: Pick<Risk, 'ordlyd' | 'sannsyn' | 'konsekvens' | 'mottiltak' | 'malform'>): Written =>
  ({ ordlyd: r.ordlyd, sannsyn: String(r.sannsyn), konsekvens: String(r.konsekvens), mottiltak: r.mottiltak ?? '', malform: r.malform })
/** What one sees of a risk when one begins to judge it anew. */
const seenOf = (r: Risk | undefined) => r && { ordlyd: r.ordlyd, sannsyn: r.sannsyn, konsekvens: r.konsekvens, ...(r.mottiltak ? { mottiltak: r.mottiltak } : {}) }
const back = (data: Risk): Held<Written> => ({ written: write(data), of: data.risiko })

export function Risks(context: PartContext) {
  const { row } = context
  const w = useWords(workWords)
  const malform = useOwnMalform()
  const may = useMayOn('AssessRisk')(row)
  const form = useHeld<Written, Risk>({ key: `tiltak/${row.id}`, command: 'AssessRisk', back, now: (of) => seenOf(row.risikoar.find((r) => r.risiko === of)) })
  const [close, closing] = useDrop<Risk>((r) => ({ title: w.riskCloseTitle, text: r.ordlyd, submit: w.riskCloseIt, send: (merknad) => closeRisk(row, r.risiko, merknad) }))
  const risks = ordered(row.risikoar)
  const begin = () => form.open({ ordlyd: '', sannsyn: '', konsekvens: '', mottiltak: '', malform })
  return (
    <Items {...context} title={w.risks} none={w.riskNone} form={form} add={w.riskAdd} begin={may ? begin : undefined} dialog={<>{closing}<RiskDialog row={row} form={form} /></>}>
      {risks.length === 0 ? null : (
        <>
          {risks.some(isOpen) ? <Matrix risks={risks} /> : null}
          <ol className="fp-items fp-items--numbered">
            {risks.map((r) => (
              <li key={r.risiko} data-over={r.lukka || undefined}>
                <p className="fp-prose" lang={r.malform}>{r.ordlyd}</p>
                <p className="fp-tags">
                  {r.lukka ? <Tag data-color="neutral" variant="outline">{w.riskClosed}</Tag> : <LevelTag risk={r} />}
                  <span>{`${w.chance[r.sannsyn] ?? ''}, ${(w.harm[r.konsekvens] ?? '').toLowerCase()}`}</span>
                </p>
                {r.mottiltak ? <p className="fp-prose" lang={r.malform}><strong>{`${w.mottiltakLabel}: `}</strong>{r.mottiltak}</p> : null}
                {r.merknad ? <p className="fp-history__meta">{r.merknad}</p> : null}
                <div className="fp-tags">
                  <Sources kjelder={r.kjelder} /><Why label={r.ordlyd} trace={r.spor} />
                  {may ? <ItemMenu label={r.ordlyd} acts={[[w.riskChange, () => form.open(write(r), r.risiko)], ...(r.lukka ? [] : [[w.riskClose, () => close(r)] as const])]} /> : null}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </Items>
  )
}

function LevelTag({ risk }: { risk: Pick<Risk, 'sannsyn' | 'konsekvens'> }) {
  const w = useWords(workWords)
  const level = levelOf(risk.sannsyn, risk.konsekvens)
  return <Tag data-color={COLOUR[level]}>{w.levelOf(w.level[level])}</Tag>
}

/** The most likely on top, the gravest to the right: a table, so that it can be walked by a screen reader. */
function Matrix({ risks }: { risks: readonly Risk[] }) {
  const w = useWords(workWords)
  return (
    <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.matrix}>
      <Table data-size="sm" className="fp-matrix">
        <caption>{w.matrix}. {w.matrixHelp}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col"><Hidden>{`${w.sannsyn} / ${w.konsekvens}`}</Hidden></Table.HeaderCell>
            {STEG.map((k) => <Table.HeaderCell key={k} scope="col">{w.harm[k]}</Table.HeaderCell>)}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {[...STEG].reverse().map((s) => (
            <Table.Row key={s}>
              <Table.HeaderCell scope="row">{w.chance[s]}</Table.HeaderCell>
              {STEG.map((k) => {
                const level = levelOf(s, k)
                const here = inField(risks, s, k).join(', ')
                return <Table.Cell key={k} data-level={level} data-here={here ? '' : undefined}><Hidden>{w.cell(w.level[level], here)}</Hidden><span aria-hidden="true">{here}</span></Table.Cell>
              })}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function RiskDialog({ row, form }: { row: PartContext['row']; form: ReturnType<typeof useHeld<Written>> }) {
  const w = useWords(workWords)
  const check = useChecks()
  const wrong = (v: Written) => [
    ['ordlyd', check.needs(w.riskWhat, v.ordlyd) || check.fits(w.riskWhat, v.ordlyd, WORDS_MAX)] as const,
    ['sannsyn', check.needs(w.sannsyn, v.sannsyn)] as const, ['konsekvens', check.needs(w.konsekvens, v.konsekvens)] as const,
    ['mottiltak', check.fits(w.mottiltakLabel, v.mottiltak, WORDS_MAX)] as const,
  ]
  const send = (v: Written, of: string, seen: unknown) =>
    assessRisk(row, of, { ordlyd: v.ordlyd.trim(), sannsyn: Number(v.sannsyn), konsekvens: Number(v.konsekvens), mottiltak: v.mottiltak.trim(), malform: v.malform }, seen as ReturnType<typeof seenOf>)
  return (
    <HeldDialog form={form} title={form.held?.of ? w.riskChange : w.riskAdd} submit={w.save} wrong={wrong} send={send}>
      {(f) => <RiskFields f={f} />}
    </HeldDialog>
  )
}

function RiskFields({ f }: { f: Fields<Written> }) {
  const w = useWords(workWords)
  const choices = (of: string[]) => STEG.map((n) => ({ value: String(n), label: `${n} – ${of[n] ?? ''}` }))
  const both = f.w.sannsyn && f.w.konsekvens
  return (
    <>
      <TextField f={f} name="ordlyd" label={w.riskWhat} max={WORDS_MAX} rows={3} lang={f.w.malform} />
      <ChoiceField f={f} name="sannsyn" label={w.sannsyn} none={w.choose} choices={choices(w.chance)} />
      <ChoiceField f={f} name="konsekvens" label={w.konsekvens} none={w.choose} choices={choices(w.harm)} />
      <p role="status">{both ? w.reading(w.level[levelOf(Number(f.w.sannsyn), Number(f.w.konsekvens))].toLowerCase()) : ''}</p>
      <TextField f={f} name="mottiltak" label={w.mottiltak} max={WORDS_MAX} rows={3} lang={f.w.malform} />
      <StandardField f={f} name="malform" />
    </>
  )
}
