// The mandate of an utval: its words, what the organs that were asked have said, and the earlier ones.
import { useState } from 'react'
import { Button, Details, Section, Tag } from '../../design'
import { newId } from '../../engine/ask'
import { useWords } from '../../engine/i18n'
import type { MandatSvar, Malform } from '../../events.gen'
import { AskDialog, type AskField } from '../AskDialog'
import { useOwnMalform } from '../fields'
import { said } from '../held'
import { parseMoment, today } from '../moments'
import { useUtvalChoices } from '../names'
import { useMayIn } from '../offices'
import type { UtvalRow } from '../rows'
import { MANDATSVAR } from '../rulings'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { teller } from '../tell'
import { Why } from '../Why'
import { workWords, type WorkWords } from './work.words'

type Mandat = UtvalRow['mandat'][number]
type Act = { kind: 'propose' } | { kind: 'answer' | 'adopt'; of: Mandat }

const tell = teller<UtvalRow, WorkWords>('utval', workWords)
const same = (row: UtvalRow) => row

export function Mandate({ row, names }: { row: UtvalRow; names: Names }) {
  const w = useWords(workWords)
  const [act, begin] = useState<Act>()
  const may = useMayIn('utval.ProposeMandate')(row.id) && !row.nedlagt
  const shown = row.mandat.filter((m) => m.stand === 'gjeldande' || m.stand === 'foreslatt')
  const earlier = row.mandat.filter((m) => !shown.includes(m))
  return (
    <Section title={w.mandate}>
      {shown.length === 0 ? <p className="fp-none">{w.noMandate}</p> : shown.map((m) => <One key={m.mandat} row={row} of={m} names={names} begin={row.nedlagt ? undefined : begin} />)}
      {earlier.length > 0 ? (
        <Details data-size="sm">
          <Details.Summary>{w.earlier(earlier.length)}</Details.Summary>
          <Details.Content>{earlier.map((m) => <One key={m.mandat} row={row} of={m} names={names} begin={undefined} />)}</Details.Content>
        </Details>
      ) : null}
      {may ? <p className="fp-noprint"><Button variant="secondary" data-size="sm" onClick={() => begin({ kind: 'propose' })}>{w.propose}</Button></p> : null}
      {act ? <Asking row={row} act={act} names={names} close={() => begin(undefined)} /> : null}
    </Section>
  )
}

function One({ row, of, names, begin }: { row: UtvalRow; of: Mandat; names: Names; begin: ((act: Act) => void) | undefined }) {
  const w = useWords(workWords)
  const svar = useWords(MANDATSVAR)
  const mayAnswer = useMayIn('utval.AnswerMandate')(row.id)
  const mayAdopt = useMayIn('utval.AdoptMandate')(row.id)
  const open = begin && of.stand === 'foreslatt'
  return (
    <div className="fp-ways">
      <p><Tag variant="outline" data-color="neutral">{w.stands[of.stand]}</Tag> {of.dato ? w.since(names.moment(of.dato)) : ''}<Why trace={of.spor} label={w.mandate} /></p>
      <p className="fp-prose" lang={of.malform}>{of.ordlyd}</p>
      {of.spurde.length > 0 ? (
        <ul className="fp-plainlist" aria-label={w.answers}>
          {of.spurde.map((u) => {
            const given = of.svar.find((s) => s.utval === u)
            return <li key={u}>{names.utval(u)}: {given ? svar[given.utfall] : w.waits}{given?.dato ? ` (${names.moment(given.dato)})` : ''}{given?.merknad ? <>. <q>{given.merknad}</q></> : null}<Why trace={given?.spor} /></li>
          })}
        </ul>
      ) : null}
      <Sources kjelder={of.kjelder} />
      {open ? (
        <div className="fp-actions fp-noprint">
          {mayAnswer && of.spurde.length > 0 ? <Button variant="secondary" data-size="sm" onClick={() => begin({ kind: 'answer', of })}>{w.answer}</Button> : null}
          {mayAdopt ? <Button variant="secondary" data-size="sm" onClick={() => begin({ kind: 'adopt', of })}>{w.adopt}</Button> : null}
        </div>
      ) : null}
    </div>
  )
}

function Asking({ row, act, names, close }: { row: UtvalRow; act: Act; names: Names; close: () => void }) {
  const w = useWords(workWords)
  const svar = useWords(MANDATSVAR)
  const own = useOwnMalform()
  const others = useUtvalChoices().filter((u) => u.value !== row.id)
  const date: AskField = { kind: 'when', name: 'dato', label: w.date }
  const dialog = { draftKey: `utval/${row.id}.mandat.${act.kind}`, close }
  const wrong = (v: (name: string) => string) => [['dato', (parseMoment(v('dato')) ?? '') > today() && w.future] as const]
  const when = (v: (name: string) => string) => parseMoment(v('dato')) ?? ''
  if (act.kind === 'propose') {
    return (
      <AskDialog {...dialog} title={w.proposeTitle} submit={w.proposeIt}
        fields={[{ kind: 'text', name: 'ordlyd', label: w.ordlyd, rows: 8, max: 8000, required: true }, { kind: 'malform', name: 'malform', label: w.malform, initial: own }, { kind: 'many', name: 'spurde', label: w.ask, choices: others }]}
        send={(v) => tell(row, 'ProposeMandate', { mandat: newId(), ordlyd: v('ordlyd'), malform: v('malform') as Malform, spurde: v('spurde').split(' ').filter(Boolean) }, (x) => x.describe(x.propose), same)} />
    )
  }
  if (act.kind === 'adopt') {
    return <AskDialog {...dialog} title={w.adoptTitle} submit={w.adoptIt} wrong={wrong} fields={[date]} send={(v) => tell(row, 'AdoptMandate', { mandat: act.of.mandat, ...said({ dato: when(v) }) }, (x) => x.describe(x.adopt), same)} />
  }
  return (
    <AskDialog {...dialog} title={w.answerTitle} submit={w.answerIt} wrong={wrong}
      fields={[
        { kind: 'choice', name: 'utval', label: w.whose, none: w.choose, required: true, choices: act.of.spurde.map((u) => ({ value: u, label: names.utval(u) })) },
        { kind: 'radio', name: 'utfall', label: w.what, required: true, choices: (['godkjent', 'godkjent-merknad', 'ikkje-godkjent', 'dialog'] as const).map((value) => ({ value, label: svar[value] })) },
        date, { kind: 'text', name: 'ord', label: w.remarkNeeded, rows: 2, max: 2000, required: true, when: (v) => v('utfall') === 'godkjent-merknad' },
      ]}
      send={(v) => tell(row, 'AnswerMandate', { mandat: act.of.mandat, utval: v('utval'), utfall: v('utfall') as MandatSvar, ...said({ dato: when(v), merknad: v('ord') }) }, (x) => x.describe(x.answer), same)} />
  )
}
