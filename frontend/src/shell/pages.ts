// The pages that anybody may read come in one file: the first page need not know the parts of each.
export { default as AccessibilityPage } from './AccessibilityPage'
export { default as PrivacyPage } from './PrivacyPage'
