// The suggestions in a text: one by one, by whoever made them, and all of one person at once.
import { useMemo, useState } from 'react'
import { Button, Empty, Paragraph } from '../../design'
import { announce } from '../../engine/announce'
import { formatAgo, formatDateTime, useLang, useWords } from '../../engine/i18n'
import { Choose } from '../fields'
import { FormDialog } from '../FormDialog'
import type { Names } from '../say'
import { ofWriter, writersOf, type Made, type Suggestion } from './suggestions'
import { words } from './words'

type Props = {
  suggestions: readonly Suggestion[]
  made: Made
  names: Names
  lang: string
  now: Date
  me: string
  /** Whether she may take them in and turn them down; or take back her own. */
  mayDecide: boolean
  mayTakeBack: boolean
  active: string
  accept: (ids: readonly string[]) => void
  reject: (ids: readonly string[]) => void
  goTo: (id: string) => void
}

const TEXT_SHOWN = 240

export function Suggestions(props: Props) {
  const { suggestions, made } = props
  const w = useWords(words)
  const [writer, setWriter] = useState('')
  const writers = useMemo(() => writersOf(suggestions, made), [suggestions, made])
  // The last of somebody may have been dealt with meanwhile.
  const whose = writers.some((p) => p.person === writer) ? writer : ''
  const shown = ofWriter(suggestions, made, whose)
  if (suggestions.length === 0) return <Empty title={w.noSuggestions}>{w.noSuggestionsText}</Empty>
  const choices = writers.map((p) => ({ value: p.person, label: `${props.names.person(p.person)} (${p.count})` }))
  return (
    <div className="fp-suggestions">
      {writers.length > 1 ? <Choose label={w.whose} none={w.everybody(suggestions.length)} choices={choices} value={whose} set={setWriter} /> : null}
      {props.mayDecide && shown.length > 1 ? <All {...props} shown={shown} whose={whose || (writers.length === 1 ? (writers[0]?.person ?? '') : '')} /> : null}
      <ol className="fp-plainlist">{shown.map((s) => <Line key={s.id} suggestion={s} {...props} />)}</ol>
    </div>
  )
}

function All({ shown, whose, names, accept, reject }: Props & { shown: readonly Suggestion[]; whose: string }) {
  const w = useWords(words)
  const [act, setAct] = useState<'accept' | 'reject'>()
  const who = whose ? names.person(whose) : w.everyone
  const ids = shown.map((s) => s.id)
  const decide = () => {
    if (act === 'accept') accept(ids)
    else reject(ids)
    announce(act === 'accept' ? w.accepted(ids.length) : w.rejected(ids.length))
  }
  return (
    <div className="fp-actions fp-noprint">
      <Button variant="secondary" data-size="sm" onClick={() => setAct('accept')}>{w.acceptAll(shown.length)}</Button>
      <Button variant="tertiary" data-size="sm" onClick={() => setAct('reject')}>{w.rejectAll(shown.length)}</Button>
      {act ? (
        <FormDialog title={act === 'accept' ? w.acceptAllTitle(ids.length, who) : w.rejectAllTitle(ids.length, who)} submit={act === 'accept' ? w.accept : w.reject}
          close={() => setAct(undefined)} onSubmit={decide}>
          <Paragraph>{w.allText}</Paragraph>
        </FormDialog>
      ) : null}
    </div>
  )
}

function Line({ suggestion, made, names, lang, now, me, mayDecide, mayTakeBack, active, accept, reject, goTo }: Props & { suggestion: Suggestion }) {
  const w = useWords(words)
  const language = useLang()
  const { id, kind } = suggestion
  const by = made[id]
  const told = useTold(suggestion)
  const decide = (act: (ids: readonly string[]) => void, say: (n: number) => string) => () => {
    act([id])
    announce(say(1))
  }
  return (
    <li className="fp-suggestion" data-active={id === active || undefined} data-kind={kind}>
      <p className="fp-post__who">
        <strong>{w.kind[kind]}{suggestion.part ? `, ${w.part[suggestion.part]}` : ''}</strong>{' · '}{by ? names.person(by.person) : w.unknownWriter}
        {by ? <>{' · '}<time dateTime={by.at} title={formatDateTime(by.at, language)}>{formatAgo(by.at, now, language)}</time></> : null}
      </p>
      <p className="fp-suggestion__words" lang={lang}>
        {suggestion.old ? <del>{cutShort(suggestion.old)}</del> : null}{suggestion.old ? ' ' : null}
        {kind === 'deletion' ? <del>{cutShort(suggestion.text)}</del> : kind === 'format' ? cutShort(suggestion.text) : <ins>{cutShort(suggestion.text)}</ins>}
      </p>
      <p className="fp-tags fp-noprint">
        {mayDecide ? <Button variant="secondary" data-size="sm" className="fp-small" aria-label={w.acceptOf(told)} onClick={decide(accept, w.accepted)}>{w.accept}</Button> : null}
        {mayDecide || (mayTakeBack && by?.person === me) ? <Button variant="tertiary" data-size="sm" className="fp-small" aria-label={w.rejectOf(told)} onClick={decide(reject, w.rejected)}>{w.reject}</Button> : null}
        <Button variant="tertiary" data-size="sm" className="fp-small" aria-label={w.goToOf(told)} onClick={() => goTo(id)}>{w.goToText}</Button>
      </p>
    </li>
  )
}

function useTold(s: Suggestion): string {
  const w = useWords(words)
  if (s.kind === 'replacement') return `${w.kind.replacement}: ${w.replaces(cutShort(s.old ?? ''), cutShort(s.text))}`
  return `${w.kind[s.kind]}${s.part ? `, ${w.part[s.part]}` : ''}: «${cutShort(s.text)}»`
}

function cutShort(text: string): string {
  return text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)} …` : text
}
