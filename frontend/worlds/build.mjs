// Bundles the driver of the worlds of text, with the page's own code in it, to a folder:
//   node worlds/build.mjs DIR     then: node DIR/main.mjs
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

await build({
  configFile: false,
  root: here,
  logLevel: 'error',
  build: {
    ssr: 'main.ts',
    outDir: process.argv[2],
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
  },
  // All in one file: it lies where no node_modules are found.
  ssr: { noExternal: true },
})
