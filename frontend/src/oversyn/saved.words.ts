import type { Words } from '../engine/i18n'

const nn = {
  views: 'Lagra visingar', none: 'Ingen visingar er lagra enno.', save: 'Lagre denne visinga …', saveTitle: 'Lagre visinga', name: 'Namn', shared: 'Kven ser ho', utval: 'Utval',
  with: { eiga: 'Berre eg', utval: 'Dei som sit i eit utval', alle: 'Alle' }, mine: 'Mine', others: 'Delte med meg',
  edit: (n: string) => `Endre «${n}» …`, editTitle: (n: string) => `Endre «${n}»`, alter: 'Lat namnet stå for det som er vist no', submit: 'Lagre', remove: 'Ta bort', here: 'vist no',
  describeSave: (n: string) => `Lagre visinga «${n}»`, describeRename: (n: string) => `Gje visinga namnet «${n}»`, describeAlter: (n: string) => `Endre kva «${n}» viser`,
  describeShare: (n: string) => `Dele visinga «${n}»`, describeRemove: (n: string) => `Ta bort visinga «${n}»`,
}
export type SavedWords = typeof nn
const nb: SavedWords = {
  views: 'Lagrede visninger', none: 'Ingen visninger er lagret ennå.', save: 'Lagre denne visningen …', saveTitle: 'Lagre visningen', name: 'Navn', shared: 'Hvem ser den', utval: 'Utvalg',
  with: { eiga: 'Bare jeg', utval: 'De som sitter i et utvalg', alle: 'Alle' }, mine: 'Mine', others: 'Delt med meg',
  edit: (n) => `Endre «${n}» …`, editTitle: (n) => `Endre «${n}»`, alter: 'La navnet stå for det som vises nå', submit: 'Lagre', remove: 'Ta bort', here: 'vises nå',
  describeSave: (n) => `Lagre visningen «${n}»`, describeRename: (n) => `Gi visningen navnet «${n}»`, describeAlter: (n) => `Endre hva «${n}» viser`,
  describeShare: (n) => `Dele visningen «${n}»`, describeRemove: (n) => `Ta bort visningen «${n}»`,
}
const en: SavedWords = {
  views: 'Saved views', none: 'No views are saved yet.', save: 'Save this view …', saveTitle: 'Save the view', name: 'Name', shared: 'Who sees it', utval: 'Committee',
  with: { eiga: 'Only I', utval: 'Those who sit in a committee', alle: 'Everybody' }, mine: 'Mine', others: 'Shared with me',
  edit: (n) => `Change “${n}” …`, editTitle: (n) => `Change “${n}”`, alter: 'Let the name stand for what is shown now', submit: 'Save', remove: 'Remove', here: 'shown now',
  describeSave: (n) => `Save the view “${n}”`, describeRename: (n) => `Name the view “${n}”`, describeAlter: (n) => `Change what “${n}” shows`,
  describeShare: (n) => `Share the view “${n}”`, describeRemove: (n) => `Remove the view “${n}”`,
}
export const words: Words<SavedWords> = { nn, nb, en }
