// The forms on chapters, each in a dialog: a new one, another title, another place, out of the plan.
import { useMemo, useState } from 'react'
import { Paragraph } from '../../design'
import { ask } from '../../engine/ask'
import { useWords } from '../../engine/i18n'
import { navigate } from '../../engine/route'
import type { Malform } from '../../events.gen'
import { describeEdit } from '../edit.words'
import { Choose, MalformField, useFormId, WriteField } from '../fields'
import { FormDialog } from '../FormDialog'
import type { Kapittel, PlanRow } from '../rows'
import { shared } from '../words'
import { addChapter, moveChapter, withdrawChapter } from './commands'
import { outlineWords } from './outline.words'
import { inOrder, placeOf, standsThere, treeOf, within, type Place } from './tree'

const TITLE_MAX = 200
const REMARK_MAX = 1000

export type ChapterAct = { kind: 'add'; place: Place } | { kind: 'rename' | 'move' | 'withdraw'; chapter: Kapittel }

type Props<A> = { row: PlanRow; act: A; close: () => void }

export function ChapterDialog({ row, act, close }: Props<ChapterAct>) {
  switch (act.kind) {
    case 'add': return <AddForm row={row} act={act} close={close} />
    case 'rename': return <RenameForm row={row} act={act} close={close} />
    case 'move': return <MoveForm row={row} act={act} close={close} />
    case 'withdraw': return <WithdrawForm row={row} act={act} close={close} />
  }
}

function useTitleField(first: string): { id: string; tittel: string; set: (tittel: string) => void; errors: { id: string; text: string }[] } {
  const w = useWords(outlineWords)
  const common = useWords(shared)
  const id = useFormId()
  const [tittel, set] = useState(first)
  return { id, tittel, set, errors: tittel.trim() === '' ? [{ id, text: common.fieldRequired(w.tittel) }] : [] }
}

function AddForm({ row, act: { place }, close }: Props<{ place: Place }>) {
  const w = useWords(outlineWords)
  const field = useTitleField('')
  const [malform, setMalform] = useState<Malform>(row.malform)
  const titleOf = (id: string) => row.kapittel.find((c) => c.kapittel === id)?.tittel ?? ''
  const last = inOrder(treeOf(row.kapittel)).filter((b) => b.depth === 1).pop()?.chapter.kapittel ?? ''
  const where = place.under && !place.etter ? w.whereUnder(titleOf(place.under)) : !place.etter ? w.whereFirst : place.etter === last ? w.whereLast : w.whereAfter(titleOf(place.etter))
  return (
    <FormDialog title={w.addTitle} submit={w.addSubmit} errors={field.errors} close={close}
      onSubmit={() => navigate(`/plan/${row.id}/kapittel/${addChapter(row, place, field.tittel.trim(), malform)}`)}>
      {(tried) => (
        <>
          <WriteField id={field.id} label={w.tittel} description={w.addHint(where)} lang={malform} maxLength={TITLE_MAX} value={field.tittel}
            error={tried ? field.errors[0]?.text : undefined} onChange={(e) => field.set(e.target.value)} />
          <MalformField value={malform} set={setMalform} />
        </>
      )}
    </FormDialog>
  )
}

const LABEL = { nn: outlineWords.nn.tittel, nb: outlineWords.nb.tittel, en: outlineWords.en.tittel }

function RenameForm({ row, act: { chapter }, close }: Props<{ chapter: Kapittel }>) {
  const w = useWords(outlineWords)
  const field = useTitleField(chapter.tittel)
  const save = () => {
    const tittel = field.tittel.trim()
    if (tittel !== chapter.tittel) rename(row, chapter, tittel)
  }
  return (
    <FormDialog title={w.rename} submit={useWords(shared).save} errors={field.errors} close={close} onSubmit={save}>
      {(tried) => (
        <WriteField id={field.id} label={w.tittel} lang={chapter.malform} maxLength={TITLE_MAX} value={field.tittel}
          error={tried ? field.errors[0]?.text : undefined} onChange={(e) => field.set(e.target.value)} />
      )}
    </FormDialog>
  )
}

function rename(row: PlanRow, chapter: Kapittel, tittel: string): void {
  void ask<PlanRow>('plan', 'RetitleChapter', { id: row.id, kapittel: chapter.kapittel, tittel, sett: chapter.tittel }, {
    key: `plan/${row.id}`, describe: describeEdit(LABEL, chapter.tittel),
    optimistic: (now) => ({ ...(now ?? row), kapittel: (now ?? row).kapittel.map((c) => (c.kapittel === chapter.kapittel ? { ...c, tittel } : c)) }),
  })
}

function MoveForm({ row, act: { chapter }, close }: Props<{ chapter: Kapittel }>) {
  const w = useWords(outlineWords)
  const [place, setPlace] = useState(() => placeOf(row.kapittel, chapter.kapittel))
  const { under, after } = usePlaces(row, chapter, place.under)
  // What stands before it may have gone elsewhere while one thought.
  const etter = after.some((a) => a.value === place.etter) ? place.etter : ''
  const save = () => {
    const to = { ...place, etter }
    if (!standsThere(row.kapittel, chapter.kapittel, to)) moveChapter(row, chapter, to)
  }
  return (
    <FormDialog title={w.moveTitle(chapter.tittel)} submit={w.move} close={close} onSubmit={save}>
      <Choose label={w.moveUnder} none={w.moveTop} choices={under} value={place.under} set={(to) => setPlace({ under: to, etter: '' })} />
      <Choose label={w.moveAfter} none={w.moveFirst} choices={after} value={etter} set={(to) => setPlace({ ...place, etter: to })} />
    </FormDialog>
  )
}

/** Under which others it may stand, and after which of those it stands among there. */
function usePlaces(row: PlanRow, chapter: Kapittel, under: string) {
  const w = useWords(outlineWords)
  return useMemo(() => {
    const own = within(row.kapittel, chapter.kapittel)
    const others = inOrder(treeOf(row.kapittel)).filter((b) => !own.has(b.chapter.kapittel))
    const label = (b: (typeof others)[number]) => `${b.number} ${b.chapter.tittel}`
    return {
      under: others.map((b) => ({ value: b.chapter.kapittel, label: label(b) })),
      after: others.filter((b) => (b.chapter.under ?? '') === under).map((b) => ({ value: b.chapter.kapittel, label: w.moveAfterOne(label(b)) })),
    }
  }, [row.kapittel, chapter.kapittel, under, w])
}

function WithdrawForm({ row, act: { chapter }, close }: Props<{ chapter: Kapittel }>) {
  const w = useWords(outlineWords)
  const [merknad, setMerknad] = useState('')
  const beneath = row.kapittel.filter((c) => !c.trekt && within(row.kapittel, chapter.kapittel).has(c.kapittel)).length - 1
  return (
    <FormDialog title={w.withdrawTitle(chapter.tittel)} submit={w.withdrawSubmit} close={close} onSubmit={() => withdrawChapter(row, chapter, merknad.trim())}>
      <Paragraph>{w.withdrawText} {beneath > 0 ? w.withdrawBeneath(beneath) : ''}</Paragraph>
      <WriteField multiline label={w.why} rows={3} maxLength={REMARK_MAX} value={merknad} onChange={(e) => setMerknad(e.target.value)} />
    </FormDialog>
  )
}
