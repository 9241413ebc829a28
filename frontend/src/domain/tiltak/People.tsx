// Who: the owner, those who take part, the utval that follow, who is responsible; and the patients and areas it is for.
import type { ReactNode } from 'react'
import { Button, Facts } from '../../design'
import { compareText, useWords } from '../../engine/i18n'
import { usePeople } from '../../engine/people'
import { Link } from '../../engine/route'
import { useSession } from '../../engine/session'
import type { Aktor, TiltakDel } from '../../events.gen'
import { editWords } from '../edit.words'
import { useHeld, type Held, type HeldForm } from '../held'
import { HeldDialog, HeldNotes, ItemMenu } from '../HeldDialog'
import { AktorFields, ChoiceField, CodesField, keyOf, NOBODY, readAktor, sameAktor, useChecks, writeAktor, type WrittenAktor } from '../HeldFields'
import { useDrop } from '../Items'
import { useCodes, useUtvalChoices } from '../names'
import { PickField } from '../PickField'
import { Sources } from '../Sources'
import type { PartContext } from './part'
import { isTheOne, leadsTheOne, ownsIt, useMayOn } from './may'
import { pageWords } from './page.words'
import { DEL } from './terms'
import { addParticipant, attachUtval, detachUtval, nameOwner, nameResponsible, removeParticipant, setAreas, setGroups } from './work'
import { Why } from '../Why'
import { workWords } from './work.words'

export function People(context: PartContext) {
  return (
    <>
      <Owner {...context} />
      <Responsible {...context} />
      <Participants {...context} />
      <Followers {...context} />
      <Groups {...context} />
      <Areas {...context} />
    </>
  )
}

export function Actor({ aktor, names }: { aktor: Aktor; names: PartContext['names'] }) {
  return aktor.partnar ? <Link href={`/partnar/${aktor.partnar}`}>{names.aktor(aktor)}</Link> : <>{aktor.namn}</>
}

type FactProps<W extends object> = PartContext & { name: string; form: HeldForm<W>; open: (() => void) | undefined; act?: string; dialog: ReactNode; children: ReactNode }

/** One line of the summary: the value, «Endre», and the form behind it. */
function Fact<W extends object>({ name, form, open, act, dialog, children, names, present, goTo }: FactProps<W>) {
  const { change, editField } = useWords(editWords)
  return (
    <Facts.Item name={name}>
      {children}
      {open ? <Button variant="tertiary" data-size="sm" className="fp-edit fp-noprint" aria-label={act ?? editField(name)} onClick={open}>{act ?? change}</Button> : null}
      <HeldNotes form={form} names={names} present={present} goTo={goTo} />
      {dialog}
    </Facts.Item>
  )
}

const ownerBack = (data: { eigar: Aktor }): Held<WrittenAktor> => ({ written: writeAktor(data.eigar), of: '' })

function Owner(context: PartContext) {
  const { row, names } = context
  const w = useWords(workWords)
  const p = useWords(pageWords)
  const check = useChecks()
  const may = useMayOn('NameOwner', ownsIt)(row)
  const form = useHeld<WrittenAktor, { eigar: Aktor }>({ key: `tiltak/${row.id}`, command: 'NameOwner', back: ownerBack, now: () => row.eigar })
  const wrong = (v: WrittenAktor) => [...check.aktor(p.eigar, v), ['aktor', sameAktor(readAktor(v), row.eigar) && w.eigarSame] as const]
  const dialog = (
    <HeldDialog form={form} title={w.eigarTitle} submit={w.save} wrong={wrong} send={(v, _of, seen) => nameOwner(row, readAktor(v), seen as Aktor)}>
      {(f) => <AktorFields f={f} label={p.eigar} />}
    </HeldDialog>
  )
  return (
    <Fact {...context} name={p.eigar} form={form} open={may ? () => form.open(writeAktor(row.eigar)) : undefined} dialog={dialog}>
      <Actor aktor={row.eigar} names={names} /> <Sources kjelder={row.eigarKjelder} /><Why label={p.eigar} trace={row.spor.eigar} />{' '}
    </Fact>
  )
}

