// The rules of the house for the page. Types are checked by tsc; here stands who may import whom,
// and what nobody may do.
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const network = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'].map((name) => ({ name, message: 'Only src/engine talks to the network.' }))

const digdir = { group: ['@digdir/*'], message: 'Every import of @digdir stands in src/design.' }
const domain = { group: ['**/domain/**'], message: 'engine and design never import the rooms.' }
const rooms = ['tiltak', 'innforing', 'okonomi', 'indikator', 'visning', 'innsyn', 'utval', 'partnar', 'kodeverk', 'person', 'plan', 'planelement', 'tekst', 'trad', 'sak', 'saksnummer', 'formote', 'mote', 'partnarvedtak', 'vedtak', 'usemje']
const otherRooms = { group: rooms.flatMap((r) => [`../${r}/*`, `../${r}`, `**/domain/${r}/*`]), message: 'A room never imports another room; what they share stands in src/domain.' }

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

const syntax = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text is text.' },
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'Text is text.' },
  { selector: 'JSXAttribute[name.name="style"]', message: 'The content policy allows no style attributes; use a class.' },
]

// Words stand in catalogues. Signs and numbers may stand in a component; a word of two letters or more may not.
const words = [
  ...syntax,
  { selector: 'JSXText[value=/\\p{L}{2,}/u]', message: 'Words stand in a catalogue with nn, nb and en.' },
  { selector: 'JSXAttribute[name.name=/^(aria-label|title|alt|placeholder|label|description)$/] > Literal[value=/\\p{L}{2,}/u]', message: 'Words stand in a catalogue with nn, nb and en.' },
]

export default tseslint.config(
  { ignores: ['node_modules', 'test-results', 'playwright-report', 'src/*.gen.ts', 'public/boot.js', 'e2e/dev'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './tsconfig.node.json'], tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'react-hooks/set-state-in-effect': 'off', // a fetch in an effect sets state when it answers
      'no-restricted-globals': ['error', ...network],
      'no-restricted-syntax': ['error', ...words],
      'no-eval': 'error',
      'max-lines': ['error', { max: 500 }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off', // `return tell()` is how one ends a branch
      '@typescript-eslint/unbound-method': 'off', // our objects of functions do not use `this`; classes are few
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: imports(digdir) },
  { files: ['src/engine/**/*.{ts,tsx}'], rules: { ...imports(digdir, domain), 'no-restricted-globals': 'off' } },
  { files: ['src/design/**/*.{ts,tsx}'], rules: imports(domain) },
  { files: ['src/domain/*/**/*.{ts,tsx}'], rules: imports(digdir, otherRooms) },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts', 'build/**/*.ts', '*.config.ts'], rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
)
