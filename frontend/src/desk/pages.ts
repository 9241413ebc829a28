// These pages come in one file: the first page need not know the parts of each.
export { default as ChangesPage } from './ChangesPage'
export { default as VersionsPage } from './VersionsPage'
export { default as VersionPage } from './VersionPage'
export { default as ComparePage } from './ComparePage'