type Person = { ansvarleg: string }
const personBack = (data: { ansvarleg?: string }): Held<Person> => ({ written: { ansvarleg: data.ansvarleg ?? '' }, of: '' })

function Responsible(context: PartContext) {
  const { row, names } = context
  const w = useWords(workWords)
  const may = useMayOn('NameResponsible')(row)
  const people = usePeople().map((p) => ({ value: p.id, label: p.omtale ? `${p.namn}, ${p.omtale}` : p.namn })).sort((a, b) => compareText(a.label, b.label))
  const form = useHeld<Person, { ansvarleg?: string }>({ key: `tiltak/${row.id}`, command: 'NameResponsible', back: personBack, now: () => row.ansvarleg ?? '' })
  const dialog = (
    <HeldDialog form={form} title={w.ansvarlegTitle} submit={w.save} wrong={() => []} send={(v, _of, seen) => nameResponsible(row, v.ansvarleg, seen as string)}>
      {(f) => <PickField f={f} name="ansvarleg" legend={w.ansvarleg} choices={[...people, { value: '', label: w.ansvarlegNobody }]} />}
    </HeldDialog>
  )
  return (
    <Fact {...context} name={w.ansvarleg} form={form} open={may ? () => form.open({ ansvarleg: row.ansvarleg ?? '' }) : undefined} dialog={dialog}>
      {row.ansvarleg ? names.person(row.ansvarleg) : w.ansvarlegNone}<Why label={w.ansvarleg} trace={row.spor.ansvarleg} />{' '}
    </Fact>
  )
}

type Joins = WrittenAktor & { del: TiltakDel }
const joinsBack = (data: { aktor: Aktor; del: TiltakDel }): Held<Joins> => ({ written: { ...writeAktor(data.aktor), del: data.del }, of: '' })

function Participants(context: PartContext) {
  const { row, names } = context
  const w = useWords(workWords)
  const p = useWords(pageWords)
  const del = useWords(DEL)
  const may = useMayOn('AddParticipant', ownsIt)(row)
  const form = useHeld<Joins, { aktor: Aktor; del: TiltakDel }>({ key: `tiltak/${row.id}`, command: 'AddParticipant', back: joinsBack })
  const [drop, dropping] = useDrop<Aktor>((a) => ({ title: w.deltakarDrop(names.aktor(a)), submit: w.remove, send: (merknad) => removeParticipant(row, a, names.aktor(a), merknad) }))
  return (
    <Fact {...context} name={p.deltakarar} form={form} open={may ? () => form.open({ ...NOBODY, del: 'deltakar' }) : undefined} act={w.deltakarAdd}
      dialog={<>{dropping}<JoinDialog {...context} form={form} /></>}>
      {row.deltakarar.length === 0 ? <span>{p.noDeltakarar} </span> : (
        <ul className="fp-plainlist">
          {row.deltakarar.map((d) => (
            <li key={keyOf(d.aktor)}>
              <Actor aktor={d.aktor} names={names} />{d.del === 'observator' ? ` (${del.observator.toLowerCase()})` : ''} <Sources kjelder={d.kjelder} /><Why label={names.aktor(d.aktor)} trace={d.sidan} />
              <PartMenu {...context} aktor={d.aktor} change={may ? () => form.open({ ...writeAktor(d.aktor), del: d.del }, keyOf(d.aktor)) : undefined} drop={() => drop(d.aktor)} />
            </li>
          ))}
        </ul>
      )}
    </Fact>
  )
}

