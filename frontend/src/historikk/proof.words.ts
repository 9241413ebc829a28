// The words of proofs and receipts.
import type { Words } from '../engine/i18n'

const nn = {
  sealed: 'Forsegla', notSealed: 'Ikkje forsegla enno', unknown: 'Vi veit ikkje om hendinga er forsegla',
  forked: 'Eit vitne har sett ei anna fortid', forkedText: (who: string, when: string) => `Vitnet ${who} melde ${when} at det har sett ein annan logg under same namn enn den vi viser. Nokon kan ha endra fortida, eller loggen er sett attende til ein eldre kopi. Stol ikkje på bevisa her før det er klarlagt kvifor.`,
  sealedText: 'Hendinga er forsegla på plassen sin i loggen, under ei signatur. Endrar nokon ein einaste bokstav i henne, eller i noko som kom før, så stemmer ikkje beviset lenger.',
  notSealedText: 'Det skjer av seg sjølv, som regel i løpet av nokre sekund.',
  spanText: 'Fleire endringar i teksten er samla her. Beviset og kvitteringa gjeld den første av dei.',
  receipt: 'Last ned kvitteringa (ZIP)', proofFile: 'Last ned berre beviset (.tlog-proof)', key: 'Offentleg nøkkel', checkTitle: 'Slik kontrollerer de utan oss',
  check: [
    'Last ned kvitteringa og ta vare på henne i dykkar eige arkiv. Ho inneheld hendinga ord for ord, beviset og det hendinga viser til.',
    'Ta vare på den offentlege nøkkelen ein annan stad enn her. Det er nok å gjere éin gong: nøkkelen er den same for alle kvitteringar.',
    'Køyr kommandoen under på kva maskin som helst. Han treng verken nett eller tenaren vår, og seier frå om noko er endra.',
  ],
  checkOther: 'Beviset følgjer opne standardar (RFC 6962 og C2SP tlog-proof). Andre program som kan dei, kan òg kontrollere det.',
  receiptOf: {
    vedtak: 'Kvittering for vedtaket', versjon: 'Kvittering for versjonen', hending: 'Bevis',
  },
  receiptText: {
    vedtak: 'Kvitteringa viser kva som vart vedteke, når, av kven og på kva tekst. Ta vare på henne i dykkar eige arkiv: ho kan kontrollerast utan nett og utan oss, så lenge de har den offentlege nøkkelen.',
    versjon: 'Kvitteringa inneheld planen ord for ord slik han stod, med kontrollsum og bevis. Ta vare på henne i dykkar eige arkiv: ho kan kontrollerast utan nett og utan oss, så lenge de har den offentlege nøkkelen.',
    hending: '',
  },
  event: (seq: string, when: string) => `Hending nr. ${seq}, registrert ${when}`, receiptFor: (what: string) => `Last ned kvittering: ${what}`, receiptShort: 'Kvittering', eventFor: (what: string) => `Hendinga: ${what}`,
  receiptsText: 'Kvar partnar kan laste ned kvitteringa for sitt eige vedtak frå rada si, og ta vare på henne i sitt eige arkiv.', receipts: 'Kvitteringar',
}
const nb: typeof nn = {
  sealed: 'Forseglet', notSealed: 'Ikke forseglet ennå', unknown: 'Vi vet ikke om hendelsen er forseglet',
  forked: 'Et vitne har sett en annen fortid', forkedText: (who, when) => `Vitnet ${who} meldte ${when} at det har sett en annen logg under samme navn enn den vi viser. Noen kan ha endret fortiden, eller loggen er satt tilbake til en eldre kopi. Stol ikke på bevisene her før det er klarlagt hvorfor.`,
  sealedText: 'Hendelsen er forseglet på plassen sin i loggen, under en signatur. Endrer noen en eneste bokstav i den, eller i noe som kom før, så stemmer ikke beviset lenger.',
  notSealedText: 'Det skjer av seg selv, som regel i løpet av noen sekunder.',
  spanText: 'Flere endringer i teksten er samlet her. Beviset og kvitteringen gjelder den første av dem.',
  receipt: 'Last ned kvitteringen (ZIP)', proofFile: 'Last ned bare beviset (.tlog-proof)', key: 'Offentlig nøkkel', checkTitle: 'Slik kontrollerer dere uten oss',
  check: [
    'Last ned kvitteringen og ta vare på den i deres eget arkiv. Den inneholder hendelsen ord for ord, beviset og det hendelsen viser til.',
    'Ta vare på den offentlige nøkkelen et annet sted enn her. Det er nok å gjøre én gang: nøkkelen er den samme for alle kvitteringer.',
    'Kjør kommandoen under på hvilken maskin som helst. Den trenger verken nett eller tjeneren vår, og sier fra om noe er endret.',
  ],
  checkOther: 'Beviset følger åpne standarder (RFC 6962 og C2SP tlog-proof). Andre programmer som kan dem, kan også kontrollere det.',
  receiptOf: { vedtak: 'Kvittering for vedtaket', versjon: 'Kvittering for versjonen', hending: 'Bevis' },
  receiptText: {
    vedtak: 'Kvitteringen viser hva som ble vedtatt, når, av hvem og på hvilken tekst. Ta vare på den i deres eget arkiv: den kan kontrolleres uten nett og uten oss, så lenge dere har den offentlige nøkkelen.',
    versjon: 'Kvitteringen inneholder planen ord for ord slik den sto, med kontrollsum og bevis. Ta vare på den i deres eget arkiv: den kan kontrolleres uten nett og uten oss, så lenge dere har den offentlige nøkkelen.',
    hending: '',
  },
  event: (seq, when) => `Hendelse nr. ${seq}, registrert ${when}`, receiptFor: (what) => `Last ned kvittering: ${what}`, receiptShort: 'Kvittering', eventFor: (what) => `Hendelsen: ${what}`,
  receiptsText: 'Hver partner kan laste ned kvitteringen for sitt eget vedtak fra raden sin, og ta vare på den i sitt eget arkiv.', receipts: 'Kvitteringer',
}
const en: typeof nn = {
  sealed: 'Sealed', notSealed: 'Not sealed yet', unknown: 'We do not know whether the event is sealed',
  forked: 'A witness has seen another past', forkedText: (who, when) => `On ${when} the witness ${who} told that it has seen another log under the same name than the one that we show. Somebody may have changed the past, or the log was set back to an older copy. Do not trust the proofs here until it is found out why.`,
  sealedText: 'The event is sealed in its place in the log, under a signature. If anybody changes a single letter in it, or in anything before it, the proof no longer holds.',
  notSealedText: 'It happens by itself, as a rule within some seconds.',
  spanText: 'Several changes to the text are gathered here. The proof and the receipt are of the first of them.',
  receipt: 'Download the receipt (ZIP)', proofFile: 'Download the proof alone (.tlog-proof)', key: 'Public key', checkTitle: 'How to check without us',
  check: [
    'Download the receipt and keep it in your own archive. It holds the event word for word, the proof, and what the event refers to.',
    'Keep the public key somewhere else than here. Once is enough: the key is the same for all receipts.',
    'Run the command below on any machine. It needs neither a network nor our server, and tells you if anything was changed.',
  ],
  checkOther: 'The proof follows open standards (RFC 6962 and C2SP tlog-proof). Other programs that know them can check it too.',
  receiptOf: { vedtak: 'Receipt for the decision', versjon: 'Receipt for the version', hending: 'Proof' },
  receiptText: {
    vedtak: 'The receipt shows what was decided, when, by whom and on which text. Keep it in your own archive: it can be checked without a network and without us, as long as you have the public key.',
    versjon: 'The receipt holds the plan word for word as it stood, with its checksum and proof. Keep it in your own archive: it can be checked without a network and without us, as long as you have the public key.',
    hending: '',
  },
  event: (seq, when) => `Event no. ${seq}, recorded ${when}`, receiptFor: (what) => `Download the receipt: ${what}`, receiptShort: 'Receipt', eventFor: (what) => `The event: ${what}`,
  receiptsText: 'Each partner can download the receipt for its own decision from its row, and keep it in its own archive.', receipts: 'Receipts',
}

export const words: Words<typeof nn> = { nn, nb, en }
