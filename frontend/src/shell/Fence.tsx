// A page that breaks does not take the house with it.
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Alert, Button, Heading, Paragraph } from '../design'
import { useWords } from '../engine/i18n'
import { words } from './words'

export class Fence extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const w = useWords(words).broken
  return (
    <Alert data-color="danger" role="alert">
      <Heading level={1} data-size="xs">{w.title}</Heading>
      <Paragraph>{w.lead}</Paragraph>
      <p><Button data-color="neutral" variant="secondary" onClick={() => location.reload()}>{w.again}</Button></p>
    </Alert>
  )
}
