// Small parts that every room uses, built of Designsystemet's own.
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

/** The thin mark at what another person just changed. It fades; with reduced motion it only goes. */
export function Changed({ on, children }: { on: boolean; children: ReactNode }) {
  return <div className="fp-changed" data-on={on || undefined}>{children}</div>
}

/** Text for a screen reader alone. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="fp-hidden">{children}</span>
}

/** The top of a page: its one h1, a line of what it is, and what one may do here. */
export function PageHead({ title, lead, actions, lang }: { title: ReactNode; lead?: ReactNode; actions?: ReactNode; lang?: string }) {
  return (
    <header className="fp-pagehead">
      <div>
        <Heading level={1} data-size="md" tabIndex={-1} id="fp-title" lang={lang}>{title}</Heading>
        {lead ? <Paragraph className="fp-lead">{lead}</Paragraph> : null}
      </div>
      {actions ? <div className="fp-actions">{actions}</div> : null}
    </header>
  )
}

/** What a room is for when nothing is in it, and the first step. */
export function Empty({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="fp-empty">
      <Heading level={2} data-size="xs">{title}</Heading>
      <Paragraph>{children}</Paragraph>
      {action}
    </div>
  )
}

/** Name and value, line by line: a summary list. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="fp-facts">{children}</dl>
}
Facts.Item = function FactsItem({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A part of a page under a heading of its own. */
export function Section({ title, children, level = 2, actions }: { title: ReactNode; children: ReactNode; level?: 2 | 3; actions?: ReactNode }) {
  return (
    <section className="fp-section">
      <div className="fp-section__head">
        <Heading level={level} data-size={level === 2 ? 'sm' : 'xs'}>{title}</Heading>
        {actions}
      </div>
      {children}
    </section>
  )
}
