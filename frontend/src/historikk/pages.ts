// These pages come in one file: the first page need not know the parts of each.
export { default as WhyPage } from './WhyPage'
export { default as EntryPage } from './EntryPage'
export { default as InnsynPage } from './innsyn/InnsynPage'
export { default as DifferencePage } from './skilnad/DifferencePage'
