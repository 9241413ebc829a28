// One build for React, one for Preact by the same sources (`--mode preact`).
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compress } from './build/compress.ts'
import { kommunar } from './build/kommunar.ts'

// Designsystemet says nothing of side effects, so a bundler keeps all of it: 64 kB for one button.
// Only its custom elements have such effects, and src/design imports those one by one, each beside
// the component that needs it; a file of src/design from which nothing is used goes with its elements.
const pure = /@digdir\/designsystemet-react|@floating-ui\/|@tanstack\/|@radix-ui\/|aksel-icons|\/src\/design\/[a-z]+\.tsx?$/

// What nearly every page draws with goes in one file; left alone it becomes a dozen of 1 kB each.
const common = new RegExp([
  'designsystemet-react/dist/esm/(utilities|components/(alert|button|details|error-summary|field|fieldset|heading|input|label|link|list|paragraph|skeleton|skip-link|tag|textarea|textfield|validation-message))/',
  'designsystemet-web/dist/esm/(utils|field|fieldset|error-summary)/', '@radix-ui/', 'node_modules/clsx/',
  'src/design/(plain|field|details|errors|parts|status)\\.', 'src/domain/(tiltak/rhythm|trad/thread)\\.',
].join('|'))

// The components import every custom element; src/design imports the ones that they use.
const noElements = { find: /^@digdir\/designsystemet-web$/, replacement: new URL('./src/design/elements.ts', import.meta.url).pathname }

const preact = [
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react$/, replacement: 'preact/compat' },
]

const backend = process.env['BACKEND'] ?? 'http://localhost:8080'

export default defineConfig(({ mode }) => ({
  plugins: [kommunar(), react(), compress()],
  resolve: { alias: [noElements, ...(mode === 'preact' ? preact : [])] },
  build: {
    outDir: '../backend/engine/web/dist', // .gitkeep is in public/, so it comes back after emptying
    emptyOutDir: true,
    target: ['chrome111', 'firefox128', 'safari16.4'],
    assetsInlineLimit: 0, // the content policy allows no data: addresses
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id: string) => !pure.test(id) },
      output: { codeSplitting: { groups: [{ name: 'common', test: common }] } },
    },
  },
  server: {
    fs: { allow: ['..'] }, // the schema of documents stands in events/
    port: 5173,
    strictPort: true,
    // The program checks that Origin and Host are the same, so Host is passed on as it is.
    proxy: Object.fromEntries(['/api', '/openapi.json', '/api-doc'].map((path) => [path, { target: backend, ws: path === '/api', changeOrigin: false }])),
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'build/**/*.test.ts'], restoreMocks: true },
}))
