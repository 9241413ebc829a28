import { useWords } from '../engine/i18n'
import { Link } from '../engine/route'
import { openKeys } from './overlays'
import { themes, useTheme } from './theme'
import { words } from './words'

/** The foot of every page: what the law asks for, and the choice of colours. */
export function Foot({ withKeys = false }: { withKeys?: boolean }) {
  const w = useWords(words)
  const [theme, setTheme] = useTheme()
  return (
    <footer className="fp-foot">
      <ul aria-label={w.foot.label}>
        <li><Link href="/tilgjengelegheit">{w.foot.accessibility}</Link></li>
        <li><Link href="/personvern">{w.foot.privacy}</Link></li>
        {withKeys ? <li><button type="button" className="fp-plainbutton" onClick={openKeys}>{w.foot.keys}</button></li> : null}
      </ul>
      <div className="fp-choice" role="group" aria-labelledby="fp-theme">
        <span id="fp-theme">{w.theme.label}</span>
        {themes.map((t) => (
          <button key={t} type="button" className="fp-plainbutton" aria-pressed={t === theme} onClick={() => setTheme(t)}>{w.theme[t]}</button>
        ))}
      </div>
    </footer>
  )
}
