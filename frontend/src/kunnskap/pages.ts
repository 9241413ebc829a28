// These pages come in one file: the first page need not know the parts of each.
export { default as KunnskapList } from './KunnskapList'
export { default as KunnskapPage } from './KunnskapPage'
