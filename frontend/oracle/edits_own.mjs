// Edits that need nodes of our own schema: lists and tables.
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import * as table from 'prosemirror-tables'
import { anyRange, byCommand, selection } from './places.mjs'

/** Wrap in a list, split, lift and sink an item. */
export function lists(desk) {
  const { bullet_list: bullets, ordered_list: numbers, list_item: item } = desk.state.schema.nodes
  if (!item) return null
  const command = desk.random.pick([wrapInList(bullets), wrapInList(numbers, { order: 3 }), splitListItem(item), liftListItem(item), sinkListItem(item), sinkListItem(item)])
  return byCommand(desk.state, selection(desk), command)
}

const inTables = [
  table.addColumnAfter, table.addColumnBefore, table.deleteColumn, table.addRowAfter, table.addRowBefore, table.deleteRow, table.deleteTable,
  table.mergeCells, table.mergeCells, table.splitCell, table.toggleHeaderRow, table.toggleHeaderColumn, table.toggleHeaderCell,
  table.setCellAttr('colwidth', [120]), table.deleteCellSelection, table.moveTableRow({ from: 0, to: 1 }), table.moveTableColumn({ from: 1, to: 0 }),
]

/** Rows, columns, cells; now and then a table is put in, or mended. */
export function tables(desk) {
  const cells = cellsOf(desk.state)
  if (!desk.state.schema.nodes.table) return null
  if (cells.length === 0) return insertTable(desk)
  if (desk.random.chance(10)) return table.fixTables(desk.state)
  const [anchor, head] = [desk.random.pick(cells), desk.random.pick(cells)]
  const same = table.inSameTable(desk.state.doc.resolve(anchor), desk.state.doc.resolve(head))
  return byCommand(desk.state, table.CellSelection.create(desk.state.doc, anchor, same ? head : anchor), desk.random.pick(inTables))
}

function cellsOf(state) {
  const cells = []
  state.doc.descendants((node, pos) => { if (/cell/.test(node.type.spec.tableRole ?? '')) cells.push(pos) })
  return cells
}

function insertTable(desk) {
  const { table: type, table_row: row, table_cell: cell, table_header: header } = desk.state.schema.nodes
  const columns = desk.random.between(1, 3)
  const line = (kind) => row.create(null, Array.from({ length: columns }, () => kind.createAndFill()))
  const node = type.create(null, [line(header), ...desk.random.many(0, 2, () => line(cell))])
  const [from, to] = anyRange(desk)
  return desk.state.tr.replaceRangeWith(from, desk.random.chance(70) ? from : to, node)
}
