// The oracle speaks for exactly the versions that the page runs. Both read one lock file, so they
// are the same by construction; that they are the ones which the Go port was written against is
// checked here, so that an upgrade of the page is an upgrade of the port or a red test.
import { readFileSync } from 'node:fs'

const expected = {
  'prosemirror-changeset': '2.4.6',
  'prosemirror-commands': '1.7.2',
  'prosemirror-history': '1.5.1',
  'prosemirror-model': '1.25.13',
  'prosemirror-schema-list': '1.6.0',
  'prosemirror-state': '1.4.4',
  'prosemirror-tables': '1.8.5',
  'prosemirror-transform': '1.12.6',
}

/** Throws where an installed package is not the one that the port follows. @returns {typeof expected} */
export function checkVersions(packages = new URL('../node_modules/', import.meta.url)) {
  for (const [name, version] of Object.entries(expected)) {
    const installed = JSON.parse(readFileSync(new URL(`${name}/package.json`, packages), 'utf8')).version
    if (installed !== version) throw new Error(`${name} is ${installed}, the oracle and the Go port speak for ${version}`)
  }
  return expected
}
