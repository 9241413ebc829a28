// Moving a tiltak to another phase: the same act from the mouse, a finger, the keyboard and the
// menu. Where the rules ask for a remark, a small dialog asks for it first.
import { useCallback, useId, useRef, useState, type ReactNode } from 'react'
import { Button, Dialog, FormErrors, Heading, Paragraph, Textfield } from '../../design'
import { announce } from '../../engine/announce'
import { ask } from '../../engine/ask'
import { useWords } from '../../engine/i18n'
import type { Row } from '../../engine/live'
import type { TiltakFase } from '../../events.gen'
import { useDialogFocus } from '../dialogs'
import { shared } from '../words'
import { mayMoveTo, moved, needsRemark, type Movable } from './board'
import { FASE } from './terms'
import { words } from './words'

/** The longest remark that the server takes. */
const REMARK_MAX = 1000

/** Moves the card at once, and asks the server; the engine takes it back if the answer is no. */
export function changePhase({ key, row }: Row<Movable>, fase: TiltakFase, merknad: string): void {
  void ask<Movable>('tiltak', 'ChangePhase', { id: row.id, fase, sett: row.fase, ...(merknad ? { merknad } : {}) }, {
    key,
    optimistic: (now) => moved(now ?? row, fase, merknad),
    describe: {
      nn: words.nn.describeMove(row.tittel, FASE.nn[fase]),
      nb: words.nb.describeMove(row.tittel, FASE.nb[fase]),
      en: words.en.describeMove(row.tittel, FASE.en[fase]),
    },
  })
}

/** Brings the card that one moved oneself into sight. What others move stays where it is. */
function showCard(id: string): void {
  setTimeout(() => document.querySelector(`[data-card="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
}

export type Move = (row: Row<Movable>, fase: TiltakFase) => void

/** The act, and the dialog that it may need; put the dialog somewhere on the page. */
export function useMove(): { move: Move; dialog: ReactNode } {
  const w = useWords(words)
  const phase = useWords(FASE)
  const [asked, setAsked] = useState<{ row: Row<Movable>; fase: TiltakFase }>()
  const done = useCallback((row: Row<Movable>, fase: TiltakFase, merknad: string) => {
    changePhase(row, fase, merknad)
    announce(w.youMoved(row.row.tittel, phase[fase]))
    showCard(row.row.id)
  }, [w, phase])
  const move = useCallback<Move>((row, fase) => {
    if (fase === row.row.fase) return
    if (!mayMoveTo(row.row, fase)) announce(w.cannotMove(row.row.tittel, phase[fase]))
    else if (needsRemark(row.row, fase)) setAsked({ row, fase })
    else done(row, fase, '')
  }, [w, phase, done])
  const dialog = asked ? (
    <RemarkDialog key={`${asked.row.key} ${asked.fase}`} row={asked.row.row} fase={asked.fase}
      onCancel={() => setAsked(undefined)}
      onMove={(merknad) => {
        setAsked(undefined)
        done(asked.row, asked.fase, merknad)
      }} />
  ) : null
  return { move, dialog }
}

type RemarkProps = { row: Movable; fase: TiltakFase; onCancel: () => void; onMove: (merknad: string) => void }

function RemarkDialog({ row, fase, onCancel, onMove }: RemarkProps) {
  const w = useWords(words)
  const common = useWords(shared)
  const phase = useWords(FASE)[fase]
  const id = useId()
  const [merknad, setMerknad] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useDialogFocus(form)
  const missing = merknad.trim() === ''
  const error = tried && missing ? common.fieldRequired(w.remark) : ''
  return (
    <Dialog open onClose={onCancel} aria-labelledby={`${id}-title`}>
      <form ref={form} onSubmit={(e) => {
        e.preventDefault()
        setTried(true)
        if (!missing) onMove(merknad.trim())
      }}>
        <Dialog.Block>
          <Heading level={2} data-size="xs" id={`${id}-title`}>{w.moveTitle(row.tittel).replace('…', phase)}</Heading>
        </Dialog.Block>
        <Dialog.Block>
          <Paragraph>{w.remarkWhy(phase)}</Paragraph>
          <Textfield multiline id={id} label={w.remark} rows={4} maxLength={REMARK_MAX} value={merknad}
            error={error || undefined} onChange={(e) => setMerknad(e.target.value)} />
        </Dialog.Block>
        <Dialog.Block>
          <FormErrors errors={error ? [{ id, text: error }] : []} />
          <div className="fp-actions">
            <Button type="submit">{w.move}</Button>
            <Button type="button" variant="secondary" onClick={onCancel}>{common.cancel}</Button>
          </div>
        </Dialog.Block>
      </form>
    </Dialog>
  )
}
