// The heads of a table of money: those of amounts stand over them, to the right.
import { Table } from '../../design'

export function Heads({ of, amounts }: { of: readonly (string | number)[]; amounts: readonly number[] }) {
  return (
    <Table.Head>
      <Table.Row>{of.map((h, i) => <Table.HeaderCell key={h} scope="col" className={amounts.includes(i) ? 'fp-amount' : undefined}>{h}</Table.HeaderCell>)}</Table.Row>
    </Table.Head>
  )
}
