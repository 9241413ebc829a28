// Where the plan stands in its life and what comes next; and, for those who may, moving it on.
import { useId, useState } from 'react'
import { Dropdown, Paragraph } from '../../design'
import { announce } from '../../engine/announce'
import { useWords } from '../../engine/i18n'
import { useRows } from '../../engine/live'
import { Link } from '../../engine/route'
import type { PlanFase } from '../../events.gen'
import { Choose, useFormId, WriteField } from '../fields'
import { FormDialog } from '../FormDialog'
import type { PlanRow } from '../rows'
import { Sources } from '../Sources'
import { shared } from '../words'
import { changePhase } from './commands'
import type { May } from './may'
import { FASE, FASE_MEANS, FASE_NEXT, lineOf, nextOf, VEGEN } from './terms'
import { Why } from '../Why'
import { words } from './words'

const REMARK_MAX = 1000

export function PhaseBar({ row, may }: { row: PlanRow; may: May }) {
  const w = useWords(words)
  const phase = useWords(FASE)
  const means = useWords(FASE_MEANS)
  const next = useWords(FASE_NEXT)
  const line = lineOf(row.slag)
  const here = line.indexOf(row.fase)
  const comes = nextOf(row.slag, row.fase)
  const version = row.versjonar.find((v) => v.versjon === row.faseVersjon)
  return (
    <section aria-label={w.phaseBar} className="fp-phasebar" data-aside={here < 0 || undefined}>
      <ol>
        {line.map((fase, i) => (
          <li key={fase} data-stand={here < 0 || i < here ? 'past' : i === here ? 'here' : 'ahead'} aria-current={fase === row.fase ? 'step' : undefined}>
            <span>{phase[fase]}</span>
          </li>
        ))}
      </ol>
      <Paragraph data-size="sm"><strong>{phase[row.fase]}.</strong> {means[row.fase]} {comes ? next[comes] : ''}</Paragraph>
      {version ? <Paragraph data-size="sm"><Link href={`/plan/${row.id}/versjon/${version.versjon}`}>{w.aboutVersion(version.namn)}</Link></Paragraph> : null}
      {row.erstattaAv ? <Paragraph data-size="sm">{w.isReplaced} <PlanLink id={row.erstattaAv} /></Paragraph> : null}
      {row.faseMerknad ? <blockquote className="fp-history__quote">{row.faseMerknad}</blockquote> : null}
      <Sources kjelder={row.faseKjelder} /><Why trace={row.spor.fase} />
      {may('ChangePhase') && row.flytt.length > 0 ? <MovePhase row={row} /> : null}
    </section>
  )
}

function PlanLink({ id }: { id: string }) {
  const { rows } = useRows<PlanRow>('plan')
  const plan = rows.find((r) => r.row.id === id)?.row
  return <Link href={`/plan/${id}`} lang={plan?.malform}>{plan?.tittel ?? id}</Link>
}

function MovePhase({ row }: { row: PlanRow }) {
  const w = useWords(words)
  const phase = useWords(FASE)
  const id = useId()
  const [to, setTo] = useState<PlanFase>()
  return (
    <div className="fp-noprint">
      <Dropdown.TriggerContext>
        <Dropdown.Trigger variant="secondary" data-size="sm">{w.movePhase}</Dropdown.Trigger>
        <Dropdown id={id} placement="bottom-start" data-size="sm">
          <Dropdown.List>
            {row.flytt.map((f) => <Dropdown.Item key={f.fase}><Dropdown.Button onClick={() => setTo(f.fase)}>{phase[f.fase]}</Dropdown.Button></Dropdown.Item>)}
          </Dropdown.List>
        </Dropdown>
      </Dropdown.TriggerContext>
      {to ? <MoveForm row={row} fase={to} close={() => setTo(undefined)} /> : null}
    </div>
  )
}

function MoveForm({ row, fase, close }: { row: PlanRow; fase: PlanFase; close: () => void }) {
  const w = useWords(words)
  const common = useWords(shared)
  const phase = useWords(FASE)
  const means = useWords(FASE_MEANS)
  const id = useFormId()
  const needs = row.flytt.find((f) => f.fase === fase)
  const { rows } = useRows<PlanRow>('plan')
  const others = rows.filter((r) => r.row.id !== row.id).map((r) => ({ value: r.row.id, label: r.row.tittel }))
  const versions = [...row.versjonar].reverse().map((v) => ({ value: v.versjon, label: v.namn }))
  const [merknad, setMerknad] = useState('')
  const [versjon, setVersjon] = useState(row.faseVersjon ?? versions[0]?.value ?? '')
  const [erstattaAv, setErstattaAv] = useState('')
  const asksVersion = needs?.versjon ?? VEGEN.indexOf(fase) > 1
  const errors = [
    ...(needs?.merknad && merknad.trim() === '' ? [{ id: `${id}-merknad`, text: common.fieldRequired(w.merknad) }] : []),
    ...(needs?.versjon && versjon === '' ? [{ id: `${id}-versjon`, text: versions.length > 0 ? common.fieldRequired(w.version) : w.noVersions }] : []),
    ...(needs?.erstattaAv && erstattaAv === '' ? [{ id: `${id}-plan`, text: common.fieldRequired(w.replacedBy) }] : []),
  ]
  const errorOf = (field: string, tried: boolean) => (tried ? errors.find((e) => e.id === `${id}-${field}`)?.text : undefined)
  const save = () => {
    changePhase(row, { fase, merknad: merknad.trim(), ...(asksVersion && versjon ? { versjon } : {}), ...(needs?.erstattaAv ? { erstattaAv } : {}) })
    announce(w.youMoved(row.tittel, phase[fase]))
  }
  return (
    <FormDialog title={w.moveTitle(row.tittel, phase[fase])} submit={w.move} errors={errors} close={close} onSubmit={save}>
      {(tried) => (
        <>
          <Paragraph>{means[fase]}</Paragraph>
          {asksVersion ? (
            <Choose id={`${id}-versjon`} label={w.version} description={versions.length > 0 ? w.versionHelp : w.noVersions} none={w.chooseVersion} choices={versions}
              value={versjon} set={setVersjon} error={errorOf('versjon', tried)} />
          ) : null}
          {needs?.erstattaAv ? (
            <Choose id={`${id}-plan`} label={w.replacedBy} none={w.choosePlan} choices={others} value={erstattaAv} set={setErstattaAv} error={errorOf('plan', tried)} />
          ) : null}
          <WriteField multiline id={`${id}-merknad`} label={needs?.merknad ? w.merknad : w.merknadOptional} description={w.merknadHelp} rows={4} maxLength={REMARK_MAX}
            value={merknad} error={errorOf('merknad', tried)} onChange={(e) => setMerknad(e.target.value)} />
        </>
      )}
    </FormDialog>
  )
}
