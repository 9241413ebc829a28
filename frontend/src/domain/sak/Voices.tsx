// How much a sak matters: to the utval, to its brukarrepresentantar on their own, to the others; and one's own voice.
import { useState, type SubmitEvent } from 'react'
import { Button, Fieldset, Radio, Section, Textfield } from '../../design'
import { useLang, useWords } from '../../engine/i18n'
import { useRow } from '../../engine/live'
import type { SakPrioritet } from '../../events.gen'
import { useFormId } from '../fields'
import { useOwnSeats } from '../offices'
import type { Plass, SakRow, SakStopp, UtvalRow } from '../rows'
import type { Names } from '../say'
import { seatName } from '../seats'
import { Why } from '../Why'
import { stopOf, voice } from './commands'
import { PRIORITETAR } from './queue'
import { Priority } from './SakList'
import { PRIORITET } from './terms'
import { words } from './words'

type Voice = SakStopp['stemmer'][number]

export function Voices({ row, names }: { row: SakRow; names: Names }) {
  const w = useWords(words)
  const priority = useWords(PRIORITET)
  const stop = stopOf(row)
  const seats = useOwnSeats(stop?.utval ?? '')
  if (!stop) return null
  const users = stop.stemmer.filter((v) => v.rolle === 'brukarrepresentant')
  const others = stop.stemmer.filter((v) => v.rolle !== 'brukarrepresentant')
  return (
    <Section title={w.priority}>
      <dl className="fp-voices">
        <div>
          <dt>{w.ofUtval}</dt>
          <dd>{stop.prioritet ? <><Priority p={stop.prioritet.prioritet} text={priority[stop.prioritet.prioritet]} /><Why trace={stop.prioritet.spor} />{stop.prioritet.ord ? <q>{stop.prioritet.ord}</q> : null}</> : <span className="fp-none">{w.notPrioritised}</span>}</dd>
        </div>
        <div className="fp-voices__users">
          <dt>{w.ofUsers}</dt>
          <dd>{users.length === 0 ? <span className="fp-none">{w.ofUsersNone}</span> : <Said voices={users} utval={stop.utval} names={names} />}</dd>
        </div>
        <div>
          <dt>{w.ofOthers}</dt>
          <dd>{others.length === 0 ? <span className="fp-none">{w.ofOthersNone}</span> : <Said voices={others} utval={stop.utval} names={names} />}</dd>
        </div>
      </dl>
      {row.slutt ? null : seats.map((seat) => <OwnVoice key={`${seat.plass} ${stop.utval}`} row={row} stop={stop} seat={seat} names={names} />)}
    </Section>
  )
}

function Said({ voices, utval, names }: { voices: Voice[]; utval: string; names: Names }) {
  const priority = useWords(PRIORITET)
  const lang = useLang()
  const { row } = useRow<UtvalRow>(`utval/${utval}`)
  const nameOf = (v: Voice) => {
    const seat = row?.row.plassar.find((p) => p.plass === v.plass)
    return seatName(seat ?? { rolle: v.rolle, side: 'anna' }, lang, names.partnar)
  }
  return (
    <ul className="fp-plainlist">
      {voices.map((v) => <li key={v.plass}><Priority p={v.prioritet} text={priority[v.prioritet]} /> <small>{nameOf(v)}</small><Why trace={v.spor} />{v.ord ? <q>{v.ord}</q> : null}</li>)}
    </ul>
  )
}

function OwnVoice({ row, stop, seat, names }: { row: SakRow; stop: SakStopp; seat: Plass; names: Names }) {
  const w = useWords(words)
  const priority = useWords(PRIORITET)
  const lang = useLang()
  const id = useFormId()
  const before = stop.stemmer.find((v) => v.plass === seat.plass)
  const [chosen, choose] = useState<SakPrioritet | ''>('')
  const [ord, setOrd] = useState('')
  const submit = (e: SubmitEvent) => {
    e.preventDefault()
    if (!chosen) return
    voice(row, stop.utval, seat, chosen, ord.trim())
    choose('')
    setOrd('')
  }
  return (
    <form className="fp-editform fp-ownvoice fp-noprint" onSubmit={submit}>
      <Fieldset>
        <Fieldset.Legend>{w.yourVoice(seatName(seat, lang, names.partnar))}</Fieldset.Legend>
        {before ? <Fieldset.Description>{w.saidBefore(priority[before.prioritet])}</Fieldset.Description> : null}
        <div className="fp-choices">{PRIORITETAR.map((p) => <Radio key={p} name={id} value={p} label={priority[p]} checked={chosen === p} onChange={() => choose(p)} />)}</div>
      </Fieldset>
      {chosen ? <Textfield label={w.ord} value={ord} maxLength={1000} onChange={(e) => setOrd(e.target.value)} /> : null}
      {chosen ? <div className="fp-actions"><Button type="submit" data-size="sm">{w.sayIt}</Button></div> : null}
    </form>
  )
}
