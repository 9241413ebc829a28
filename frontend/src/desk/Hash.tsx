// A checksum: the beginning of it to tell it by, and the whole to copy.
import { useState } from 'react'
import { Button } from '../design'
import { announce } from '../engine/announce'
import { useWords } from '../engine/i18n'
import { words } from './words'

const SHOWN = 12

export function Hash({ hash, whole }: { hash: string; whole?: boolean }) {
  const w = useWords(words)
  const [failed, setFailed] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash)
      announce(w.copied)
    } catch {
      setFailed(true) // the browser or a policy says no: then it stands there to be selected
    }
  }
  return (
    <span className="fp-hash">
      <code>{whole || failed ? hash : `${hash.slice(0, SHOWN)} …`}</code>{' '}
      <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={`${w.copyHash}: ${w.hash}`} onClick={() => void copy()}>{w.copyHash}</Button>
      {failed ? <span role="status">{w.copyFailed}</span> : null}
    </span>
  )
}
