// Who must stand behind a tiltak, and how far each is with it.
import { Table, Tag } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import type { Aktor, ForankringGrad } from '../../events.gen'
import { useMomentError, writeMoment } from '../fields'
import { useHeld, type Held } from '../held'
import { HeldDialog, ItemMenu } from '../HeldDialog'
import { AktorFields, ChoiceField, keyOf, NOBODY, readAktor, TextField, useChecks, WhenField, writeAktor, type WrittenAktor } from '../HeldFields'
import { Items, useDrop } from '../Items'
import { parseMoment } from '../moments'
import { Sources } from '../Sources'
import type { PartContext } from './part'
import { useMayOn } from './may'
import { FORANKRING, FORANKRINGAR } from './terms'
import { anchor, dropAnchor } from './work'
import { Why } from '../Why'
import { workWords } from './work.words'

type Written = WrittenAktor & { grad: ForankringGrad; dato: string; merknad: string }
type Anchored = PartContext['row']['forankring'][number]
type Sent = { kven: Aktor; grad: ForankringGrad; dato?: string | undefined; merknad?: string | undefined }

const REMARK_MAX = 1000
const COLOUR = { 'ikkje-kontakta': 'neutral', informert: 'info', spurd: 'warning', samd: 'success' } as const satisfies Record<ForankringGrad, string>

const write = (a: Sent): Written => ({ ...writeAktor(a.kven), grad: a.grad, dato: a.dato ?? '', merknad: a.merknad ?? '' })
const back = (data: Sent): Held<Written> => ({ written: write(data), of: keyOf(data.kven) })

export function Anchors(context: PartContext) {
  const { row, names } = context
  const w = useWords(workWords)
  const grad = useWords(FORANKRING)
  const lang = useLang()
  const may = useMayOn('Anchor')(row)
  const form = useHeld<Written, Sent>({ key: `tiltak/${row.id}`, command: 'Anchor', back, now: (of) => row.forankring.find((a) => keyOf(a.kven) === of)?.grad })
  const [drop, dropping] = useDrop<Anchored>((a) => ({ title: w.anchorDrop(names.aktor(a.kven)), submit: w.remove, send: (merknad) => dropAnchor(row, a.kven, names.aktor(a.kven), merknad) }))
  const change = (a: Anchored) => form.open({ ...write(a), dato: writeMoment(a.dato, lang) }, keyOf(a.kven))
  const sorted = FORANKRINGAR.flatMap((g) => row.forankring.filter((a) => a.grad === g))
  return (
    <Items {...context} title={w.anchors} none={w.anchorNone} form={form} add={w.anchorAdd} begin={may ? () => form.open({ ...NOBODY, grad: 'informert', dato: '', merknad: '' }) : undefined}
      dialog={<>{dropping}<AnchorDialog {...context} form={form} /></>}>
      {sorted.length === 0 ? null : (
        <div className="fp-scroll" tabIndex={0} role="region" aria-label={w.anchors}>
          <Table data-size="sm">
            <Table.Head><Table.Row>{[w.anchorWho, w.anchors, w.merknad].map((h) => <Table.HeaderCell key={h} scope="col">{h}</Table.HeaderCell>)}</Table.Row></Table.Head>
            <Table.Body>
              {sorted.map((a) => (
                <Table.Row key={keyOf(a.kven)}>
                  <Table.HeaderCell scope="row">{names.aktor(a.kven)}</Table.HeaderCell>
                  <Table.Cell><Tag data-color={COLOUR[a.grad]}>{grad[a.grad]}</Tag> {a.dato ? names.moment(a.dato) : ''}</Table.Cell>
                  <Table.Cell>
                    {a.merknad} <Sources kjelder={a.kjelder} /><Why trace={a.spor} />
                    {may ? <ItemMenu label={names.aktor(a.kven)} acts={[[w.change, () => change(a)], [w.removeDots, () => drop(a)]]} /> : null}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Items>
  )
}

function AnchorDialog({ row, names, form }: PartContext & { form: ReturnType<typeof useHeld<Written>> }) {
  const w = useWords(workWords)
  const grad = useWords(FORANKRING)
  const check = useChecks()
  const dateError = useMomentError(w.anchorDate, form.held?.written.dato ?? '')
  const wrong = (v: Written) => [...check.aktor(w.anchorWho, v), ['dato', dateError] as const, ['merknad', check.fits(w.merknad, v.merknad, REMARK_MAX)] as const]
  const send = (v: Written, _: string, seen: unknown) => {
    const kven = readAktor(v)
    anchor(row, { kven, grad: v.grad, dato: parseMoment(v.dato) ?? '', merknad: v.merknad.trim() }, names.aktor(kven), seen as Anchored['grad'] | undefined)
  }
  return (
    <HeldDialog form={form} title={w.anchorAdd} submit={w.save} wrong={wrong} send={send}>
      {(f) => (
        <>
          {f.w.aktor && form.held?.of ? <p><strong>{names.aktor(readAktor(f.w))}</strong></p> : <AktorFields f={f} label={w.anchorWho} />}
          <ChoiceField f={f} name="grad" label={w.anchorGrad} choices={FORANKRINGAR.map((value) => ({ value, label: grad[value] }))} />
          <WhenField f={f} name="dato" label={w.anchorDate} />
          <TextField f={f} name="merknad" label={w.merknadOptional} max={REMARK_MAX} rows={2} />
        </>
      )}
    </HeldDialog>
  )
}
