// What leaves a meeting and a decision: on paper, as a message to an archive, and in a calendar. Each is downloaded and looked into.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { validateXML } from 'xmllint-wasm'
import { command, newId, rows } from './asks'
import { houseForFile } from './house'
import { axe, axeAll, demoPeople, expect, signIn, test } from './story'
import { foreignPDF, ownPDF, sha256, taken, unzip, wordDocument } from './taken'

const house = houseForFile()

const ask = (page: Page, path: string, data: object) => command(page, house.url, path, data)
const api = (page: Page, path: string) => taken(page, `${house.url}/api/${path}`)

type Kept = { file: string; type: string; bytes: number }

async function handIn(page: Page, bytes: Buffer, type: string): Promise<Kept> {
  const answer = await page.request.post(`${house.url}/api/fil`, { data: bytes, headers: { 'Content-Type': type, 'Origin': house.url } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as Kept
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A sak with two attachments, on the agenda of an utval of the story's own with two seats. */
async function newCase(page: Page) {
  const [utval, sak, mote, punkt] = [newId(), newId(), newId(), newId()]
  const tittel = `Retningsline ${sak.slice(-4)}`
  await ask(page, 'utval/Establish', { id: utval, namn: { nn: `Papirutval ${utval.slice(-4)}` }, kode: 'FSU' })
  const members = (await demoPeople(page, house.url)).filter((p) => p.roles.every((r) => r.role === 'utvalsmedlem')).slice(0, 2)
  const seats = members.map((m) => ({ plass: newId(), person: m.id, namn: m.namn }))
  for (const [i, { plass, person }] of seats.entries()) {
    await ask(page, 'utval/CreateSeat', { id: utval, plass, rolle: 'representant', side: i === 0 ? 'kommune' : 'spesialist' })
    await ask(page, 'utval/FillSeat', { id: utval, plass, person, fra: '2026-01-01' })
  }
  await ask(page, 'sak/Report', { id: sak, tittel, slag: 'vedtak', emne: 'retningsline', utval, bakgrunn: 'Rutinane er ulike frå kommune til kommune.', malform: 'nn', saksframlegg: newId(), framlegg: newId() })
  const sheet = await handIn(page, await api(page, 'tiltak.xlsx'), SHEET)
  const paper = await handIn(page, foreignPDF('UTGREIING'), 'application/pdf')
  await ask(page, 'sak/AddAttachment', { id: sak, vedlegg: newId(), tittel: 'Utgreiinga', fil: paper.file, filtype: paper.type, storleik: paper.bytes })
  await ask(page, 'sak/AddAttachment', { id: sak, vedlegg: newId(), tittel: 'Tala', fil: sheet.file, filtype: sheet.type, storleik: sheet.bytes, unntak: 'offl. § 14' })
  await ask(page, 'sak/Receive', { id: sak, utval })
  await ask(page, 'mote/Plan', { id: mote, utval, start: '2026-12-10T08:00:00.000Z', slutt: '2026-12-10T10:00:00.000Z', stad: 'Vossavangen' })
  await ask(page, 'mote/PlaceItem', { id: mote, punkt, sak, slag: 'vedtak', minutt: 40 })
  return { utval, sak, mote, punkt, tittel, seats }
}

type Case = Awaited<ReturnType<typeof newCase>>

/** Writes in what is proposed of a sak, with the plan's editor. */
async function write(page: Page, sak: string, words: string) {
  await page.goto(`${house.url}/sak/${sak}/papir`)
  await page.getByRole('button', { name: 'Rediger' }).first().click()
  const field = page.locator('.ProseMirror[contenteditable="true"]').first()
  await field.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
  await expect.poll(async () => {
    const row = (await rows<{ id: string; framlegg: string }>(page, house.url, 'sak')).find((s) => s.id === sak)
    const answer = await page.request.get(`${house.url}/api/tekst/${row?.framlegg}/dokument`)
    return answer.text()
  }).toContain(words)
}

/** Holds the meeting: everybody is there and agrees, and the partners must decide it. */
async function hold(page: Page, { mote, punkt, seats }: Case, vedtak: string) {
  for (const { plass, person } of seats) await ask(page, 'mote/NoteAttendance', { id: mote, plass, person, status: 'mott' })
  await ask(page, 'mote/Open', { id: mote })
  await ask(page, 'mote/OpenItem', { id: mote, punkt })
  const framlegg = newId()
  await ask(page, 'mote/PutProposal', { id: mote, punkt, framlegg, ordlyd: 'Utvalet vedtek retningslina.', malform: 'nn' })
  for (const { plass } of seats) await ask(page, 'mote/TakePosition', { id: mote, punkt, framlegg, plass, stand: 'samtykkjer' })
  await ask(page, 'mote/EstablishConsensus', { id: mote, punkt, framlegg })
  await ask(page, 'mote/ConcludeItem', { id: mote, punkt, utfall: 'vedteke', vedtak, partnarvedtak: true })
  await ask(page, 'mote/Close', { id: mote })
}

test('the papers of a meeting are what was sent, the protocol is a draft until it is approved, and a decision is one page; nothing of a formøte is in any of them', async ({ page, browser }) => {
  test.setTimeout(240_000)
  await signIn(page, house.url, 'sekretariat', '/mote')
  const all = await newCase(page)
  await write(page, all.sak, 'Utvalet rår til retningslina.')

  const side = await (await browser.newContext()).newPage()
  await signIn(side, house.url, all.seats[0]?.namn ?? '', '/mote')
  const formote = newId()
  await ask(side, 'formote/Open', { id: formote, utval: all.utval, side: 'kommune', mote: all.mote })
  await ask(side, 'formote/Post', { id: formote, innlegg: newId(), sak: all.sak, ord: 'Løyndomen i formøtet', malform: 'nn' })
  await side.context().close()

  const draft = wordDocument(await api(page, `mote/${all.mote}/innkalling.docx?lang=nn`))
  expect(draft).toContain('Utkast: innkallinga er ikkje send')
  await ask(page, 'mote/Summon', { id: all.mote, ord: 'Vel møtt.' })
  await write(page, all.sak, ' Skrive etterpå.')

  await page.goto(`${house.url}/mote/${all.mote}`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Innkalling (PDF)' }).click()
  const summons = ownPDF(readFileSync(await (await download).path()))
  for (const said of ['Innkalla', 'Vel møtt.', all.tittel, 'Utvalet rår til retningslina.', 'Oppdikta', 'Utgreiinga', 'kl. 09.00–11.00, Vossavangen']) expect(summons.words).toContain(said)
  expect(summons.words).not.toContain('Skrive etterpå')
  expect(summons.heads).toContain('/StructTreeRoot')
  expect(summons.heads).toContain('/Lang (nn')
  const words = [summons.words, wordDocument(await api(page, `mote/${all.mote}/innkalling.docx?lang=en`))]
  expect(words[1]).toContain('Proposed decision')
  expect(words[1]).not.toContain('Skrive etterpå')

  const vedtak = newId()
  await hold(page, all, vedtak)
  words.push(ownPDF(await api(page, `mote/${all.mote}/protokoll.pdf?lang=nb`)).words)
  for (const said of ['Utkast til protokoll', 'Det er konsensus.', 'Utvalet vedtek retningslina.', all.seats[0]?.namn ?? '']) expect(words[2]).toContain(said)
  await ask(page, 'mote/ProposeProtocol', { id: all.mote })
  await ask(page, 'mote/ApproveProtocol', { id: all.mote })
  const { hash } = (await rows<{ id: string; protokoll: { godkjent?: { hash: string } } }>(page, house.url, 'mote')).find((m) => m.id === all.mote)?.protokoll.godkjent ?? { hash: 'ingen' }
  words.push(ownPDF(await api(page, `mote/${all.mote}/protokoll.pdf?lang=nn`)).words)
  expect(words[3]).toContain('Protokollen er godkjend')
  expect(words[3]).toContain(hash)
  expect(words[3]).not.toContain('Utkast')

  await page.goto(`${house.url}/vedtak/${vedtak}`)
  await expect(page.getByRole('link', { name: 'Utskrift av vedtaket (PDF)' })).toBeVisible()
  await axe(page)
  const extract = ownPDF(await api(page, `vedtak/${vedtak}/utskrift.pdf?lang=nn`))
  expect(extract.pages).toBe(1)
  for (const said of ['Utskrift av vedtak', 'Utvalet vedtek retningslina.', hash]) expect(extract.words).toContain(said)
  words.push(extract.words, ownPDF(await api(page, `sak/${all.sak}/papir.pdf?lang=nn`)).words)
  for (const paper of words) expect(paper).not.toContain('Løyndomen')
  await page.goto(`${house.url}/mote/${all.mote}`)
  await expect(page.locator('.fp-agenda')).toContainText(all.tittel)
  await axeAll(page)
})

const schema = (name: string) => ({ fileName: name, contents: readFileSync(join(import.meta.dirname, '../../backend/engine/arkivmelding/schema', name), 'utf8') })

/** What xmllint finds wrong with a message to an archive. */
async function archiveFaults(xml: string): Promise<string[]> {
  const found = await validateXML({ xml: [{ fileName: 'arkivmelding.xml', contents: xml }], schema: [schema('no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd')], preload: [schema('metadatakatalog.xsd')] })
  return found.errors.map((e) => e.message)
}

test('a partner takes the papers home as one file and as an arkivmelding, records its decision with the document, and sees what is other when the text is replaced', async ({ page }) => {
  test.setTimeout(240_000)
  await signIn(page, house.url, 'sekretariat', '/mote')
  const all = await newCase(page)
  const vedtak = newId()
  await ask(page, 'mote/Summon', { id: all.mote })
  await hold(page, all, vedtak)
  const partners = (await rows<{ id: string; namn: { nn: string }; ute?: boolean }>(page, house.url, 'partnar')).filter((p) => !p.ute).slice(0, 3)
  const [one, two] = partners
  if (!one || !two) throw new Error('the demonstration has partners')
  const id = newId()
  await ask(page, 'partnarvedtak/Ask', { id, sak: all.sak, mote: all.mote, punkt: all.punkt, vedtak, tittel: all.tittel, ordlyd: 'Kommunestyret vedtek retningslina frå 2026.', malform: 'nn', partnarar: partners.map((p) => ({ partnar: p.id, organ: 'kommunestyret' })) })

  await page.goto(`${house.url}/partnarvedtak/${id}`)
  await page.getByLabel('Papir til').selectOption(one.id)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Papira i éi fil (PDF)' }).click()
  const raw = readFileSync(await (await download).path())
  const paper = ownPDF(raw)
  for (const said of [one.namn.nn, 'kommunestyret', 'Kommunestyret vedtek retningslina frå 2026.', 'Utvalet vedtek retningslina.', 'Vedlegg 1: Utgreiinga, side 2 av 2', 'offl. § 14', sha256('Kommunestyret vedtek retningslina frå 2026.')]) expect(paper.words).toContain(said)
  expect(paper.words).not.toContain(two.namn.nn)
  expect(raw.toString('latin1')).toContain('(UTGREIING) Tj') // the pages of the PDF are in it
  expect(paper.heads).toContain('/EmbeddedFile') // and the workbook as a file

  const files = unzip(await api(page, `partnarvedtak/${id}/arkivmelding.zip?lang=nn&partnar=${one.id}`))
  expect([...files.keys()]).toEqual(['arkivmelding.xml', 'saksdokument.pdf', 'vedlegg-01.pdf', 'vedlegg-02.xlsx', 'kontrollsummar.txt'])
  const xml = files.get('arkivmelding.xml')?.toString() ?? ''
  expect(await archiveFaults(xml)).toEqual([])
  expect(await archiveFaults(xml.replaceAll('filnavn', 'filnamn'))).not.toEqual([])
  for (const [name, bytes] of files) if (name.includes('.pdf') || name.includes('.xlsx')) expect(xml).toContain(sha256(bytes))
  expect(xml).toContain('offl. § 14')

  // The decision of one partner, with its document.
  const line = page.getByRole('row', { name: new RegExp(one.namn.nn) })
  await line.getByRole('button', { name: 'Før vedtak …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Vedteke', exact: true }).check()
  await dialog.getByLabel('Dag for vedtaket').fill(new Intl.DateTimeFormat('nb', { timeZone: 'Europe/Oslo' }).format(new Date()))
  await dialog.getByLabel('Dokumentet med vedtaket').setInputFiles({ name: 'PS 43-26.pdf', mimeType: 'application/pdf', buffer: foreignPDF('VEDTAK') })
  await expect(dialog.getByText('Klar: PS 43-26.pdf')).toBeVisible()
  await axe(page)
  await dialog.getByRole('button', { name: 'Før vedtaket' }).click()
  const link = line.getByRole('link', { name: /Dokument med vedtaket til/ })
  await expect(link).toBeVisible()
  expect(sha256(await taken(page, new URL(await link.getAttribute('href') ?? '', house.url).href))).toBe(sha256(foreignPDF('VEDTAK')))
  const extract = ownPDF(await api(page, `partnarvedtak/${id}/utskrift.pdf?partnar=${one.id}&lang=nn`))
  expect(extract.pages).toBe(1)
  expect(extract.words).toContain(sha256(foreignPDF('VEDTAK')))

  // The text is replaced twice; another partner decides in between. Each sees it from its own.
  const replace = async (words: string, reason: string) => {
    await page.getByRole('button', { name: 'Gjer noko med saka' }).click()
    await page.getByRole('button', { name: 'Teksten er endra …' }).click()
    await expect(dialog.getByRole('checkbox', { name: new RegExp(`${one.namn.nn.slice(0, 5)}.*vedteke`, 'i') })).toBeChecked()
    await dialog.getByLabel('Den nye ordlyden').fill(words)
    await dialog.getByLabel('Grunn').fill(reason)
    await dialog.getByRole('button', { name: 'Send ny tekst' }).click()
    await expect(dialog).toHaveCount(0)
    await expect.poll(async () => (await rows<{ id: string; tekstar: { ordlyd: string }[] }>(page, house.url, 'partnarvedtak')).find((p) => p.id === id)?.tekstar.at(-1)?.ordlyd).toBe(words)
  }
  await replace('Kommunestyret vedtek retningslina frå 2027.', 'Eit år seinare.')
  await ask(page, 'partnarvedtak/Decide', { id, partnar: two.id, organ: 'kommunestyret', dato: new Date().toISOString().slice(0, 10), utfall: 'vedteke', hash: sha256('Kommunestyret vedtek retningslina frå 2027.') })
  await replace('Kommunestyret vedtek heile retningslina frå 2027.', 'Heile retningslina.')
  const since = page.locator('section', { has: page.getByRole('heading', { name: 'Det som er endra sidan dei vedtok' }) })
  await expect(since.locator('.fp-wording').first().locator('del')).toHaveText('2026.')
  await expect(since.locator('.fp-wording').first().locator('ins')).toHaveText(['heile', '2027.'])
  await expect(since.locator('.fp-wording').nth(1).locator('ins')).toHaveText(['heile'])
  await expect(since.getByRole('status')).toContainText('2 partnarar må vedta på nytt')
  await axeAll(page)
})

test('what partners decide is a version of a plan: it is in the papers whole, and a newer version is chosen in its place', async ({ page }) => {
  test.setTimeout(240_000)
  await signIn(page, house.url, 'sekretariat', '/plan')
  const [plan, kapittel, id] = [newId(), newId(), newId()]
  const versions = [newId(), newId()] as const
  await ask(page, 'plan/Start', { id: plan, slag: 'avtale', tittel: 'Samarbeidsavtalen', malform: 'nn', periode: { fra: '2026', til: '2030' } })
  await ask(page, 'plan/AddChapter', { id: plan, kapittel, tekst: newId(), tittel: 'Føremål', malform: 'nn' })
  await ask(page, 'plan/NameVersion', { id: plan, versjon: versions[0], namn: 'Til vedtak' })
  await ask(page, 'plan/AddChapter', { id: plan, kapittel: newId(), tekst: newId(), etter: kapittel, tittel: 'Usemje', malform: 'nn' })
  await ask(page, 'plan/NameVersion', { id: plan, versjon: versions[1], namn: 'Etter innspel' })
  const hashes = (await rows<{ id: string; versjonar: { hash: string }[] }>(page, house.url, 'plan')).find((p) => p.id === plan)?.versjonar.map((v) => v.hash) ?? []
  const partners = (await rows<{ id: string; namn: { nn: string }; ute?: boolean }>(page, house.url, 'partnar')).filter((p) => !p.ute).slice(0, 2)
  await ask(page, 'partnarvedtak/Ask', { id, plan, versjon: versions[0], tittel: 'Ny samarbeidsavtale', ordlyd: 'Partnaren vedtek avtalen.', malform: 'nn', partnarar: partners.map((p) => ({ partnar: p.id })) })
  const first = ownPDF(await api(page, `partnarvedtak/${id}/papir.pdf?lang=nn`)).words
  for (const said of ['Samarbeidsavtalen: Til vedtak', 'Føremål', hashes[0] ?? 'ingen']) expect(first).toContain(said)
  expect(first).not.toContain('Usemje')
  const files = unzip(await api(page, `partnarvedtak/${id}/arkivmelding.zip?lang=nn`))
  expect(ownPDF(files.get('vedteken-versjon.pdf') ?? Buffer.alloc(0)).words).toContain(hashes[0])
  expect(await archiveFaults(files.get('arkivmelding.xml')?.toString() ?? '')).toEqual([])
  await ask(page, 'partnarvedtak/Decide', { id, partnar: partners[0]?.id, organ: 'kommunestyret', dato: new Date().toISOString().slice(0, 10), utfall: 'vedteke', hash: hashes[0] })

  await page.goto(`${house.url}/partnarvedtak/${id}`)
  await page.getByRole('button', { name: 'Gjer noko med saka' }).click()
  await page.getByRole('button', { name: 'Teksten er endra …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Grunn').fill('Innspel frå partnarane.')
  await dialog.getByRole('button', { name: 'Send ny tekst' }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('Kva versjon av planen skal vedtakast?')
  await dialog.getByLabel('Kva versjon av planen skal vedtakast?').selectOption(versions[1])
  await axe(page)
  await dialog.getByRole('button', { name: 'Send ny tekst' }).click()
  const since = page.locator('section', { has: page.getByRole('heading', { name: 'Det som er endra sidan dei vedtok' }) })
  await expect(since.getByRole('status')).toContainText('1 partnar må vedta på nytt')
  await since.getByRole('button', { name: 'Vis skilnaden ord for ord' }).click()
  await expect(since).toContainText('Usemje')
  await axeAll(page)
  await expect.poll(async () => ownPDF(await api(page, `partnarvedtak/${id}/papir.pdf?lang=nn`)).words).toContain('Usemje')
})

const read = (bytes: Buffer) => {
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString()) as unknown[])
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return { method: calendar.getFirstPropertyValue('method'), events: calendar.getAllSubcomponents('vevent').map((c) => new ICAL.Event(c)) }
}

test('a meeting is in the calendar of those who sit in it; it is moved and cancelled there too', async ({ page, browser }) => {
  await signIn(page, house.url, 'sekretariat', '/mote')
  const all = await newCase(page)
  const other = await newCase(page)
  await ask(page, 'mote/AdmitObserver', { id: other.mote, person: all.seats[0]?.person, grunn: 'Leier ei arbeidsgruppe.' })
  const first = read(await api(page, `mote/${all.mote}/mote.ics?lang=nn`))
  const [event] = first.events
  expect(first.method).toBe('PUBLISH')
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-10T08:00:00.000Z')
  expect(event?.startDate.toString()).toBe('2026-12-10T09:00:00') // as clocks show it in Oslo
  expect(event?.location).toBe('Vossavangen')

  const member = await (await browser.newContext()).newPage()
  await signIn(member, house.url, all.seats[0]?.namn ?? '', '/straum')
  await member.getByRole('button', { name: 'Lag adresser' }).click()
  const mine = await member.getByRole('textbox', { name: 'Kalender med mine møte' }).inputValue()
  const meetings = await member.getByRole('textbox', { name: 'Kalender med møta i utvala' }).inputValue()
  await axe(member)
  const outside = await browser.newContext() // a calendar has no cookie
  const feed = async (address: string) => read(await (await outside.request.get(address)).body()).events
  const of = (events: ICAL.Event[], mote: string) => events.find((e) => e.uid.startsWith(mote))
  expect(of(await feed(mine), all.mote)).toBeTruthy()
  expect((await feed(`${meetings}&utval=${other.utval}`)).map((e) => e.uid)).toEqual([of(await feed(mine), other.mote)?.uid])

  await ask(page, 'mote/Reschedule', { id: all.mote, start: '2027-07-01T07:00:00.000Z', slutt: '2027-07-01T09:00:00.000Z', stad: 'Bergen' })
  const moved = of(await feed(mine), all.mote)
  expect(moved?.uid).toBe(event?.uid)
  expect(moved?.sequence).toBeGreaterThan(event?.sequence ?? 0)
  expect(moved?.startDate.toString()).toBe('2027-07-01T09:00:00') // summer time
  expect(moved?.startDate.toJSDate().toISOString()).toBe('2027-07-01T07:00:00.000Z')
  await ask(page, 'mote/Cancel', { id: all.mote, grunn: 'For få saker.' })
  const gone = read(await api(page, `mote/${all.mote}/mote.ics?lang=nn`))
  expect([gone.method, gone.events[0]?.uid, gone.events[0]?.component.getFirstPropertyValue('status')]).toEqual(['CANCEL', event?.uid, 'CANCELLED'])
  expect(gone.events[0]?.sequence).toBeGreaterThan(moved?.sequence ?? 0)
  await member.getByRole('button', { name: 'Ta dei bort' }).click()
  await expect.poll(async () => (await outside.request.get(mine)).status()).toBe(404)
  await member.context().close()
  await outside.close()
})

test('papers for the dispute board name nobody, and are read by somebody before they go there', async ({ page }) => {
  await signIn(page, house.url, 'sekretariat', '/mote')
  const { utval } = await newCase(page)
  const [partner] = (await rows<{ id: string; namn: { nn: string } }>(page, house.url, 'partnar')).filter((p) => /Alver/.test(p.namn.nn))
  const id = newId()
  await ask(page, 'usemje/Raise', { id, ord: 'Alver meiner at sjukehuset skal betale.', malform: 'nn', niva: 'OU', utval })
  await ask(page, 'usemje/StatePosition', { id, partnar: partner?.id, ord: 'Sjukehuset skal betale.', malform: 'nn' })
  await page.goto(`${house.url}/usemje/${id}`)
  await page.getByRole('button', { name: 'Gjer noko med usemja' }).click()
  await page.getByRole('button', { name: 'Lag papir …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Papira', { exact: true }).fill('Saka gjeld Alver og eit sjukehus.')
  await dialog.getByRole('button', { name: 'Legg fram papira' }).click()
  await expect(dialog.locator('.ds-error-summary')).toContainText('Papira nemner Alver')
  await dialog.getByLabel('Papira', { exact: true }).fill('Ein kommune og eit sjukehus er usamde om kven som betaler.')
  await dialog.getByRole('button', { name: 'Legg fram papira' }).click()
  await expect(page.getByText('Ikkje lesne for personvern')).toBeVisible()
  const unread = ownPDF(await api(page, `usemje/${id}/papir.pdf?lang=nn`))
  expect(unread.words).toContain('Utkast: ikkje lese for personvern')
  await page.getByRole('button', { name: 'Eg har lese papira: ingen kan kjennast att' }).click()
  await expect(page.getByText('Lesne: ingen kan kjennast att')).toBeVisible()
  await expect.poll(async () => ownPDF(await api(page, `usemje/${id}/papir.pdf?lang=nn`)).words).toContain('Lese: ingen kan kjennast att')
  const paper = ownPDF(await api(page, `usemje/${id}/papir.pdf?lang=nn`))
  for (const said of ['Ein kommune og eit sjukehus er usamde', 'Kommune A']) expect(paper.words).toContain(said)
  for (const name of ['Alver', 'Helsefellesskapet', 'Sekretariat', id]) expect(paper.words + paper.heads).not.toContain(name)
  await axeAll(page)
  // Written past the page, they are not made into a paper.
  await ask(page, 'usemje/PreparePapers', { id, niva: 'nemnd', ord: 'Alver kommune er usamd.', malform: 'nn', stadfesta: true })
  expect((await page.request.get(`${house.url}/api/usemje/${id}/papir.pdf`)).status()).toBe(422)
  await expect(page.getByText(/Papira nemner Alver/)).toBeVisible()
})
