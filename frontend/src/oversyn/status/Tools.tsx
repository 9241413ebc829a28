// What one can do with the status page: record a review, show it on the wall, print it, and have it as a PDF of just what is shown.
import { useState } from 'react'
import { Button, ValidationMessage } from '../../design'
import { announce } from '../../engine/announce'
import { keep } from '../../engine/files'
import { noAnswerProblem, requestFile } from '../../engine/http'
import { useLang, useWords } from '../../engine/i18n'
import { useLooking } from '../../engine/looking'
import { useMay, useSession } from '../../engine/session'
import type { UtvalRow } from '../../domain/rows'
import { ReviewDialog } from './forms'
import { words } from './words'

/** Whether the person leads the utval, or may do it for all. */
export function useMayLead(action: string, utval: string): boolean {
  const scope = useMay(`utval.${action}`)
  const session = useSession()
  return scope === 'all' || (scope === 'own' && !!session?.roles.some((r) => r.role === 'utvalsleiar' && r.utval === utval))
}

type Props = { utval: UtvalRow; wall: boolean; since: string; turn: () => void; /** The tiltak that are shown, in order. */ rader: () => string[]; /** The filters in words. */ utsnitt: string }

/** The button of the wall stays where it is as the others come and go, and the focus with it. */
export function Tools({ utval, wall, since, turn, rader, utsnitt }: Props) {
  const w = useWords(words)
  const may = useMayLead('ReviewStatus', utval.id)
  const past = useLooking()
  return (
    <>
      {may && !wall ? <ReviewDialog key="review" utval={utval} /> : null}
      <Button key="wall" variant="secondary" onClick={turn}>{wall ? w.leaveWall : w.wall}</Button>
      {wall ? null : <Button key="print" variant="secondary" onClick={() => print()}>{w.print}</Button>}
      {wall || past ? null : <Pdf key="pdf" path={`/api/utval/${utval.id}/status.pdf?sidan=${since}`} rader={rader} utsnitt={utsnitt} />}
    </>
  )
}

function Pdf({ path, rader, utsnitt }: { path: string; rader: () => string[]; utsnitt: string }) {
  const w = useWords(words)
  const lang = useLang()
  const [making, setMaking] = useState(false)
  const [wrong, setWrong] = useState('')
  const make = async () => {
    setMaking(true)
    setWrong('')
    const answer = await requestFile(`${path}&lang=${lang}`, { rader: rader(), ...(utsnitt ? { utsnitt } : {}) }).catch(() => ({ ok: false as const, problem: noAnswerProblem() }))
    setMaking(false)
    if (!answer.ok) return setWrong(answer.problem.detail ?? answer.problem.title)
    keep(answer.file, answer.name || 'status.pdf')
    announce(w.pdfMade)
  }
  return (
    <>
      <Button variant="secondary" loading={making} aria-disabled={making || undefined} onClick={() => { if (!making) void make() }}>{w.pdf}</Button>
      {wrong ? <ValidationMessage role="alert">{wrong}</ValidationMessage> : null}
    </>
  )
}
