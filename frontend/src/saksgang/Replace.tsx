// Another text in place of the one that the partners are asked to decide: a newer version of the plan, the text as it is
// now, or other words; and who must decide again.
import { useWords } from '../engine/i18n'
import { useRow } from '../engine/live'
import { AskDialog, type AskField } from '../domain/AskDialog'
import { rowKey } from '../domain/names'
import { textNow } from '../domain/partnarvedtak/board'
import { replaceVersion } from '../domain/partnarvedtak/commands'
import { UTFALL } from '../domain/partnarvedtak/terms'
import { words } from '../domain/partnarvedtak/words'
import type { PartnarvedtakRow, PlanRow, TekstRow } from '../domain/rows'
import type { Names } from '../domain/say'

type Props = { row: PartnarvedtakRow; names: Names; draftKey: string; close: () => void }

export function Replace({ row, names, draftKey, close }: Props) {
  const w = useWords(words)
  const utfall = useWords(UTFALL)
  const now = textNow(row)
  const plan = useRow<PlanRow>(rowKey('plan', row.plan)).row?.row
  const tekst = now?.fest.tekst ?? ''
  const at = useRow<TekstRow>(rowKey('tekst', tekst)).row?.row.v ?? 0
  const versions = [...(plan?.versjonar ?? [])].reverse().filter((v) => v.versjon !== now?.versjon).map((v) => ({ value: v.versjon, label: v.namn }))
  const partners = row.partnarar.map((p) => ({ value: p.partnar, label: p.svar ? w.hasDecided(names.partnar(p.partnar), utfall[p.svar.utfall]) : names.partnar(p.partnar) }))
  const ofPlan: AskField[] = now?.versjon ? [{ kind: 'choice', name: 'versjon', label: w.newVersion, none: w.chooseVersion, choices: versions, required: true }] : []
  const textFault = tekst !== '' && at === (now?.fest.versjon ?? 0) && w.sameText
  return (
    <AskDialog draftKey={draftKey} title={w.replaceTitle} text={tekst ? <>{w.newText(at)} {w.replaceText}</> : w.replaceText} submit={w.replaceIt} close={close}
      wrong={() => [['ordlyd', textFault]]}
      send={(v) => replaceVersion(row, { versjon: v('versjon'), tekst, ordlyd: v('ordlyd'), grunn: v('grunn'), naudsynt: v('kven').split(' ').filter(Boolean) })}
      fields={[
        ...ofPlan, { kind: 'text', name: 'ordlyd', label: w.newWords, rows: 6, max: 8000, required: true, initial: now?.ordlyd ?? '', lang: row.malform },
        { kind: 'text', name: 'grunn', label: w.grunn, rows: 2, max: 1000, required: true },
        { kind: 'many', name: 'kven', label: w.replaceWho, choices: partners, initial: row.partnarar.filter((p) => p.svar).map((p) => p.partnar).join(' ') },
      ]} />
  )
}
