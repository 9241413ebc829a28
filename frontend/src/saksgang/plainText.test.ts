import { expect, it } from 'vitest'
import { plainText } from './plainText'

const p = (...content: { type: string; text?: string; marks?: { type: string }[] }[]) => ({ type: 'paragraph', content })
const t = (text: string, ...marks: string[]) => ({ type: 'text', text, marks: marks.map((type) => ({ type })) })

it('a paragraph to a line, without what is only suggested', () => {
  const doc = { type: 'doc', content: [p(t('SSU rår til '), t('sterkt ', 'insertion'), t('avtalen.', 'strong')), p(), { type: 'bullet_list', content: [{ type: 'list_item', content: [p(t('éin'))] }] }] }
  expect(plainText(doc)).toBe('SSU rår til avtalen.\néin')
  expect(plainText(undefined)).toBe('')
})
