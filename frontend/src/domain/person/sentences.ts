// What happened to a person's access, in three languages. Who it is, the log does not say: that stands beside the sentence.
import type { Words } from '../../engine/i18n'
import type { PersonRoleGranted } from '../../events.gen'
import { words as shell } from '../../shell/words'
import type { Names, Sentences } from '../say'

const FOR: Words = { nn: 'for', nb: 'for', en: 'for' }

/** «Planleggar» for Alver */
function role(d: PersonRoleGranted, n: Names, lang: keyof Words): string {
  const name = shell[lang].role[d.rolle]
  const quoted = lang === 'en' ? `“${name}”` : `«${name}»`
  return d.partnar ? `${quoted} ${FOR[lang]} ${n.partnar(d.partnar)}` : quoted
}

export const sentences: Words<Sentences<'person'>> = {
  nn: {
    'person.Registered': () => ({ did: 'registrerte personen', was: 'Personen vart registrert' }),
    'person.RoleGranted': (d, n) => ({ did: `gav personen rolla ${role(d, n, 'nn')}`, was: `Personen fekk rolla ${role(d, n, 'nn')}` }),
    'person.RoleWithdrawn': (d, n) => ({ did: `tok rolla ${role(d, n, 'nn')} frå personen`, was: `Personen har ikkje lenger rolla ${role(d, n, 'nn')}` }),
    'person.Suspended': () => ({ did: 'stengde tilgangen til personen', was: 'Tilgangen til personen vart stengd' }),
    'person.Reinstated': () => ({ did: 'opna tilgangen til personen att', was: 'Tilgangen til personen vart opna att' }),
  },
  nb: {
    'person.Registered': () => ({ did: 'registrerte personen', was: 'Personen ble registrert' }),
    'person.RoleGranted': (d, n) => ({ did: `ga personen rollen ${role(d, n, 'nb')}`, was: `Personen fikk rollen ${role(d, n, 'nb')}` }),
    'person.RoleWithdrawn': (d, n) => ({ did: `tok rollen ${role(d, n, 'nb')} fra personen`, was: `Personen har ikke lenger rollen ${role(d, n, 'nb')}` }),
    'person.Suspended': () => ({ did: 'stengte tilgangen til personen', was: 'Tilgangen til personen ble stengt' }),
    'person.Reinstated': () => ({ did: 'åpnet tilgangen til personen igjen', was: 'Tilgangen til personen ble åpnet igjen' }),
  },
  en: {
    'person.Registered': () => ({ did: 'registered the person', was: 'The person was registered' }),
    'person.RoleGranted': (d, n) => ({ did: `gave the person the role ${role(d, n, 'en')}`, was: `The person got the role ${role(d, n, 'en')}` }),
    'person.RoleWithdrawn': (d, n) => ({ did: `withdrew the role ${role(d, n, 'en')} from the person`, was: `The person no longer holds the role ${role(d, n, 'en')}` }),
    'person.Suspended': () => ({ did: 'closed the access of the person', was: 'The access of the person was closed' }),
    'person.Reinstated': () => ({ did: 'opened the access of the person again', was: 'The access of the person was opened again' }),
  },
}
