// The rules of composition as they were said, and for each what is kept and what is broken.
import { Paragraph, Section, Table } from '../../design'
import { useHouse } from '../../engine/house'
import { useLang, useWords } from '../../engine/i18n'
import { today } from '../moments'
import type { Regel, UtvalRow } from '../rows'
import type { Names } from '../say'
import { Oppdikta, Sources } from '../Sources'
import { findingOf, isBroken, type Finding } from './composition'
import { RuleTag } from './UtvalList'
import { Why } from '../Why'
import { words } from './words'

export function Rules({ row, names }: { row: UtvalRow; names: Names }) {
  const w = useWords(words)
  // The rules are found; how they are kept follows from the seats, which the demonstration made up.
  const madeUp = useHouse()?.demo && row.plassar.length > 0
  return (
    <Section title={w.reglar}>
      {row.reglar.length === 0 ? <Paragraph className="fp-none">{w.noReglar}</Paragraph> : (
        <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.reglar}>
          <Table data-size="sm">
            <Table.Head>
              <Table.Row><Table.HeaderCell scope="col">{w.regel}</Table.HeaderCell><Table.HeaderCell scope="col">{w.stand}{madeUp ? <>{' '}<Oppdikta /></> : null}</Table.HeaderCell></Table.Row>
            </Table.Head>
            <Table.Body>{row.reglar.map((regel) => <Rule key={regel.regel} regel={regel} names={names} />)}</Table.Body>
          </Table>
        </div>
      )}
      <Sources kjelder={row.reglarKjelder} />{row.reglar.length > 0 ? <Why label={w.reglar} rom="utval" ting={row.id} felt="reglar" /> : null}
    </Section>
  )
}

function Rule({ regel, names }: { regel: Regel; names: Names }) {
  const lang = useLang()
  const said = { nn: regel.sagtNn, nb: regel.sagtNb, en: regel.sagtEn }
  const day = today()
  const all = regel.krav.map((krav) => findingOf(regel, krav, day))
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="fp-rule__said" lang={said[lang] ? lang : 'nn'}>{said[lang] || said.nn}</Table.HeaderCell>
      <Table.Cell>
        <ul className="fp-plainlist">
          {all.filter(isBroken).map((f) => <Broken key={f.partnar ?? ''} finding={f} names={names} />)}
          <Kept findings={all.filter((f) => f.kind === 'kept')} names={names} />
          {all.some((f) => f.kind === 'told') ? <Told /> : null}
        </ul>
      </Table.Cell>
    </Table.Row>
  )
}

function Told() {
  return <li className="fp-none">{useWords(words).told}</li>
}

/** Of a rule for each partner the kept ones stand together; what is broken is what one looks for. */
function Kept({ findings, names }: { findings: Finding[]; names: Names }) {
  const w = useWords(words)
  const [first] = findings
  if (!first) return null
  const partners = findings.flatMap((f) => (f.partnar ? [names.partnar(f.partnar)] : []))
  const text = partners.length ? names.list(partners) : w.keptCount(first.filled, first.needed || first.filled)
  const later = findings.flatMap((f) => (f.from ? [`${f.partnar ? `${names.partnar(f.partnar)}: ` : ''}${w.fromDay(names.moment(f.from))}.`] : []))
  return (
    <li className="fp-stand">
      <RuleTag broken={false} text={w.isKept} />
      <span>{text}{later.length ? `. ${later.join(' ')}` : ''}</span>
    </li>
  )
}

function Broken({ finding: f, names }: { finding: Finding; names: Names }) {
  const w = useWords(words)
  const text = {
    told: '', kept: '', 'too-few-seats': w.tooFew(f.needed - f.seats),
    unfilled: w.unfilled(f.needed - f.filled), 'too-many-seats': w.tooMany(f.seats, f.regel.hogst ?? 0),
  }[f.kind]
  const since = f.since ? ` ${w.since(names.moment(f.since))}` : ''
  return (
    <li className="fp-stand">
      <RuleTag broken text={w.isBroken} />
      <span>{f.partnar ? `${names.partnar(f.partnar)}: ` : ''}{text}{since}</span>
    </li>
  )
}
