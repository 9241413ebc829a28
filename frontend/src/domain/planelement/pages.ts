// The pages of the room in one file: the first page need not know the parts of each.
export { default as ElementList } from './ElementList'
export { default as FormulatePage } from './FormulatePage'
export { default as ElementPage } from './ElementPage'
