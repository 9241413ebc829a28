// Views that were given a name: one's own, and those that others share. A name stands for an address of the house.
import { useId, useMemo, useState } from 'react'
import { Button, Checkbox, Dropdown, Textfield } from '../design'
import { compareText, useWords } from '../engine/i18n'
import { useRows } from '../engine/live'
import { Link, usePlace } from '../engine/route'
import { me, useMay } from '../engine/session'
import type { VisningDeling } from '../events.gen'
import { Choose } from '../domain/fields'
import { FormDialog } from '../domain/FormDialog'
import type { VisningRow } from '../domain/rows'
import { useUtvalChoices } from '../domain/names'
import type { Names } from '../domain/say'
import { alterView, removeView, renameView, saveView, shareView, type Shared } from '../domain/visning/commands'
import { shared as common } from '../domain/words'
import { words } from './saved.words'

const NAME_MAX = 120

export function SavedViews({ names }: { names: Names }) {
  const w = useWords(words)
  const id = useId()
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState<VisningRow | 'new'>()
  const may = useMay('visning.Save')
  const { mine, others } = useViews()
  const { path, search } = usePlace()
  const here = path + search
  const shown = [...mine, ...others].find((v) => v.lenkje === here)
  const show = (which: VisningRow | 'new') => {
    setOpen(false)
    setForm(which)
  }
  return (
    <div className="fp-savedviews fp-noprint">
      <Button variant="tertiary" data-size="sm" popoverTarget={id} aria-haspopup="true" aria-expanded={open} onClick={(e) => {
        e.preventDefault() // the browser would at once close again what we open here
        setOpen(!open)
      }}>{shown?.namn ?? w.views}</Button>
      {open ? (
        <Dropdown id={id} open placement="bottom-start" onClose={() => setOpen(false)} data-size="sm" className="fp-savedlist">
          {mine.length + others.length === 0 ? <p className="fp-help">{w.none}</p> : null}
          <Lines title={w.mine} views={mine} here={here} names={names} close={() => setOpen(false)} edit={show} />
          <Lines title={w.others} views={others} here={here} names={names} close={() => setOpen(false)} />
          {may ? <Dropdown.List><Dropdown.Item><Dropdown.Button onClick={() => show('new')}>{w.save}</Dropdown.Button></Dropdown.Item></Dropdown.List> : null}
        </Dropdown>
      ) : null}
      {form ? <ViewForm key={form === 'new' ? 'new' : form.id} view={form === 'new' ? undefined : form} here={here} close={() => setForm(undefined)} /> : null}
    </div>
  )
}

/** The views of the house that one sees, by name. */
function useViews(): { mine: VisningRow[]; others: VisningRow[] } {
  const { rows } = useRows<VisningRow>('visning')
  return useMemo(() => {
    const all = rows.map((r) => r.row).sort((a, b) => compareText(a.namn, b.namn))
    return { mine: all.filter((v) => v.eigar === me()), others: all.filter((v) => v.eigar !== me()) }
  }, [rows])
}

type LinesProps = { title: string; views: VisningRow[]; here: string; names: Names; close: () => void; edit?: (view: VisningRow) => void }

function Lines({ title, views, here, names, close, edit }: LinesProps) {
  const w = useWords(words)
  if (views.length === 0) return null
  const by = (v: VisningRow) => (edit ? (v.deling === 'utval' && v.utval ? names.utval(v.utval) : v.deling === 'alle' ? w.with.alle : '') : v.eigar ? names.person(v.eigar) : '')
  return (
    <>
      <Dropdown.Heading>{title}</Dropdown.Heading>
      <Dropdown.List>
        {views.map((v) => (
          <Dropdown.Item key={v.id}>
            <Link className="ds-button" data-variant="tertiary" href={v.lenkje} aria-current={v.lenkje === here ? 'page' : undefined} onClick={close}>
              {v.namn} <small>{[by(v), v.lenkje === here ? w.here : ''].filter(Boolean).join(' · ')}</small>
            </Link>
            {edit ? <Dropdown.Button onClick={() => edit(v)}>{w.edit(v.namn)}</Dropdown.Button> : null}
          </Dropdown.Item>
        ))}
      </Dropdown.List>
    </>
  )
}

function ViewForm({ view, here, close }: { view: VisningRow | undefined; here: string; close: () => void }) {
  const w = useWords(words)
  const c = useWords(common)
  const id = useId()
  const [namn, setNamn] = useState(view?.namn ?? '')
  const [alter, setAlter] = useState(false)
  const [with_, setWith] = useState<Shared>({ deling: view?.deling ?? 'eiga', utval: view?.utval })
  const utval = useUtvalChoices()
  const chosen = { ...with_, utval: with_.utval ?? utval[0]?.value }
  const name = namn.trim()
  const error = name ? undefined : c.fieldRequired(w.name)
  const send = () => {
    if (!view) return saveView(words, name, here, chosen)
    if (name !== view.namn) renameView(words, view, name)
    if (alter && here !== view.lenkje) alterView(words, view, here)
    if (with_.deling !== view.deling || (with_.deling === 'utval' && chosen.utval !== view.utval)) shareView(words, view, chosen)
  }
  return (
    <FormDialog title={view ? w.editTitle(view.namn) : w.saveTitle} submit={w.submit} errors={error ? [{ id, text: error }] : []} close={close} onSubmit={send}>
      {(tried) => (
        <>
          <Textfield id={id} label={w.name} value={namn} maxLength={NAME_MAX} autoComplete="off" error={tried ? error : undefined} onChange={(e) => setNamn(e.target.value)} />
          <Choose label={w.shared} value={with_.deling} set={(deling) => setWith({ ...with_, deling: deling as VisningDeling })}
            choices={(['eiga', 'utval', 'alle'] as const).map((value) => ({ value, label: w.with[value] }))} />
          {with_.deling === 'utval' ? <Choose label={w.utval} value={chosen.utval ?? ''} set={(u) => setWith({ ...with_, utval: u })} choices={utval} /> : null}
          {view && view.lenkje !== here ? <Checkbox label={w.alter} value="alter" checked={alter} onChange={(e) => setAlter(e.target.checked)} /> : null}
          {view ? <p><Button type="button" variant="tertiary" data-color="danger" onClick={() => {
            removeView(words, view)
            close()
          }}>{w.remove}</Button></p> : null}
        </>
      )}
    </FormDialog>
  )
}
