// Reads lines of JSON, each a message to an archive, and says of each what xmllint (libxml2) finds wrong with it by the
// schemas in the directory that is given.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { validateXML } from 'xmllint-wasm'

const dir = process.argv[2]
const MAIN = 'no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd'
const schema = (fileName) => ({ fileName, contents: readFileSync(join(dir, fileName), 'utf8') })
for (const line of (await text(process.stdin)).split('\n').filter(Boolean)) {
  const found = await validateXML({ xml: [{ fileName: 'arkivmelding.xml', contents: JSON.parse(line) }], schema: [schema(MAIN)], preload: [schema('metadatakatalog.xsd')] })
  console.log(JSON.stringify(found.valid ? [] : found.errors.map((e) => e.message)))
}
