// The page begins here: styles, engine, addresses, and the one root.
import './design/css/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startRouter } from './engine/route'
import { startEngine } from './engine/start'
import { App } from './shell/App'

startRouter()
startEngine()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<StrictMode><App /></StrictMode>)
