import { describe, expect, it } from 'vitest'
import { addressOf, safeAddress } from './address'

describe('addresses of links', () => {
  it('lets http, https and mailto through', () => {
    expect(safeAddress('https://helse-bergen.no/a?b=c#d')).toBe('https://helse-bergen.no/a?b=c#d')
    expect(safeAddress(' http://ks.no ')).toBe('http://ks.no/')
    expect(safeAddress('mailto:post@example.no')).toBe('mailto:post@example.no')
  })

  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x',
    'file:///etc/passwd', 'ftp://x.no', '/tiltak/1', '#a', '', 'blob:https://x.no/1', `https://x.no/${'a'.repeat(2_000)}`,
  ])('refuses %j', (written) => {
    expect(safeAddress(written)).toBeUndefined()
  })

  it('understands what people write', () => {
    expect(addressOf('www.ks.no')).toBe('https://www.ks.no/')
    expect(addressOf('ks.no/a?b')).toBe('https://ks.no/a?b')
    expect(addressOf('øygarden.kommune.no')).toBe('https://xn--ygarden-p1a.kommune.no/')
    expect(addressOf('kari@example.no')).toBe('mailto:kari@example.no')
    expect(addressOf('https://ks.no')).toBe('https://ks.no/')
    expect(addressOf('javascript:alert(1)')).toBeUndefined()
    expect(addressOf('berre ord')).toBeUndefined()
  })
})
