// One line has the document open for one session of the page after another.
import { expect, test } from 'vitest'
import type { Flight } from './collab'
import { Link, type LinkOwner, type TextPort } from './link'
import { Time } from './testing/world'
import type { Commit, TextCommits, TextMessage, TextRequest } from './wire'

const doc = 'a-text'
const commit: Commit = { client: 'somebody', n: 1, person: 'x', at: '2026-11-21T08:00:00Z', steps: [] }
const refused = { type: 'text.refused', doc, problem: { status: 403, title: 'no' } } as const

function linked() {
  const told: string[] = []
  const sent: TextRequest[] = []
  const at = { version: 5, n: 2, flight: { n: 2, version: 5, steps: [], stash: [] } as Flight | undefined }
  const owner: LinkOwner = {
    position: () => at,
    doc: () => told.push('doc'),
    commits: (commits) => {
      told.push(`commits ${commits.length}`)
      at.version += commits.length
    },
    caughtUp: (n) => told.push(`caught up ${n}`),
    resend: () => told.push('resend'),
    refused: ({ status }) => told.push(`refused ${status}`),
    astray: (why) => told.push(`astray ${why}`),
    hash: () => undefined, state: () => undefined, changed: () => undefined,
  }
  let say: (m: TextMessage) => void = () => undefined
  const port: TextPort = {
    line: () => ({ conn: 'a', person: 'x', signedOut: false }), onLine: () => () => undefined, send: (m) => sent.push(m),
    listen: (_, hear) => {
      say = hear
      return () => undefined
    },
  }
  const link = new Link(port, doc, 'us', 'x', new Time(), owner)
  link.start()
  return { link, told, sent, at, say: (m: TextMessage) => say(m), openings: () => sent.filter((m) => m.type === 'text.open').length }
}

const caughtUp: TextCommits = { type: 'text.commits', doc, version: 5, n: 1, client: 'us', commits: [] }

test('what was on its way to another session of the page is not for this one', () => {
  const { link, told, say, openings } = linked()
  say({ ...caughtUp, client: 'another', n: 2 })
  say({ ...refused, n: 2, client: 'another' })
  say({ ...refused, n: 2, client: 'another', opening: true })
  say({ type: 'text.doc', doc, version: 9, n: 7, client: 'another', content: { type: 'doc' }, role: 'edit', suggestions: {} })
  expect([told, link.phase, openings()]).toEqual([[], 'opening', 1])
  say(caughtUp)
  expect([told, link.phase]).toEqual([['caught up 1', 'resend'], 'open'])
})

test('while the document is being opened, a gap before what is for everybody is no reason to ask again', () => {
  const { told, say, openings } = linked()
  say({ type: 'text.commits', doc, version: 9, commits: [commit] })
  expect([told, openings()]).toEqual([[], 1])
  say({ ...caughtUp, version: 9, commits: [commit, commit, commit, commit] })
  expect(told).toEqual(['commits 4', 'caught up 1', 'resend'])
  say({ type: 'text.commits', doc, version: 12, commits: [commit] })
  expect(openings()).toBe(2)
})

test('a refusal of what was sent before is not one of the opening', () => {
  const { link, told, say } = linked()
  say({ ...refused, n: 2, client: 'us' })
  expect([told, link.phase]).toEqual([[], 'opening'])
  say(caughtUp)
  say({ ...refused, n: 2, client: 'us' })
  expect(told).toEqual(['caught up 1', 'resend', 'refused 403'])
})

test('who is let go comes back from where she stands; where that is too old, the document is fetched anew', () => {
  const { told, say, sent } = linked()
  const letGo = { ...refused, n: 2, client: 'us', opening: true, problem: { status: 410, title: 'reload' } } as const
  say(caughtUp)
  say(letGo)
  expect(sent[sent.length - 1]).toMatchObject({ type: 'text.open', version: 5, n: 2 })
  say(letGo)
  expect(told[told.length - 1]).toBe('astray too-old')
})
