// The words of the rooms in which one side prepares a meeting.
import type { Words } from '../../engine/i18n'

const nn = {
  title: (side: string, utval: string) => `Formøte for ${side} i ${utval}`, section: 'Formøte', lead: 'Sida di kan snakke saman her før møtet. Den andre sida ser ikkje at rommet finst.',
  open: (side: string) => `Opne formøte for ${side} …`, openTitle: (side: string) => `Opne formøte for ${side}`, openIt: 'Opne', toSide: (side: string) => `Formøte for ${side}`, posts: (n: number) => (n === 1 ? '1 innlegg' : `${n} innlegg`), isClosed: 'avslutta',
  secret: (side: string) => `Berre dei som høyrer til ${side} i dette utvalet, og revisoren, ser dette rommet. Det de blir samde om, ser ingen andre før de legg det fram i saka.`,
  day: 'Dag (valfritt)', clock: 'Klokka (valfritt)', stad: 'Stad (valfritt)', wrongTime: 'Klokkeslettet må vere mellom 00.00 og 23.59', dayFirst: 'Vel dag òg', about: 'Om formøtet', when: 'Tid', where: 'Stad', meeting: 'Før møtet', utval: 'Utval', opened: 'Opna',
  saker: 'Felles ord', noSaker: 'Saklista har ingen saker enno. Når ei sak kjem på saklista, kan de bli samde om eit felles ord her.', noWord: 'De er ikkje samde om noko enno.', agree: 'Før det de er samde om …', agreeAnew: 'Endre …', agreeTitle: (t: string) => `Felles ord i «${t}»`, agreeIt: 'Før det', ord: 'Kva er de samde om å seie?', malform: 'Målform', talsperson: 'Kven seier det i møtet? (valfritt)', nobody: 'Ingen valt', speaks: (n: string) => `${n} seier det i møtet.`,
  publish: 'Legg fram i saka', publishTitle: 'Legge fram det felles ordet?', publishText: 'Alle som ser saka, ser då ordet. Det som står i rommet elles, ser dei ikkje.', published: 'Lagt fram i saka.', publishedOther: 'Eit tidlegare ord er lagt fram i saka.', seeSak: 'Sjå saka',
  talk: 'Samtale', noPosts: 'Ingen har skrive noko enno.', write: 'Skriv til sida di', which: 'Kva sak gjeld det? (valfritt)', noSak: 'Ikkje noka bestemt sak', post: 'Send', withdraw: 'Trekk innlegget', withdrawn: 'Innlegget er trekt.', agreed: 'Bli samd om eit felles ord', of: (t: string) => `Om «${t}»`,
  close: 'Avslutt formøtet …', closeTitle: 'Avslutte formøtet?', closeText: 'Ingen kan skrive i det etterpå. Det som er skrive, blir ståande for sida di.', closeIt: 'Avslutt', closed: (when: string) => `Formøtet vart avslutta ${when}.`, otherPosted: (who: string) => `${who} skreiv i formøtet`, save: 'Lagre',
}

export type FormoteWords = typeof nn

