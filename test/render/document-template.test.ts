import { describe, expect, it } from 'vitest'
import { compileDocument, type DocumentTemplates } from '../../src/render/document-template.ts'

function draw(templates: DocumentTemplates, context: object): string {
  return compileDocument(templates, 'by-handlebars')(context)
}

describe('compileDocument', () => {
  it('calls partials with their context', () => {
    const templates = { page: '{{#each names}}{{> one}}{{/each}}', partials: { one: '[{{this}}]' } }
    expect(draw(templates, { names: ['a', 'b'] })).toBe('[a][b]')
  })

  it('escapes for HTML, also inside partials, unless the caller has escaped', () => {
    const templates = { page: '{{x}}{{> part}}', partials: { part: '{{x}}' } }
    expect(draw(templates, { x: '<' })).toBe('&lt;&lt;')
    expect(compileDocument(templates, 'by-caller')({ x: '<' })).toBe('<<')
  })

  it('shares no partial between two documents', () => {
    draw({ page: '{{> leak}}', partials: { leak: 'x' } }, {})
    expect(() => draw({ page: '{{> leak}}', partials: {} }, {})).toThrow('leak')
  })

  it('reaches nothing through a prototype', () => {
    const page = '{{constructor.name}}{{toString}}{{__proto__}}{{list.length}}{{list.map}}'
    expect(draw({ page, partials: {} }, { list: ['a', 'b'] })).toBe('2')
  })

  it('takes no template from the data', () => {
    const page = '{{text}}{{#each parts}}{{this}}{{/each}}'
    const context = { text: '{{secret}}', parts: ['{{> part}}'], secret: 'open' }
    expect(draw({ page, partials: { part: 'open' } }, context)).toBe('{{secret}}{{&gt; part}}')
  })
})
