// Where one tiltak is in use, partner by partner, in words.
import { useLang, useWords } from '../../engine/i18n'
import { Link } from '../../engine/route'
import { countOf, GRAD } from '../../domain/innforing/terms'
import type { InnforingRow, PartnarRow } from '../../domain/rows'
import type { Names } from '../../domain/say'
import { Sources } from '../../domain/Sources'
import { stepOfOne } from './colours'
import { Swatch } from './patterns'
import { Why } from '../../domain/Why'
import { words } from './words'

type Told = InnforingRow['partnarar'][number]

type Props = {
  caption: string; partnarar: readonly PartnarRow[]; of: ReadonlyMap<string, Told>; id: string; names: Names
  hot?: string | undefined; look?: (kommunenummer: string | undefined) => void
}

export function OneTable({ caption, partnarar, of, id, names, hot, look }: Props) {
  const w = useWords(words)
  return (
    <div className="fp-scroll">
      <table className="ds-table fp-karttable" data-size="sm">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{w.partnar}</th><th scope="col">{w.grad}</th><th scope="col">{w.since}</th><th scope="col" className="fp-number">{w.count}</th><th scope="col">{w.why}</th></tr></thead>
        <tbody>
          {partnarar.map((p) => (
            <tr key={p.id} data-hot={(hot !== undefined && hot === p.kommunenummer) || undefined} onPointerEnter={() => look?.(p.kommunenummer)} onPointerLeave={() => look?.(undefined)}>
              <th scope="row"><Swatch id={id} step={stepOfOne(of.get(p.id))} /> <Link href={p.kommunenummer ? `/kunnskap/kommune/${p.kommunenummer}` : `/partnar/${p.id}`}>{names.partnar(p.id)}</Link></th>
              <Cells told={of.get(p.id)} names={names} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cells({ told, names }: { told: Told | undefined; names: Names }) {
  const w = useWords(words)
  const grad = useWords(GRAD)
  const lang = useLang()
  if (!told) return <><td className="fp-none">{w.unknown}</td><td /><td /><td /></>
  return (
    <>
      <td>{grad[told.grad]}</td>
      <td>{told.dato ? names.moment(told.dato) : ''}</td>
      <td className="fp-number">{countOf(told, lang)}</td>
      <td><span lang={told.malform}>{told.ord}</span> <Sources kjelder={told.kjelder} /><Why trace={told.spor} /></td>
    </>
  )
}
