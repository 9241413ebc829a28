// Reads /openapi.json and shows it. Everything is put in as text, never as markup.
import { words } from './words.js'

let api
const kept = { // the same choice as on the page; a browser may refuse to keep anything
  get: () => { try { return localStorage.getItem('fellesplan.lang') } catch { return null } },
  set: (value) => { try { localStorage.setItem('fellesplan.lang', value) } catch { /* then not */ } },
}
let lang = first(kept.get(), ...navigator.languages)
const $ = (selector) => document.querySelector(selector)
const say = (key) => words[lang][key]

function first(...tags) {
  for (const tag of tags) {
    const base = (tag ?? '').toLowerCase().split('-')[0].replace(/^no$/, 'nb')
    if (base in words) return base
  }
  return 'nn'
}

/** el('p.quiet', {id: 'x'}, 'text', child …) */
function el(what, attributes, ...children) {
  const [tag, ...classes] = what.split('.')
  const node = document.createElement(tag)
  if (classes.length) node.className = classes.join(' ')
  for (const [name, value] of Object.entries(attributes ?? {})) if (value !== undefined) node.setAttribute(name, value)
  node.append(...children.filter((child) => child !== undefined && child !== ''))
  return node
}

const nameOf = (ref) => ref.split('/').at(-1)
const resolve = (it) => (it?.$ref ? resolve(it.$ref.slice(2).split('/').reduce((at, key) => at[key], api)) : it)

/** The kind of a schema in one line, with links to the shapes it names. */
function kind(schema) {
  if (!schema) return el('span')
  if (schema.$ref) return el('a', { href: '#' + nameOf(schema.$ref) }, el('code', {}, nameOf(schema.$ref)))
  if (schema.type === 'array') return el('span', {}, say('list') + ' ', kind(schema.items))
  if (schema.oneOf) return el('span', {}, say('oneOf') + ' ', ...schema.oneOf.flatMap((one, i) => [i ? ', ' : '', kind(one)]))
  if (schema.enum) return el('span', {}, ...schema.enum.flatMap((value, i) => [i ? ' · ' : '', el('code', {}, String(value))]))
  if (schema.type === 'object' && schema.additionalProperties) return el('span', {}, el('code', {}, '{…: '), kind(schema.additionalProperties), el('code', {}, '}'))
  return el('code', {}, [schema.type ?? 'any', schema.format].filter(Boolean).join(' '))
}

function limits(schema) {
  const said = []
  for (const [low, high] of [['minLength', 'maxLength'], ['minItems', 'maxItems'], ['minimum', 'maximum']]) {
    if (schema[low] !== undefined && schema[high] !== undefined) said.push(`${schema[low]}–${schema[high]}`)
    else if (schema[high] !== undefined) said.push(`≤ ${schema[high]}`)
    else if (schema[low] !== undefined) said.push(`≥ ${schema[low]}`)
  }
  return said.join(', ')
}

const star = () => el('span.required', {}, ' *', el('span.unseen', {}, say('required')))

/** A table that can be moved sideways, also by keyboard, where the screen is narrow. */
function table(heads, rows, label) {
  if (!rows.length) return undefined
  const head = el('tr', {}, ...heads.map((key) => el('th', { scope: 'col' }, say(key))))
  return el('div.wide', { tabindex: '0', role: 'group', 'aria-label': label }, el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows)))
}

function properties(schema) {
  const s = resolve(schema)
  if (!s?.properties) return el('p', {}, kind(s))
  return table(['name', 'kind', 'limits', 'means'], Object.entries(s.properties).map(([name, of]) => el('tr', {},
    el('td', {}, el('code', {}, name), s.required?.includes(name) ? star() : ''),
    el('td', {}, kind(of)), el('td', {}, limits(of)), el('td', {}, of.description ?? ''))), say('body'))
}

/** A body that has the right shape. */
function sample(schema, depth = 0) {
  const s = resolve(schema) ?? {}
  if (s.enum) return s.enum[0]
  if (s.oneOf) return sample(s.oneOf[0], depth + 1)
  if (s.type === 'array') return depth > 3 ? [] : [sample(s.items, depth + 1)]
  if (s.type === 'object') {
    const out = {}
    for (const [name, of] of Object.entries(s.properties ?? {})) if (s.required?.includes(name)) out[name] = sample(of, depth + 1)
    return out
  }
  if (s.format === 'uuid') return '0190a6c4-1d2e-7abc-8def-0123456789ab'
  if (s.format === 'date-time') return '2026-11-21T10:00:00.000Z'
  return { string: '…', integer: 1, number: 1, boolean: true }[s.type] ?? null
}

function request(path, method, op) {
  const lines = [`curl -X ${method.toUpperCase()} ${location.origin}${path}`]
  if (op.security?.length !== 0) lines.push("-H 'Cookie: __Host-fellesplan=…'")
  for (const p of (op.parameters ?? []).map(resolve)) if (p.in === 'header') lines.push(`-H '${p.name}: ${sample(p.schema)}'`)
  const body = op.requestBody?.content['application/json']?.schema
  if (body) lines.push("-H 'Content-Type: application/json'", `-d '${JSON.stringify(sample(body), null, 2)}'`)
  return lines.join(' \\\n  ')
}

