// Who: the owner, those who take part, the utval that follow, and the patients it is for.
import { Facts } from '../../design'
import { useWords } from '../../engine/i18n'
import { Link } from '../../engine/route'
import type { Aktor } from '../../events.gen'
import type { TiltakRow } from '../rows'
import type { Names } from '../say'
import { Sources } from '../Sources'
import { pageWords } from './page.words'
import { DEL } from './terms'

export function People({ row, names }: { row: TiltakRow; names: Names }) {
  const w = useWords(pageWords)
  const del = useWords(DEL)
  return (
    <>
      <Facts.Item name={w.eigar}><Actor aktor={row.eigar} names={names} /> <Sources kjelder={row.eigarKjelder} /></Facts.Item>
      <Facts.Item name={w.deltakarar}>
        {row.deltakarar.length === 0 ? w.noDeltakarar : (
          <ul className="fp-plainlist">
            {row.deltakarar.map((d) => (
              <li key={d.aktor.partnar ?? d.aktor.namn}>
                <Actor aktor={d.aktor} names={names} />{d.del === 'observator' ? ` (${del.observator.toLowerCase()})` : ''} <Sources kjelder={d.kjelder} />
              </li>
            ))}
          </ul>
        )}
      </Facts.Item>
      <Facts.Item name={w.utval}>
        {row.utval.length === 0 ? w.noUtval : (
          <ul className="fp-plainlist">
            {row.utval.map((u) => (
              <li key={u.utval}><Link href={`/utval/${u.utval}`}>{names.utval(u.utval)}</Link> <Sources kjelder={u.kjelder} /></li>
            ))}
          </ul>
        )}
      </Facts.Item>
      <Facts.Item name={w.grupper}>
        {row.pasientgrupper.length === 0 ? w.noGrupper : (
          <ul className="fp-plainlist">
            {row.pasientgrupper.map((kode) => <li key={kode}>{names.kode('pasientgruppe', row.gruppeVersjon ?? 0, kode)}</li>)}
          </ul>
        )}
        <Sources kjelder={row.gruppeKjelder} />
      </Facts.Item>
    </>
  )
}

function Actor({ aktor, names }: { aktor: Aktor; names: Names }) {
  return aktor.partnar ? <Link href={`/partnar/${aktor.partnar}`}>{names.aktor(aktor)}</Link> : <>{aktor.namn}</>
}