function PartMenu({ row, names, aktor, change, drop }: PartContext & { aktor: Aktor; change: (() => void) | undefined; drop: () => void }) {
  const w = useWords(workWords)
  const may = useMayOn('RemoveParticipant', isTheOne(aktor))(row)
  return <ItemMenu label={names.aktor(aktor)} acts={[...(change ? [[w.change, change] as const] : []), ...(may ? [[w.removeDots, drop] as const] : [])]} />
}

function JoinDialog({ row, names, form }: PartContext & { form: HeldForm<Joins> }) {
  const w = useWords(workWords)
  const del = useWords(DEL)
  const check = useChecks()
  const wrong = (v: Joins) => [...check.aktor(w.deltakarWho, v), ['aktor', sameAktor(readAktor(v), row.eigar) && w.deltakarIsOwner] as const]
  const send = (v: Joins) => addParticipant(row, readAktor(v), v.del, names.aktor(readAktor(v)))
  return (
    <HeldDialog form={form} title={w.deltakarAdd} submit={w.save} wrong={wrong} send={send}>
      {(f) => (
        <>
          {form.held?.of ? <p><strong>{names.aktor(readAktor(f.w))}</strong></p> : <AktorFields f={f} label={w.deltakarWho} />}
          <ChoiceField f={f} name="del" label={w.deltakarDel} choices={(['deltakar', 'observator'] as const).map((value) => ({ value, label: del[value] }))} />
        </>
      )}
    </HeldDialog>
  )
}

type Follows = { utval: string }
const followsBack = (data: Follows): Held<Follows> => ({ written: { utval: data.utval }, of: '' })

