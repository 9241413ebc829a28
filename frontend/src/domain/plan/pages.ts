// These pages come in one file: the first page need not know the parts of each.
export { default as PlanList } from './PlanList'
export { default as StartPage } from './StartPage'
