// The addresses by which a calendar and a news reader follow the tiltak and the meetings for a person. They are told once, when they are made.
import { useId, useState } from 'react'
import { Alert, Button, PageHead, Paragraph, Section, Textfield } from '../design'
import { announce } from '../engine/announce'
import { NoAnswer, noAnswerProblem, request, type Problem } from '../engine/http'
import { formatDate, useLang, useWords } from '../engine/i18n'
import { useRead } from '../engine/read'
import { useTitle } from '../engine/route'
import { Choose } from '../domain/fields'
import { useUtvalChoices } from '../domain/names'
import type { FeedAddresses, FeedKey } from '../domain/rows'
import { words } from './straum.words'

const PATH = '/api/straum'

/** Asks at once and not by the queue: an address is shown to who stands here, or to nobody. */
async function change<T>(method: 'POST' | 'DELETE', body?: object): Promise<T | Problem> {
  try {
    const reply = await request<T>(method, PATH, body)
    return reply.ok ? reply.data : reply.problem
  } catch (err) {
    if (!(err instanceof NoAnswer)) throw err
    return noAnswerProblem()
  }
}

const isProblem = (answer: unknown): answer is Problem => typeof answer === 'object' && answer !== null && 'status' in answer

export default function StraumPage() {
  const w = useWords(words)
  useTitle(w.title)
  const key = useRead<FeedKey>(PATH)
  const [made, setMade] = useState<FeedAddresses>()
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const run = async (method: 'POST' | 'DELETE') => {
    setBusy(true)
    const answer = await change<FeedAddresses>(method, method === 'POST' ? {} : undefined)
    setBusy(false)
    if (isProblem(answer)) return setProblem(answer.detail ?? answer.title)
    setProblem('')
    setMade(method === 'POST' ? answer : undefined)
    announce(method === 'POST' ? w.now : w.dropped)
    key.again()
  }
  const since = key.data?.laga
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      {problem || key.problem ? <Alert data-color="danger" role="alert"><Paragraph>{problem || key.problem?.detail || key.problem?.title}</Paragraph></Alert> : null}
      {made ? <Addresses made={made} /> : key.data ? <Paragraph>{since ? w.made(formatDate(since)) : w.none}</Paragraph> : null}
      <div className="fp-actions">
        <Button variant={made ? 'secondary' : 'primary'} aria-disabled={busy || undefined} onClick={() => { if (!busy) void run('POST') }}>{since ? w.again : w.make}</Button>
        {since ? <Button variant="secondary" data-color="danger" aria-disabled={busy || undefined} onClick={() => { if (!busy) void run('DELETE') }}>{w.drop}</Button> : null}
      </div>
    </>
  )
}

function Addresses({ made }: { made: FeedAddresses }) {
  const w = useWords(words)
  const lang = useLang()
  const [utval, setUtval] = useState('')
  const whole = (address: string) => {
    const url = new URL(address, location.origin)
    url.searchParams.set('lang', lang)
    if (utval) url.searchParams.set('utval', utval)
    return url.href
  }
  const mine = (address: string) => {
    const url = new URL(address, location.origin)
    url.searchParams.set('lang', lang)
    url.searchParams.set('mine', 'ja')
    return url.href
  }
  return (
    <Section title={w.now}>
      <Choose label={w.about} none={w.all} choices={useUtvalChoices()} value={utval} set={setUtval} />
      <Address label={w.calendar} help={w.calendarHelp} address={whole(made.milepaelar)} />
      <Address label={w.changes} help={w.changesHelp} address={whole(made.endringar)} />
      <Address label={w.meetings} help={w.calendarHelp} address={whole(made.mote)} />
      <Address label={w.mine} help={w.mineHelp} address={mine(made.mote)} />
    </Section>
  )
}

function Address({ label, help, address }: { label: string; help: string; address: string }) {
  const w = useWords(words)
  const id = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      announce(w.copied)
    } catch {
      document.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`)?.select() // where the browser says no it stands there to be copied
    }
  }
  return (
    <div className="fp-straum">
      <Textfield id={id} label={label} description={help} value={address} readOnly onFocus={(e) => e.target.select()} />
      <Button variant="secondary" data-size="sm" aria-label={`${w.copy}: ${label}`} onClick={() => void copy()}>{w.copy}</Button>
    </div>
  )
}
