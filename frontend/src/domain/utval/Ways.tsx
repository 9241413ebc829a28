// How an utval works: how it is led, how it decides, how it meets; each as it was ruled, and the leader against the rule.
import { Facts, Section } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import { today } from '../moments'
import { upper } from '../names'
import type { UtvalRow } from '../rows'
import { KVORUM, ruleName } from '../rulings'
import { Sources } from '../Sources'
import { Why } from '../Why'
import { ledBy, turnOf } from './leading'
import { RuleButton } from './RuleForms'
import { SIDE, VERV } from './terms'
import { RuleTag } from './UtvalList'
import { workWords } from './work.words'

export function Ways({ row }: { row: UtvalRow }) {
  const w = useWords(workWords)
  return (
    <Section title={w.ways}>
      <Leading row={row} /><RuleButton row={row} kind="leading" />
      <Deciding row={row} /><RuleButton row={row} kind="deciding" />
      <Meeting row={row} /><RuleButton row={row} kind="meeting" />
    </Section>
  )
}

function Leading({ row }: { row: UtvalRow }) {
  const w = useWords(workWords)
  const lang = useLang()
  const [side, verv] = [useWords(SIDE), useWords(VERV)]
  const rule = row.leiing
  if (!rule) return <p className="fp-none">{w.noLeading}</p>
  const turn = turnOf(rule, Number(today().slice(0, 4)))
  const said = { nn: rule.sagtNn, nb: rule.sagtNb, en: rule.sagtEn }[lang] ?? rule.sagtNn
  const parts = [rule.leiarSide ? w.leader(side[rule.leiarSide]) : '', rule.nestleiarSide ? w.deputy(side[rule.nestleiarSide]) : '', rule.vekslarKvart ? w.turns(rule.vekslarKvart) : '', turn ? w.nowLeads(side[turn]) : '']
  return (
    <div className="fp-ways">
      <p><strong>{w.leading}.</strong> {said ?? parts.filter(Boolean).join('. ')}<Why trace={rule.spor} label={w.leading} /></p>
      <ul className="fp-plainlist">
        {ledBy(row, today()).map((l) => (
          <li key={l.verv} className="fp-stand"><RuleTag broken={l.is !== l.wanted} text={l.is === l.wanted ? w.kept : w.broken} /><span>{w.isFrom(lang === 'en' ? verv[l.verv] : upper(verv[l.verv]), side[l.is])}</span></li>
        ))}
      </ul>
      <Sources kjelder={rule.kjelder} />
    </div>
  )
}

function Deciding({ row }: { row: UtvalRow }) {
  const w = useWords(workWords)
  const lang = useLang()
  return (
    <div className="fp-ways">
      <p><strong>{w.deciding}.</strong>{row.avgjerder.length === 0 ? ` ${w.noDeciding}` : ''}<Why trace={row.avgjerdsSpor} label={w.deciding} /></p>
      {row.avgjerder.length > 0 ? <ul>{row.avgjerder.map((r) => <li key={r.emne}>{upper(ruleName(r, lang))}</li>)}</ul> : null}
      <Sources kjelder={row.avgjerdsKjelder} />
    </div>
  )
}

function Meeting({ row }: { row: UtvalRow }) {
  const w = useWords(workWords)
  const kvorum = useWords(KVORUM)
  const rule = row.moteordning
  if (!rule) return <p className="fp-none">{w.meeting}: {w.noMeeting}</p>
  return (
    <div className="fp-ways">
      <p><strong>{w.meeting}.</strong><Why trace={rule.spor} label={w.meeting} /></p>
      <Facts>
        <Facts.Item name={w.quorum}>{[upper(kvorum[rule.kvorum]), rule.kvarSide ? w.bothSides : ''].filter(Boolean).join(', ')}</Facts.Item>
        {rule.meldefrist ? <Facts.Item name={w.report}>{w.before(rule.meldefrist)}</Facts.Item> : null}
        {rule.innkalling ? <Facts.Item name={w.summons}>{w.before(rule.innkalling)}</Facts.Item> : null}
        {rule.protokoll ? <Facts.Item name={w.protocol}>{w.after(rule.protokoll)}</Facts.Item> : null}
        {rule.talIAaret ? <Facts.Item name={w.perYear}>{rule.talIAaret}</Facts.Item> : null}
      </Facts>
      <Sources kjelder={rule.kjelder} />
    </div>
  )
}
