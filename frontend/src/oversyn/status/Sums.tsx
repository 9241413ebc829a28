// The money of what an utval follows: the sums of each tiltak and of all together. A sum of which some is made up says so.
import { Section, Table } from '../../design'
import { formatKroner, useWords } from '../../engine/i18n'
import { Oppdikta } from '../../domain/Sources'
import type { PartProps } from './StatusPage'
import { Title } from './lists'
import { SUMS, type Sum, type Sums } from './picture'
import { words } from './words'

function Amount({ sums, sum }: { sums: Sums; sum: Sum }) {
  if (sums[sum] === 0) return null
  return <>{formatKroner(sums[sum])}{sums.oppdikta.has(sum) ? <> <Oppdikta /></> : null}</>
}

export function Money({ picture: { money }, wall }: PartProps) {
  const w = useWords(words)
  return (
    <Section title={w.money}>
      {money.of.length === 0 ? <p className="fp-none">{w.noMoney}</p> : wall ? <Totals all={money.all} /> : (
        <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.money}>
          <Table data-size="sm" className="fp-utvalstatus__table fp-utvalstatus__money">
            <Table.Head><Table.Row>
              <Table.HeaderCell scope="col">{w.titleHead}</Table.HeaderCell>
              {SUMS.map((sum) => <Table.HeaderCell key={sum} scope="col" className="fp-number">{w.sums[sum]}</Table.HeaderCell>)}
            </Table.Row></Table.Head>
            <Table.Body>
              {money.of.map(({ row, sums }) => (
                <Table.Row key={row.id}>
                  <Table.HeaderCell scope="row"><Title row={row} /></Table.HeaderCell>
                  {SUMS.map((sum) => <Table.Cell key={sum} className="fp-number"><Amount sums={sums} sum={sum} /></Table.Cell>)}
                </Table.Row>
              ))}
              <Table.Row className="fp-utvalstatus__total">
                <Table.HeaderCell scope="row">{w.sumAll}</Table.HeaderCell>
                {SUMS.map((sum) => <Table.Cell key={sum} className="fp-number"><Amount sums={money.all} sum={sum} /></Table.Cell>)}
              </Table.Row>
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}

/** On the wall the sums of all are enough. */
function Totals({ all }: { all: Sums }) {
  const w = useWords(words)
  return (
    <dl className="fp-utvalstatus__totals">
      {SUMS.filter((sum) => all[sum] !== 0).map((sum) => <div key={sum}><dt>{w.sums[sum]}</dt><dd><Amount sums={all} sum={sum} /></dd></div>)}
    </dl>
  )
}
