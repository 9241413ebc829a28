// The words around a value that is edited where it stands.
import type { Words } from '../engine/i18n'

const nn = {
  change: 'Endre',
  editField: (f: string) => `Endre ${f.toLowerCase()}`, describeEdit: (f: string, t: string) => `Endre ${f.toLowerCase()} for «${t}»`,
  isWriting: (who: string) => `${who} skriv her no`,
  changedTitle: 'Nokon endra dette medan du skreiv',
  changedBy: (who: string, when: string) => `${who} endra det ${when}. Ingenting av det du skreiv, er borte.`,
  changedMeanwhile: 'Ingenting av det du skreiv, er borte.',
  theirs: 'Slik står det no', yours: 'Det du skreiv', keepMine: 'Ta vare på mi', useTheirs: 'Bruk den nye', editMine: 'Skriv vidare på mi', empty: '(tomt)',
  bringBack: 'Hent fram det eg skreiv',
}

const nb: typeof nn = {
  change: 'Endre',
  editField: (f) => `Endre ${f.toLowerCase()}`, describeEdit: (f, t) => `Endre ${f.toLowerCase()} for «${t}»`,
  isWriting: (who) => `${who} skriver her nå`,
  changedTitle: 'Noen endret dette mens du skrev',
  changedBy: (who, when) => `${who} endret det ${when}. Ingenting av det du skrev, er borte.`,
  changedMeanwhile: 'Ingenting av det du skrev, er borte.',
  theirs: 'Slik står det nå', yours: 'Det du skrev', keepMine: 'Ta vare på min', useTheirs: 'Bruk den nye', editMine: 'Skriv videre på min', empty: '(tomt)',
  bringBack: 'Hent fram det jeg skrev',
}

const en: typeof nn = {
  change: 'Change',
  editField: (f) => `Change the ${f.toLowerCase()}`, describeEdit: (f, t) => `Change the ${f.toLowerCase()} of “${t}”`,
  isWriting: (who) => `${who} is writing here now`,
  changedTitle: 'Somebody changed this while you were writing',
  changedBy: (who, when) => `${who} changed it ${when}. Nothing that you wrote is gone.`,
  changedMeanwhile: 'Nothing that you wrote is gone.',
  theirs: 'It now says', yours: 'What you wrote', keepMine: 'Keep mine', useTheirs: 'Use the new one', editMine: 'Go on writing mine', empty: '(empty)',
  bringBack: 'Bring back what I wrote',
}

export const editWords: Words<typeof nn> = { nn, nb, en }

/** «Endre føremål for «Felles inntak»», for the list of what is not stored yet. */
export function describeEdit(label: Words, title: string): Words {
  return { nn: nn.describeEdit(label.nn, title), nb: nb.describeEdit(label.nb, title), en: en.describeEdit(label.en, title) }
}
