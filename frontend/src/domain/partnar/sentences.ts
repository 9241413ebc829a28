// What happened to a partner, in three languages.
import type { Words } from '../../engine/i18n'
import type { Sentences } from '../say'
import { MALFORM, SLAG } from './terms'

const nn: Sentences<'partnar'> = {
  'partnar.Joined': (d, n) => ({
    did: `tok inn ${d.namn.nn} som partnar på ${SLAG.nn[d.slag]}${d.fra ? ` frå ${n.moment(d.fra)}` : ''}`,
    was: `${d.namn.nn} vart partnar på ${SLAG.nn[d.slag]}${d.fra ? ` frå ${n.moment(d.fra)}` : ''}`,
    quote: d.merknad, quoteLang: 'nn',
  }),
  'partnar.Renamed': (d) => ({ did: `endra namnet til «${d.namn.nn}»`, was: `Partnaren fekk namnet «${d.namn.nn}»` }),
  'partnar.BodyNamed': (d) => ({
    did: `skreiv at ${d.organ} avgjer for partnaren`, was: `Det er ${d.organ} som avgjer for partnaren`,
  }),
  'partnar.MalformChosen': (d) => ({
    did: `valde ${MALFORM.nn[d.malform]} som målform for papira`, was: `Målforma for papira er ${MALFORM.nn[d.malform]}`,
  }),
  'partnar.Left': (d, n) => ({
    did: `melde partnaren ut${d.til ? ` ${n.moment(d.til)}` : ''}`,
    was: `Partnaren gjekk ut${d.til ? ` ${n.moment(d.til)}` : ''}`, quote: d.merknad, quoteLang: 'nn',
  }),
}

const nb: Sentences<'partnar'> = {
  'partnar.Joined': (d, n) => ({
    did: `tok inn ${d.namn.nb ?? d.namn.nn} som partner på ${SLAG.nb[d.slag]}${d.fra ? ` fra ${n.moment(d.fra)}` : ''}`,
    was: `${d.namn.nb ?? d.namn.nn} ble partner på ${SLAG.nb[d.slag]}${d.fra ? ` fra ${n.moment(d.fra)}` : ''}`,
    quote: d.merknad, quoteLang: 'nn',
  }),
  'partnar.Renamed': (d) => ({
    did: `endret navnet til «${d.namn.nb ?? d.namn.nn}»`, was: `Partneren fikk navnet «${d.namn.nb ?? d.namn.nn}»`,
  }),
  'partnar.BodyNamed': (d) => ({
    did: `skrev at ${d.organ} avgjør for partneren`, was: `Det er ${d.organ} som avgjør for partneren`,
  }),
  'partnar.MalformChosen': (d) => ({
    did: `valgte ${MALFORM.nb[d.malform]} som målform for papirene`, was: `Målformen for papirene er ${MALFORM.nb[d.malform]}`,
  }),
  'partnar.Left': (d, n) => ({
    did: `meldte partneren ut${d.til ? ` ${n.moment(d.til)}` : ''}`,
    was: `Partneren gikk ut${d.til ? ` ${n.moment(d.til)}` : ''}`, quote: d.merknad, quoteLang: 'nn',
  }),
}

const en: Sentences<'partnar'> = {
  'partnar.Joined': (d, n) => ({
    did: `took in ${d.namn.en ?? d.namn.nn} as a partner on ${SLAG.en[d.slag]}${d.fra ? ` from ${n.moment(d.fra)}` : ''}`,
    was: `${d.namn.en ?? d.namn.nn} became a partner on ${SLAG.en[d.slag]}${d.fra ? ` from ${n.moment(d.fra)}` : ''}`,
    quote: d.merknad, quoteLang: 'nn',
  }),
  'partnar.Renamed': (d) => ({
    did: `changed the name to “${d.namn.en ?? d.namn.nn}”`, was: `The partner was renamed “${d.namn.en ?? d.namn.nn}”`,
  }),
  'partnar.BodyNamed': (d) => ({
    did: `recorded that the ${d.organ} decides for the partner`, was: `The ${d.organ} decides for the partner`,
  }),
  'partnar.MalformChosen': (d) => ({
    did: `chose ${MALFORM.en[d.malform]} as the written standard of its papers`,
    was: `The written standard of its papers is ${MALFORM.en[d.malform]}`,
  }),
  'partnar.Left': (d, n) => ({
    did: `recorded that the partner left${d.til ? `: ${n.moment(d.til)}` : ''}`,
    was: `The partner left${d.til ? `: ${n.moment(d.til)}` : ''}`, quote: d.merknad, quoteLang: 'nn',
  }),
}

export const sentences: Words<Sentences<'partnar'>> = { nn, nb, en }
