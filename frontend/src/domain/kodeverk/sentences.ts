// What happened to a code list, in three languages.
import type { Words } from '../../engine/i18n'
import { listOf, type Sentences } from '../say'

const nn: Sentences<'kodeverk'> = {
  'kodeverk.Founded': (d) => ({ did: `oppretta kodeverket «${d.namn.nn}»`, was: `Kodeverket «${d.namn.nn}» vart oppretta` }),
  'kodeverk.VersionPublished': (d, n) => ({
    did: `gav ut versjon ${d.versjon}${d.fra ? `, som gjeld frå ${n.moment(d.fra)}` : ''}: ${listOf(d.kodar.map((k) => k.namn.nn), 'nn')}`,
    was: `Versjon ${d.versjon} vart gjeven ut${d.fra ? `, og gjeld frå ${n.moment(d.fra)}` : ''}: ${listOf(d.kodar.map((k) => k.namn.nn), 'nn')}`,
    quote: d.merknad, quoteLang: 'nn',
  }),
}

const nb: Sentences<'kodeverk'> = {
  'kodeverk.Founded': (d) => ({
    did: `opprettet kodeverket «${d.namn.nb ?? d.namn.nn}»`, was: `Kodeverket «${d.namn.nb ?? d.namn.nn}» ble opprettet`,
  }),
  'kodeverk.VersionPublished': (d, n) => ({
    did: `ga ut versjon ${d.versjon}${d.fra ? `, som gjelder fra ${n.moment(d.fra)}` : ''}: ${listOf(d.kodar.map((k) => k.namn.nb ?? k.namn.nn), 'nb')}`,
    was: `Versjon ${d.versjon} ble gitt ut${d.fra ? `, og gjelder fra ${n.moment(d.fra)}` : ''}: ${listOf(d.kodar.map((k) => k.namn.nb ?? k.namn.nn), 'nb')}`,
    quote: d.merknad, quoteLang: 'nn',
  }),
}

const en: Sentences<'kodeverk'> = {
  'kodeverk.Founded': (d) => ({
    did: `set up the code list “${d.namn.en ?? d.namn.nn}”`, was: `The code list “${d.namn.en ?? d.namn.nn}” was set up`,
  }),
  'kodeverk.VersionPublished': (d, n) => ({
    did: `published version ${d.versjon}${d.fra ? `, in force from ${n.moment(d.fra)}` : ''}: ${listOf(d.kodar.map((k) => k.namn.en ?? k.namn.nn), 'en')}`,
    was: `Version ${d.versjon} was published${d.fra ? `, in force from ${n.moment(d.fra)}` : ''}: ${listOf(d.kodar.map((k) => k.namn.en ?? k.namn.nn), 'en')}`,
    quote: d.merknad, quoteLang: 'nn',
  }),
}

export const sentences: Words<Sentences<'kodeverk'>> = { nn, nb, en }
