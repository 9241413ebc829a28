// Bringing back what a version held, on the page of the chapter: asked first, and then one new change.
import { Alert, Button, Paragraph } from '../design'
import { announce } from '../engine/announce'
import { useWords } from '../engine/i18n'
import { useRead } from '../engine/read'
import type { EditorHandle, NodeJson } from '../engine/editor/handle'
import { FormDialog } from '../domain/FormDialog'
import type { Kapittel, PlanVersion } from '../domain/rows'
import { words } from './words'

type Props = { plan: string; chapter: Kapittel; versjon: string; handle: EditorHandle | undefined; /** Whether she may change the text; unknown until it is open. */ edits: boolean | undefined; done: () => void }

export function Restore({ plan, chapter, versjon, handle, edits, done }: Props) {
  const w = useWords(words)
  const { data, problem } = useRead<PlanVersion>(`/api/plan/${plan}/versjon/${versjon}`)
  const then = data?.kapittel.find((c) => c.kapittel === chapter.kapittel)
  if (problem || edits === false || (data && !then)) {
    return (
      <Alert data-color="warning">
        <Paragraph>{problem ? (problem.detail ?? problem.title) : w.restoreNot}</Paragraph>
        <Button variant="secondary" data-size="sm" onClick={done}>{w.close}</Button>
      </Alert>
    )
  }
  if (!then || !handle || edits === undefined) return <p className="fp-waiting" role="status">{w.restoreWait}</p>
  const restore = () => {
    handle.restore(then.content as unknown as NodeJson)
    announce(w.restored(chapter.tittel))
  }
  return (
    <FormDialog title={w.restoreTitle(chapter.tittel)} submit={w.restoreSubmit} close={done} onSubmit={restore}>
      <Paragraph>{w.restoreText}</Paragraph>
      <Paragraph data-size="sm">{w.versionLabel(data?.namn ?? '')}</Paragraph>
    </FormDialog>
  )
}