const nb: FormoteWords = {
  title: (side, utval) => `Formøte for ${side} i ${utval}`, section: 'Formøte', lead: 'Siden din kan snakke sammen her før møtet. Den andre siden ser ikke at rommet finnes.',
  open: (side) => `Åpne formøte for ${side} …`, openTitle: (side) => `Åpne formøte for ${side}`, openIt: 'Åpne', toSide: (side) => `Formøte for ${side}`, posts: (n) => (n === 1 ? '1 innlegg' : `${n} innlegg`), isClosed: 'avsluttet',
  secret: (side) => `Bare de som hører til ${side} i dette utvalget, og revisoren, ser dette rommet. Det dere blir enige om, ser ingen andre før dere legger det fram i saken.`,
  day: 'Dag (valgfritt)', clock: 'Klokken (valgfritt)', stad: 'Sted (valgfritt)', wrongTime: 'Klokkeslettet må være mellom 00.00 og 23.59', dayFirst: 'Velg dag også', about: 'Om formøtet', when: 'Tid', where: 'Sted', meeting: 'Før møtet', utval: 'Utvalg', opened: 'Åpnet',
  saker: 'Felles ord', noSaker: 'Sakslisten har ingen saker ennå. Når en sak kommer på sakslisten, kan dere bli enige om et felles ord her.', noWord: 'Dere er ikke enige om noe ennå.', agree: 'Før det dere er enige om …', agreeAnew: 'Endre …', agreeTitle: (t) => `Felles ord i «${t}»`, agreeIt: 'Før det', ord: 'Hva er dere enige om å si?', malform: 'Målform', talsperson: 'Hvem sier det i møtet? (valgfritt)', nobody: 'Ingen valgt', speaks: (n) => `${n} sier det i møtet.`,
  publish: 'Legg fram i saken', publishTitle: 'Legge fram det felles ordet?', publishText: 'Alle som ser saken, ser da ordet. Det som ellers står i rommet, ser de ikke.', published: 'Lagt fram i saken.', publishedOther: 'Et tidligere ord er lagt fram i saken.', seeSak: 'Se saken',
  talk: 'Samtale', noPosts: 'Ingen har skrevet noe ennå.', write: 'Skriv til siden din', which: 'Hvilken sak gjelder det? (valgfritt)', noSak: 'Ingen bestemt sak', post: 'Send', withdraw: 'Trekk innlegget', withdrawn: 'Innlegget er trukket.', agreed: 'Bli enige om et felles ord', of: (t) => `Om «${t}»`,
  close: 'Avslutt formøtet …', closeTitle: 'Avslutte formøtet?', closeText: 'Ingen kan skrive i det etterpå. Det som er skrevet, blir stående for siden din.', closeIt: 'Avslutt', closed: (when) => `Formøtet ble avsluttet ${when}.`, otherPosted: (who) => `${who} skrev i formøtet`, save: 'Lagre',
}

const en: FormoteWords = {
  title: (side, utval) => `Pre-meeting of ${side} in ${utval}`, section: 'Pre-meeting', lead: 'Your side can talk here before the meeting. The other side does not see that the room exists.',
  open: (side) => `Open a pre-meeting of ${side} …`, openTitle: (side) => `Open a pre-meeting of ${side}`, openIt: 'Open', toSide: (side) => `Pre-meeting of ${side}`, posts: (n) => (n === 1 ? '1 post' : `${n} posts`), isClosed: 'closed',
  secret: (side) => `Only those who belong to ${side} in this committee, and the auditor, see this room. What you agree on is seen by nobody else until you publish it in the case.`,
  day: 'Day (optional)', clock: 'Time (optional)', stad: 'Place (optional)', wrongTime: 'The time must be between 00:00 and 23:59', dayFirst: 'Choose a day too', about: 'About the pre-meeting', when: 'Time', where: 'Place', meeting: 'Before the meeting', utval: 'Committee', opened: 'Opened',
  saker: 'Joint words', noSaker: 'There are no cases on the agenda yet. When one is, you can agree on a joint word here.', noWord: 'You have not agreed on anything yet.', agree: 'Record what you agree on …', agreeAnew: 'Change …', agreeTitle: (t) => `Joint word in “${t}”`, agreeIt: 'Record it', ord: 'What do you agree to say?', malform: 'Written standard', talsperson: 'Who says it in the meeting? (optional)', nobody: 'Nobody chosen', speaks: (n) => `${n} says it in the meeting.`,
  publish: 'Publish in the case', publishTitle: 'Publish the joint word?', publishText: 'Everybody who sees the case will see it. They will not see anything else of this room.', published: 'Published in the case.', publishedOther: 'An earlier word is published in the case.', seeSak: 'See the case',
  talk: 'Talk', noPosts: 'Nobody has written anything yet.', write: 'Write to your side', which: 'Which case is it about? (optional)', noSak: 'No case in particular', post: 'Send', withdraw: 'Take the post back', withdrawn: 'The post was taken back.', agreed: 'Agree on a joint word', of: (t) => `On “${t}”`,
  close: 'Close the pre-meeting …', closeTitle: 'Close the pre-meeting?', closeText: 'Nobody can write in it afterwards. What was written stays for your side.', closeIt: 'Close', closed: (when) => `The pre-meeting was closed ${when}.`, otherPosted: (who) => `${who} wrote in the pre-meeting`, save: 'Save',
}

export const words: Words<FormoteWords> = { nn, nb, en }
