// How sums are shared between the partners: what is agreed, and the dialog that shows the shares before one agrees.
import { Section, Table } from '../../design'
import { formatKroner, formatNumber, lang as langNow, useLang, useWords } from '../../engine/i18n'
import { writeOre } from '../../engine/written'
import { FAERRE } from '../few'
import { useHeld, type Held } from '../held'
import { ItemMenu } from '../HeldDialog'
import { keyOf } from '../HeldFields'
import { Items, useDrop } from '../Items'
import { today } from '../moments'
import type { OkonomiRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { withdrawShares } from './commands'
import { Heads } from './Heads'
import { useMayOn } from './may'
import type { MoneyContext } from './Money'
import { WEIGHED } from './shares'
import { SharesDialog } from './SharesDialog'
import { NOKKEL } from './terms'
import { words } from './words'
import { Why } from '../Why'
import { NO_SHARE, writeShares, type WrittenKey } from './written'

type Agreed = OkonomiRow['fordelingar'][number]

const back = (f: Agreed): Held<WrittenKey> => ({
  of: f.fordeling,
  written: { namn: f.namn, aar: String(f.aar), slag: f.slag, belop: writeOre(f.belop, langNow()), grunnlag: f.grunnlag ?? '', merknad: f.merknad ?? '', delar: writeShares(f, langNow()) },
})

export function Shares(context: MoneyContext) {
  const { row, tiltak, names } = context
  const w = useWords(words)
  const may = useMayOn(tiltak)('AgreeShares')
  const form = useHeld<WrittenKey, Agreed>({ key: `okonomi/${row.id}`, command: 'AgreeShares', back })
  const [drop, dropping] = useDrop<Agreed>((f) => ({ title: w.shareDrop, text: f.namn, submit: w.shareDropIt, send: (merknad) => withdrawShares(row, f.fordeling, f.namn, merknad) }))
  const begin = () => form.open({ namn: '', aar: today().slice(0, 4), slag: 'per-innbyggjar', belop: '', grunnlag: '', merknad: '', delar: [NO_SHARE, NO_SHARE] })
  return (
    <Items {...context} title={w.shares} none={w.shareNone} form={form} add={w.shareAdd} begin={may ? begin : undefined} dialog={<>{dropping}<SharesDialog row={row} names={names} form={form} /></>}>
      {row.fordelingar.length === 0 ? null : row.fordelingar.map((f) => (
        <AgreedShares key={f.fordeling} agreed={f} names={names} acts={may ? [[w.shareChange, () => form.open(back(f).written, f.fordeling)], [w.shareEnd, () => drop(f)]] : []} />
      ))}
    </Items>
  )
}

function AgreedShares({ agreed, names, acts }: { agreed: Agreed; names: Names; acts: (readonly [string, () => void])[] }) {
  const w = useWords(words)
  const lang = useLang()
  const key = useWords(NOKKEL)
  const weighed = WEIGHED.has(agreed.slag)
  return (
    <Section level={3} title={`${agreed.namn}, ${agreed.aar}`}>
      <p className="fp-tags">
        <span>{key[agreed.slag]}: {formatKroner(agreed.belop, lang)}</span>
        {agreed.grunnlag ? <span className="fp-none">{w.basis(agreed.grunnlag)}</span> : null}
        <Sources kjelder={agreed.kjelder} /><Why label={agreed.namn} trace={agreed.spor} /><ItemMenu label={agreed.namn} acts={acts} />
      </p>
      {agreed.merknad ? <p className="fp-prose">{agreed.merknad}</p> : null}
      <div className="fp-scroll" tabIndex={0} role="region" aria-label={agreed.namn}>
        <Table data-size="sm" className="fp-money">
          <Heads of={[w.kven, ...(weighed ? [w.weight[agreed.slag]] : []), w.share]} amounts={weighed ? [1, 2] : [1]} />
          <Table.Body>
            {agreed.delar.map((d) => (
              <Table.Row key={keyOf(d.kven)}>
                <Table.HeaderCell scope="row">{names.aktor(d.kven)}</Table.HeaderCell>
                {weighed ? <Table.Cell className="fp-amount">{d.faerre ? FAERRE[lang](d.faerre) : formatNumber(d.vekt ?? 0, lang)}</Table.Cell> : null}
                <Table.Cell className="fp-amount">{formatKroner(d.belop, lang)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}
