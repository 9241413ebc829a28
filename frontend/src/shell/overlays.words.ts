// The words of the dialogs and notices of the shell, which come when they are needed.
import type { Words } from '../engine/i18n'

const nn = {
  unsent: {
    title: 'Ikkje lagra enno',
    lead: 'Dette er teke vare på i nettlesaren og blir sendt i rekkjefølgje så snart det går. Det kjem fram éin gong.',
    none: 'Alt er lagra.',
    waiting: 'Ventar',
    unknown: 'Sendt utan svar, blir prøvd igjen',
    change: 'Endring',
    at: (time: string) => `gjort ${time}`,
  },
  command: {
    title: 'Søk og gå til',
    field: 'Kva vil du?',
    none: 'Ingen treff. Prøv eit anna ord.',
    hits: (n: number) => (n === 1 ? '1 treff' : `${n} treff`),
    room: 'rom', page: 'side', action: 'handling', thing: 'finn',
  },
  keys: {
    title: 'Tastar',
    menu: 'Søk og gå til kva som helst',
    help: 'Vis denne lista',
    close: 'Lukk det som er opna',
    skip: 'Flytt til neste lenkje, knapp eller felt',
    everywhere: 'Overalt',
  },
  newVersion: 'Fellesplan er fornya. Last sida på nytt for å bruke den nye utgåva.',
  notice: {
    back: 'Endringa er teken tilbake. Ingenting anna er endra.',
    at: (time: string) => `Du gjorde endringa ${time}.`,
    typed: 'Det du skreiv',
    dismiss: 'Eg har sett det',
  },
}

const nb: typeof nn = {
  unsent: {
    title: 'Ikke lagret ennå',
    lead: 'Dette er tatt vare på i nettleseren og blir sendt i rekkefølge så snart det går. Det kommer fram én gang.',
    none: 'Alt er lagret.',
    waiting: 'Venter',
    unknown: 'Sendt uten svar, blir prøvd igjen',
    change: 'Endring',
    at: (time) => `gjort ${time}`,
  },
  command: {
    title: 'Søk og gå til',
    field: 'Hva vil du?',
    none: 'Ingen treff. Prøv et annet ord.',
    hits: (n) => `${n} treff`,
    room: 'rom', page: 'side', action: 'handling', thing: 'finn',
  },
  keys: {
    title: 'Taster',
    menu: 'Søk og gå til hva som helst',
    help: 'Vis denne listen',
    close: 'Lukk det som er åpnet',
    skip: 'Flytt til neste lenke, knapp eller felt',
    everywhere: 'Overalt',
  },
  newVersion: 'Fellesplan er fornyet. Last siden på nytt for å bruke den nye utgaven.',
  notice: {
    back: 'Endringen er tatt tilbake. Ingenting annet er endret.',
    at: (time) => `Du gjorde endringen ${time}.`,
    typed: 'Det du skrev',
    dismiss: 'Jeg har sett det',
  },
}

const en: typeof nn = {
  unsent: {
    title: 'Not stored yet',
    lead: 'This is kept in the browser and will be sent in order as soon as possible. It arrives once.',
    none: 'Everything is stored.',
    waiting: 'Waiting',
    unknown: 'Sent without an answer, will be tried again',
    change: 'Change',
    at: (time) => `made ${time}`,
  },
  command: {
    title: 'Search and go to',
    field: 'What do you want?',
    none: 'No hits. Try another word.',
    hits: (n) => (n === 1 ? '1 hit' : `${n} hits`),
    room: 'room', page: 'page', action: 'action', thing: 'find',
  },
  keys: {
    title: 'Keys',
    menu: 'Search and go anywhere',
    help: 'Show this list',
    close: 'Close what is open',
    skip: 'Move to the next link, button or field',
    everywhere: 'Everywhere',
  },
  newVersion: 'Fellesplan has been renewed. Reload the page to use the new version.',
  notice: {
    back: 'The change has been taken back. Nothing else has changed.',
    at: (time) => `You made the change at ${time}.`,
    typed: 'What you wrote',
    dismiss: 'I have seen it',
  },
}

export const overlayWords: Words<typeof nn> = { nn, nb, en }
