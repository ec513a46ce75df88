import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/plan/types.generated.ts'
import { documentTemplates } from '../../src/practice/document-assets.ts'
import { renderHtml } from '../../src/render/html.ts'
import { renderMarkdown } from '../../src/render/markdown.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { planView } from '../../src/render/plan-view/plan-view.ts'
import { tool } from '../helpers/pdf-tools.ts'
import { assets } from './pdf/views.ts'

const plan: Plan = {
  language: 'en',
  client: { name: 'Łukasz Müller-Peña' },
  assessment: {
    presenting_problem: 'Łukasz has slept badly since he came from Łódź to Frau Müller in Köln.',
    client_words: '„Ich weiß nicht, wie es weitergehen soll; alles ist zu groß für mich.“',
  },
  person: {
    strengths: [
      { strength: 'Er spielt jeden Abend Akkordeon.', use: 'Music is part of every week.' },
    ],
  },
  goals: [
    {
      id: 'g',
      statement: 'Dormir toda la noche sin pesadillas, y que la niña no me oiga.',
      objectives: [
        {
          id: 'o',
          statement: 'Łukasz sleeps six hours on 4 nights a week.',
          client_words: 'Źle śpię, bo ciągle myślę o domu i o mojej żonie.',
          action_steps: ['Nie pić kawy po południu', 'Spacer', 'Nie patrzeć na telefon w nocy'],
        },
      ],
    },
  ],
}

const pdfOf = (of: Plan) =>
  renderPdf(planView({ plan: of }), {
    assets,
    createdOn: new Date('2026-11-22'),
    compress: false,
  })

const languagesIn = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Lang \([\w-]+\)/g)
    ?.map((found) => found.slice(7, -1)) ?? []

describe('text in another language than the document', () => {
  test('says so on a web page, and English with foreign names does not', () => {
    const html = renderHtml(planView({ plan }), documentTemplates('html'))
    const spans = [...html.matchAll(/<span lang="(\w+)">([^<]*)/g)].map(([, tag, text]) => [
      tag,
      text?.slice(0, 12),
    ])
    expect(spans).toEqual([
      ['de', '„Ich weiß ni'],
      ['de', 'Er spielt je'],
      ['es', 'Dormir toda '],
      ['pl', 'Źle śpię, bo'],
      ['pl', 'Nie pić kawy'],
      ['pl', 'Spacer'],
      ['pl', 'Nie patrzeć '],
    ])
    expect(html).toContain('<html lang="en">')
  })

  test('has an element of its own in a PDF, which says so', async () => {
    const { bytes, missing } = await pdfOf(plan)
    expect(missing).toEqual([])
    const found = languagesIn(bytes)
    expect(found.filter((one) => one === 'en')).toHaveLength(1)
    expect(found.filter((one) => one === 'de')).toHaveLength(2)
    expect(found.filter((one) => one === 'es')).toHaveLength(1)
    expect(found.filter((one) => one === 'pl').length).toBeGreaterThanOrEqual(4)
    const text = Buffer.from(bytes).toString('latin1')
    const elements = text.match(/<<[^>]*\/S \/Span[^>]*>>/g) ?? []
    expect(elements.every((one) => one.includes('/Lang'))).toBe(true)
  })

  test('leaves Markdown as it is', () => {
    const markdown = renderMarkdown(planView({ plan }), documentTemplates('markdown'))
    expect(markdown).toContain(
      '> „Ich weiß nicht, wie es weitergehen soll; alles ist zu groß für mich.“',
    )
    expect(markdown).not.toContain('lang')
  })

  test('a plan in Spanish: English labels, Spanish text, and the tag that the plan names', async () => {
    const spanish: Plan = {
      language: 'es-MX',
      title: 'Plan de tratamiento para el niño',
      goals: [
        {
          id: 'g',
          statement: 'Dormir mejor',
          client_words: 'Quiero dormir toda la noche.',
          objectives: [{ id: 'o', statement: 'Salir a caminar con mamá tres veces por semana' }],
        },
      ],
    }
    const view = planView({ plan: spanish })
    expect(view).toMatchObject({ language: 'en', titleLanguage: 'es-MX' })
    const { bytes } = await pdfOf(spanish)
    const found = languagesIn(bytes)
    expect(found.filter((one) => one === 'es-MX').length).toBeGreaterThanOrEqual(3)
    expect(found.filter((one) => one === 'en')).toHaveLength(1)
  })

  const pdftotext = tool('pdftotext')
  const title = 'its letters come out of the PDF as they went in'
  test.skipIf(!pdftotext)(pdftotext ? title : `${title} (pdftotext is missing)`, async () => {
    const { bytes } = await pdfOf(plan)
    const text = pdftotext?.(bytes, ['-layout'], ['-']).output
    for (const one of ['Müller-Peña', 'weiß nicht', '„Ich', 'mich.“', 'niña', 'Źle śpię', 'żonie'])
      expect(text).toContain(one)
  })
})