function operation(path, method, op) {
  const inside = el('div.inside')
  const item = el('details', { id: op.operationId },
    el('summary', {}, el(`span.method.${method}`, {}, method.toUpperCase()), el('code', {}, path), el('h3', {}, op.summary),
      op.security?.length === 0 ? el('span.quiet', {}, say('open')) : ''), inside)
  item.addEventListener('toggle', () => {
    if (!item.open || inside.childElementCount) return
    const params = (op.parameters ?? []).map(resolve)
    const body = op.requestBody?.content['application/json']?.schema
    const good = Object.entries(op.responses).filter(([status]) => status !== 'default')
    inside.append(...[
      el('p', { lang: 'en' }, op.description ?? ''),
      params.length ? el('h4', {}, say('parameters')) : undefined,
      table(['name', 'where', 'kind', 'means'], params.map((p) => el('tr', {},
        el('td', {}, el('code', {}, p.name), p.required ? star() : ''),
        el('td', {}, say(p.in)), el('td', {}, kind(p.schema)), el('td', {}, p.description ?? ''))), say('parameters')),
      body ? el('h4', {}, say('body')) : undefined, body ? properties(body) : undefined,
      el('h4', {}, say('answer')),
      ...good.map(([status, r]) => el('p', {}, el('code', {}, status), ' ', r.content ? kind(Object.values(r.content)[0].schema) : r.description)),
      el('p', {}, say('problem') + ' ', kind({ $ref: '#/components/schemas/Problem' })),
      el('h4', {}, say('example')), el('pre', { tabindex: '0' }, el('code', {}, request(path, method, op))),
    ].filter(Boolean))
  })
  return item
}

function shape(name, schema) {
  const inside = el('div.inside')
  const item = el('details', { id: name }, el('summary', {}, el('h3', {}, el('code', {}, name))), inside)
  item.addEventListener('toggle', () => {
    if (item.open && !inside.childElementCount) inside.append(el('p', { lang: 'en' }, schema.description ?? ''), properties(schema))
  })
  return item
}

/** The parts of the document: a heading and its entries. */
function parts() {
  const byTag = new Map(api.tags.map((tag) => [tag.name, []]))
  for (const [path, item] of Object.entries(api.paths)) {
    for (const [method, op] of Object.entries(item)) byTag.get(op.tags[0]).push(operation(path, method, op))
  }
  const schemas = Object.entries(api.components.schemas)
  const facts = Object.values(api.components.schemas.Event.discriminator.mapping).map(nameOf)
  const isFact = (name) => facts.includes(name) || facts.includes(name + 'Event')
  return [
    ...byTag,
    [say('events'), Object.entries(api.components.schemas.Event.discriminator.mapping).map(([type, ref]) => fact(type, nameOf(ref)))],
    [say('schemas'), schemas.filter(([name]) => !isFact(name)).map(([name, schema]) => shape(name, schema))],
  ]
}

/** A fact stands under its type, and is found both as the event and as the shape of its data. */
function fact(type, name) {
  const { data } = api.components.schemas[name].properties
  const item = shape(name, resolve(data))
  item.querySelector('h3').replaceChildren(el('code', {}, type), el('span', { id: nameOf(data.$ref) }))
  return item
}

function draw() {
  document.documentElement.lang = lang
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = say(node.dataset.word)
  for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', say(node.dataset.label))
  for (const button of document.querySelectorAll('.languages button')) button.setAttribute('aria-pressed', String(button.value === lang))
  if (!api) return
  const map = el('ul')
  $('#kart').replaceChildren(map)
  $('#dokument').replaceChildren(...parts().map(([title, entries], i) => {
    map.append(el('li', {}, el('a', { href: '#del-' + i }, title)))
    return el('section', { 'aria-labelledby': 'del-' + i }, el('h2', { id: 'del-' + i }, title), ...entries)
  }))
  find()
  jump()
}

/** Hides what does not hold every word that is looked for. */
function find() {
  const looked = $('#leit').value.toLowerCase().split(/\s+/).filter(Boolean)
  let shown = 0
  for (const section of document.querySelectorAll('#dokument section')) {
    let some = 0
    for (const entry of section.querySelectorAll('details')) {
      const text = entry.querySelector('summary').textContent.toLowerCase()
      entry.hidden = !looked.every((word) => text.includes(word))
      if (!entry.hidden) some++
    }
    section.hidden = some === 0
    shown += some
  }
  $('#melding').textContent = looked.length ? say('found')(shown) : ''
}

/** Opens what the address points to. */
function jump() {
  const to = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const entry = to && to.closest('details')
  if (entry) {
    entry.open = true
    entry.scrollIntoView()
  }
}

for (const button of document.querySelectorAll('.languages button')) {
  button.addEventListener('click', () => {
    lang = button.value
    kept.set(lang)
    draw()
  })
}
$('#leit').addEventListener('input', find)
addEventListener('hashchange', jump)
draw()
$('#melding').textContent = say('loading')
try {
  const answer = await fetch('/openapi.json')
  if (!answer.ok) throw new Error(String(answer.status))
  api = await answer.json()
  $('.find').hidden = false
  draw()
} catch {
  $('#melding').textContent = say('failed')
}
