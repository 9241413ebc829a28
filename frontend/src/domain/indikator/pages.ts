// The pages of the room in one file: the first page need not know the parts of each.
export { default as IndikatorList } from './IndikatorList'
export { default as DefinePage } from './DefinePage'
export { default as ImportPage } from './ImportPage'
export { default as IndikatorPage } from './IndikatorPage'
