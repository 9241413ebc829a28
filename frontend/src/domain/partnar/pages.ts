// The pages of the room in one file: the first page need not know the parts of each.
export { default as PartnarList } from './PartnarList'
export { default as PartnarPage } from './PartnarPage'
