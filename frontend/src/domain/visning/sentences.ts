// What happened to a saved view, in three languages.
import type { Words } from '../../engine/i18n'
import type { VisningDeling } from '../../events.gen'
import type { Names, Sentences } from '../say'

const WITH: Words<Record<Exclude<VisningDeling, 'utval'>, string>> = {
  nn: { eiga: 'ingen andre', alle: 'alle' }, nb: { eiga: 'ingen andre', alle: 'alle' }, en: { eiga: 'nobody else', alle: 'everybody' },
}

function shared(d: { deling: VisningDeling; utval?: string }, n: Names, lang: keyof Words): string {
  return d.deling === 'utval' ? n.utval(d.utval ?? '') : WITH[lang][d.deling]
}

export const sentences: Words<Sentences<'visning'>> = {
  nn: {
    'visning.Saved': (d) => ({ did: `lagra visinga «${d.namn}»`, was: `Visinga «${d.namn}» vart lagra` }),
    'visning.Renamed': (d) => ({ did: `gav visinga namnet «${d.namn}»`, was: `Visinga fekk namnet «${d.namn}»` }),
    'visning.Altered': () => ({ did: 'endra kva visinga viser', was: 'Det vart endra kva visinga viser' }),
    'visning.Shared': (d, n) => ({ did: `delte visinga med ${shared(d, n, 'nn')}`, was: `Visinga er no delt med ${shared(d, n, 'nn')}` }),
    'visning.Removed': () => ({ did: 'tok bort visinga', was: 'Visinga vart teken bort' }),
  },
  nb: {
    'visning.Saved': (d) => ({ did: `lagret visningen «${d.namn}»`, was: `Visningen «${d.namn}» ble lagret` }),
    'visning.Renamed': (d) => ({ did: `ga visningen navnet «${d.namn}»`, was: `Visningen fikk navnet «${d.namn}»` }),
    'visning.Altered': () => ({ did: 'endret hva visningen viser', was: 'Det ble endret hva visningen viser' }),
    'visning.Shared': (d, n) => ({ did: `delte visningen med ${shared(d, n, 'nb')}`, was: `Visningen er nå delt med ${shared(d, n, 'nb')}` }),
    'visning.Removed': () => ({ did: 'tok bort visningen', was: 'Visningen ble tatt bort' }),
  },
  en: {
    'visning.Saved': (d) => ({ did: `saved the view “${d.namn}”`, was: `The view “${d.namn}” was saved` }),
    'visning.Renamed': (d) => ({ did: `renamed the view “${d.namn}”`, was: `The view was renamed “${d.namn}”` }),
    'visning.Altered': () => ({ did: 'changed what the view shows', was: 'What the view shows was changed' }),
    'visning.Shared': (d, n) => ({ did: `shared the view with ${shared(d, n, 'en')}`, was: `The view is now shared with ${shared(d, n, 'en')}` }),
    'visning.Removed': () => ({ did: 'removed the view', was: 'The view was removed' }),
  },
}
