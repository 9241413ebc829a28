// The page begins here: styles, engine, addresses, and the one root.
import './design/css/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { reloadWhereAnswered } from './engine/ahead'
import { startRouter } from './engine/route'
import { startEngine } from './engine/start'
import { App } from './shell/App'
import { printInLight } from './shell/theme'

startRouter()
printInLight()
startEngine()

// A chunk that is no longer there: the program was renewed since this page was opened. Once a minute
// at most, so that a fault of another kind does not make the page go round.
const RELOAD_MS = 60_000
addEventListener('vite:preloadError', () => {
  if (performance.now() > RELOAD_MS) void reloadWhereAnswered()
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<StrictMode><App /></StrictMode>)
