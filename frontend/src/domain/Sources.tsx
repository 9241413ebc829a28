// Where a statement was found, and the mark on what was made up.
import { useWords } from '../engine/i18n'
import type { Kjelde } from '../events.gen'
import { shared } from './words'

/** «Oppdikta», beside what was invented for the demonstration. */
export function Oppdikta() {
  const w = useWords(shared)
  return (
    <span className="fp-smallmark fp-oppdikta" title={w.oppdiktaMeans}>{w.oppdikta}</span>
  )
}

export function isInvented(kjelder: Kjelde[] | undefined): boolean {
  return !!kjelder?.some((k) => k.oppdikta)
}

/** The host of an address, for a source without words of its own. */
function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '')
  } catch {
    return address
  }
}

function Source({ kjelde }: { kjelde: Kjelde }) {
  const told = kjelde.tekst || (kjelde.lenkje ? hostOf(kjelde.lenkje) : '')
  // The server lets in http and https only; we look again, since a link runs in this page.
  const safe = kjelde.lenkje && /^https?:\/\//.test(kjelde.lenkje)
  return safe ? <a className="ds-link" href={kjelde.lenkje} rel="noreferrer">{told}</a> : <>{told}</>
}

/**
 * «Kjelde: saman.no», and the mark where something was invented. Nothing where nothing is known.
 * `bare` leaves the word out, where a heading has said it.
 */
export function Sources({ kjelder, bare }: { kjelder: Kjelde[] | undefined; bare?: boolean }) {
  const w = useWords(shared)
  const told = (kjelder ?? []).filter((k) => k.tekst || k.lenkje)
  if (!told.length && !isInvented(kjelder)) return null
  return (
    <span className="fp-sources">
      {isInvented(kjelder) ? <Oppdikta /> : null}
      {told.length ? (
        <span>
          {bare ? null : `${told.length > 1 ? w.kjelder : w.kjelde}: `}
          {told.map((k, i) => (
            <span key={`${k.tekst ?? ''} ${k.lenkje ?? ''}`}>{i > 0 ? ', ' : ''}<Source kjelde={k} /></span>
          ))}
        </span>
      ) : null}
    </span>
  )
}