function Followers(context: PartContext) {
  const { row, names } = context
  const w = useWords(workWords)
  const p = useWords(pageWords)
  const check = useChecks()
  const may = useMayOn('AttachUtval')(row)
  const mayDetach = useMayOn('DetachUtval', () => false)(row)
  const session = useSession()
  const there = new Set(row.utval.map((u) => u.utval))
  const choices = useUtvalChoices().filter((u) => !there.has(u.value))
  const form = useHeld<Follows>({ key: `tiltak/${row.id}`, command: 'AttachUtval', back: followsBack as never })
  const [drop, dropping] = useDrop<string>((u) => ({ title: w.utvalDrop(names.utval(u)), submit: w.remove, send: (merknad) => detachUtval(row, u, names.utval(u), merknad) }))
  const dialog = (
    <HeldDialog form={form} title={w.utvalAdd} submit={w.save} wrong={(v) => [['utval', check.needs(w.utvalWhich, v.utval)]]} send={(v) => attachUtval(row, v.utval, names.utval(v.utval))}>
      {(f) => <ChoiceField f={f} name="utval" label={w.utvalWhich} none={w.choose} choices={choices} />}
    </HeldDialog>
  )
  return (
    <Fact {...context} name={p.utval} form={form} open={may ? () => form.open({ utval: '' }) : undefined} act={w.utvalAdd} dialog={<>{dropping}{dialog}</>}>
      {row.utval.length === 0 ? <span>{p.noUtval} </span> : (
        <ul className="fp-plainlist">
          {row.utval.map((u) => (
            <li key={u.utval}>
              <Link href={`/utval/${u.utval}`}>{names.utval(u.utval)}</Link> <Sources kjelder={u.kjelder} /><Why label={names.utval(u.utval)} trace={u.sidan} />
              {mayDetach || (session && leadsTheOne(u.utval)(row, session)) ? <ItemMenu label={names.utval(u.utval)} acts={[[w.removeDots, () => drop(u.utval)]]} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Fact>
  )
}

type Codes = { koder: string[] }
type GroupCodes = { pasientgrupper: string[]; malgrupper: string[] }
const groupsBack = (data: { pasientgrupper: string[]; malgrupper?: string[] }): Held<GroupCodes> => ({ written: { pasientgrupper: data.pasientgrupper, malgrupper: data.malgrupper ?? [] }, of: '' })
const areasBack = (data: { omrade: string[] }): Held<Codes> => ({ written: { koder: data.omrade }, of: '' })

/** For whom it is: patient groups, and others that it is meant to reach. They are one choice: both stand in one form. */
function Groups(context: PartContext) {
  const { row, names } = context
  const w = useWords(workWords)
  const p = useWords(pageWords)
  const patients = useCodes('pasientgruppe')
  const others = useCodes('malgruppe')
  const may = useMayOn('SetGroups')(row)
  const { pasientgrupper, malgrupper } = row
  const form = useHeld<GroupCodes, { pasientgrupper: string[]; malgrupper?: string[] }>({ key: `tiltak/${row.id}`, command: 'SetGroups', back: groupsBack, now: () => ({ pasientgrupper, malgrupper }) })
  const send = (v: GroupCodes, _: string, seen: unknown) => setGroups(row, v, { versjon: patients.versjon, malgruppeVersjon: others.versjon }, seen as GroupCodes)
  const dialog = (
    <HeldDialog form={form} title={w.gruppeTitle} submit={w.save} wrong={() => []} send={send}>
      {(f) => (
        <>
          <CodesField f={f} name="pasientgrupper" legend={w.gruppePatients} codes={patients.codes} />
          {others.versjon ? <CodesField f={f} name="malgrupper" legend={w.gruppeOthers} codes={others.codes} /> : null}
        </>
      )}
    </HeldDialog>
  )
  const some = pasientgrupper.length + malgrupper.length > 0
  return (
    <Fact {...context} name={p.grupper} form={form} open={may && patients.versjon ? () => form.open({ pasientgrupper, malgrupper }) : undefined} dialog={dialog}>
      {some ? null : <span>{p.noGrupper} </span>}
      {pasientgrupper.length > 0 ? <CodeList list="pasientgruppe" versjon={row.gruppeVersjon} codes={pasientgrupper} none="" names={names} /> : null}
      {malgrupper.length > 0 ? <ul className="fp-plainlist" aria-label={w.gruppeOthers}>{malgrupper.map((kode) => <li key={kode}>{names.kode('malgruppe', row.malgruppeVersjon ?? 0, kode)}</li>)}</ul> : null}
      <Sources kjelder={row.gruppeKjelder} /><Why label={p.grupper} trace={row.spor.pasientgrupper} />
    </Fact>
  )
}

function Areas(context: PartContext) {
  const { row, names } = context
  const w = useWords(workWords)
  const { codes, versjon } = useCodes('innsatsomrade')
  const may = useMayOn('SetAreas')(row)
  const form = useHeld<Codes, { omrade: string[] }>({ key: `tiltak/${row.id}`, command: 'SetAreas', back: areasBack, now: () => row.omrade })
  const dialog = (
    <HeldDialog form={form} title={w.omradeTitle} submit={w.save} wrong={() => []} send={(v, _, seen) => setAreas(row, v.koder, versjon, seen as string[])}>
      {(f) => <CodesField f={f} name="koder" legend={w.omrade} codes={codes} />}
    </HeldDialog>
  )
  return (
    <Fact {...context} name={w.omrade} form={form} open={may && versjon ? () => form.open({ koder: row.omrade }) : undefined} dialog={dialog}>
      <CodeList list="innsatsomrade" versjon={row.omradeVersjon} codes={row.omrade} none={w.omradeNone} names={names} /><Why label={w.omrade} trace={row.spor.omrade} />
    </Fact>
  )
}

type CodeListProps = { list: string; versjon: number | undefined; codes: string[]; none: string; names: PartContext['names'] }

function CodeList({ list, versjon, codes, none, names }: CodeListProps) {
  if (codes.length === 0) return <span>{none} </span>
  return <ul className="fp-plainlist">{codes.map((kode) => <li key={kode}><Link href={`/kunnskap/${list === 'innsatsomrade' ? 'omrade' : list}/${kode}`}>{names.kode(list, versjon ?? 0, kode)}</Link></li>)}</ul>
}
