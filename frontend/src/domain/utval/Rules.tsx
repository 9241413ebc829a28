// The rules of composition as they were said, and for each what is kept and what is broken.
import { Paragraph, Section, Table } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import { today } from '../moments'
import type { Regel, UtvalRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { findingOf, isBroken, type Finding } from './composition'
import { RuleTag } from './UtvalList'
import { words } from './words'

export function Rules({ row, names }: { row: UtvalRow; names: Names }) {
  const w = useWords(words)
  return (
    <Section title={w.reglar}>
      {row.reglar.length === 0 ? <Paragraph className="fp-none">{w.noReglar}</Paragraph> : (
        <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.reglar}>
          <Table data-size="sm">
            <Table.Head>
              <Table.Row><Table.HeaderCell scope="col">{w.regel}</Table.HeaderCell><Table.HeaderCell scope="col">{w.stand}</Table.HeaderCell></Table.Row>
            </Table.Head>
            <Table.Body>{row.reglar.map((regel) => <Rule key={regel.regel} regel={regel} names={names} />)}</Table.Body>
          </Table>
        </div>
      )}
      <Sources kjelder={row.reglarKjelder} />
    </Section>
  )
}

function Rule({ regel, names }: { regel: Regel; names: Names }) {
  const lang = useLang()
  const said = { nn: regel.sagtNn, nb: regel.sagtNb, en: regel.sagtEn }
  const day = today()
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="fp-rule__said" lang={said[lang] ? lang : 'nn'}>{said[lang] || said.nn}</Table.HeaderCell>
      <Table.Cell>
        <ul className="fp-plainlist">
          {regel.krav.map((krav) => <Stand key={krav.partnar ?? ''} finding={findingOf(regel, krav, day)} names={names} />)}
        </ul>
      </Table.Cell>
    </Table.Row>
  )
}

function Stand({ finding: f, names }: { finding: Finding; names: Names }) {
  const w = useWords(words)
  const of = f.partnar ? `${names.partnar(f.partnar)}: ` : ''
  if (f.kind === 'told') return <li className="fp-none">{w.told}</li>
  const text = {
    kept: w.keptCount(f.filled, f.needed || f.filled), 'too-few-seats': w.tooFew(f.needed - f.seats),
    unfilled: w.unfilled(f.needed - f.filled), 'too-many-seats': w.tooMany(f.seats, f.regel.hogst ?? 0),
  }[f.kind]
  const later = f.from ? `. ${w.fromDay(names.moment(f.from))}` : ''
  const since = f.since ? ` ${w.since(names.moment(f.since))}` : ''
  return (
    <li className="fp-tags">
      <RuleTag broken={isBroken(f)} text={isBroken(f) ? w.isBroken : w.isKept} />
      <span>{of}{text}{since}{later}</span>
    </li>
  )
}
