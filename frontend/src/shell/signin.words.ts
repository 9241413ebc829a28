// The words of signing in.
import type { Words } from '../engine/i18n'

const nn = {
  title: 'Logg inn',
  lead: 'Fellesplan er staden der kommunane og spesialisthelsetenesta i helsefellesskapet planlegg saman.',
  email: 'E-postadresse',
  password: 'Passord',
  submit: 'Logg inn',
  needEmail: 'Skriv e-postadressa di',
  badEmail: 'E-postadressa må ha ein krøllalfa (@)',
  needPassword: 'Skriv passordet ditt',
  ended: 'Du er ikkje lenger logga inn',
  endedLead: (namn: string) => `Økta er avslutta. Det du har skrive i denne fana, er her framleis: logg inn som ${namn}, så held du fram der du var.`,
  orAccount: 'Eller logg inn med ein lokal konto',
}

const nb: typeof nn = {
  title: 'Logg inn',
  lead: 'Fellesplan er stedet der kommunene og spesialisthelsetjenesten i helsefellesskapet planlegger sammen.',
  email: 'E-postadresse',
  password: 'Passord',
  submit: 'Logg inn',
  needEmail: 'Skriv e-postadressen din',
  badEmail: 'E-postadressen må ha en krøllalfa (@)',
  needPassword: 'Skriv passordet ditt',
  ended: 'Du er ikke lenger logget inn',
  endedLead: (namn) => `Økten er avsluttet. Det du har skrevet i denne fanen, er her fortsatt: logg inn som ${namn}, så fortsetter du der du var.`,
  orAccount: 'Eller logg inn med en lokal konto',
}

const en: typeof nn = {
  title: 'Sign in',
  lead: 'Fellesplan is where the municipalities and the specialist health services of the partnership plan together.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  needEmail: 'Enter your e-mail address',
  badEmail: 'The e-mail address must have an at sign (@)',
  needPassword: 'Enter your password',
  ended: 'You are no longer signed in',
  endedLead: (namn) => `The session has ended. What you have written in this tab is still here: sign in as ${namn} and go on where you were.`,
  orAccount: 'Or sign in with a local account',
}

export const signinWords: Words<typeof nn> = { nn, nb, en }
