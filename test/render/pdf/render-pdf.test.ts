import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { margins } from '../../../src/render/pdf/theme.ts'
import type { Block, View } from '../../../src/render/view.ts'
import { tool } from '../../helpers/pdf-tools.ts'
import {
  assets,
  createdOn,
  fact,
  item,
  paragraph,
  prose,
  render,
  section,
  table,
  text,
  view,
} from './views.ts'

const qpdf = tool('qpdf')
const pdfinfo = tool('pdfinfo')
const pdffonts = tool('pdffonts')
const pdftotext = tool('pdftotext')

const full: View = view({
  letterhead: { name: 'Harbor Street Counseling', lines: ['218 Harbor Street', 'Portland, ME'] },
  subtitle: 'Revision 2, effective 1 October 2026',
  mark: 'DRAFT, not signed',
  author: 'Marta Łódzka',
  facts: [fact('Client', 'Jordan Rivera'), fact('Clinician', 'Marta Łódzka, LCSW')],
  sections: [
    section('Assessment', text(prose(260), 'Presenting problem'), {
      kind: 'quote',
      content: paragraph('I want to sleep.'),
    }),
    section('Diagnoses', table(3, 'Codes')),
    section(
      'Goals',
      item(
        3,
        'Goal 1',
        'Sleep through the night',
        { kind: 'facts', facts: [fact('Target date', '31 March 2027')] },
        item(4, 'Objective 1.1', 'Seven hours on five nights', text(prose(40))),
      ),
    ),
    section('Narrative', text(prose(900))),
  ],
  signatures: [
    { role: 'Client', name: 'Jordan Rivera' },
    { role: 'Clinician', name: 'Marta Łódzka', signed: 'In ink, 1 October 2026' },
  ],
})

/** Tags that are closed in the wrong order or never. */
function unbalancedTags(xml: string): string[] {
  const open: string[] = []
  for (const [, end, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (end && open.pop() !== name) return [name]
    if (!end && !empty) open.push(name)
  }
  return open
}

describe('the file', () => {
  it('is the same byte for byte, in any time zone', async () => {
    const first = await renderPdf(full, { assets, createdOn })
    const zone = process.env['TZ']
    process.env['TZ'] = 'Pacific/Auckland'
    expect(createdOn.getTimezoneOffset()).toBe(-13 * 60)
    const second = await renderPdf(full, { assets, createdOn }).finally(() => {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    })
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })

  it('differs with the date it was made on', async () => {
    const first = await renderPdf(full, { assets, createdOn })
    const later = await renderPdf(full, { assets, createdOn: new Date('2026-10-02T12:00:00Z') })
    expect(Buffer.from(later.bytes).equals(Buffer.from(first.bytes))).toBe(false)
  })

  it('claims PDF/A-3a and PDF/UA-1, each once', async () => {
    const { text } = await render(full)
    expect(text.match(/<pdfaid:part>3</g)).toHaveLength(1)
    expect(text.match(/<pdfaid:conformance>A</g)).toHaveLength(1)
    expect(text.match(/<pdfuaid:part>1</g)).toHaveLength(1)
    expect(text).toContain('/GTS_PDFA1')
  })

  it('names its language and shows its title', async () => {
    const { text } = await render(view({ ...full, language: 'es' }))
    expect(text).toContain('/Lang (es)')
    expect(text).toContain('/DisplayDocTitle true')
    expect(text).toContain('/Marked true')
  })

  it('holds no form, and lets the tab key follow the structure on every page', async () => {
    const { text, pages } = await render(full)
    expect(text).not.toContain('NeedAppearances')
    expect(text.match(/\/Tabs \/S/g)).toHaveLength(pages)
  })

  it('escapes the title in its metadata packet only', async () => {
    const { text } = await render(view({ title: 'Sleep & <rest>' }))
    expect(text).toContain('>Sleep &amp; &lt;rest&gt;</rdf:li>')
    expect(text).toContain('(Sleep & <rest>)')
    const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(text)?.[0] ?? ''
    expect(unbalancedTags(packet)).toEqual([])
    expect(packet.replace(/&(amp|lt|gt);/g, '')).not.toContain('&')
  })

  it('has a title even when the view has none', async () => {
    const { text, pages } = await render(view({ title: '', confidentiality: '', reference: '' }))
    expect(pages).toBe(1)
    expect(text).toContain('(Treatment plan)')
  })

  it.skipIf(!qpdf)('is sound in the eyes of qpdf', async () => {
    for (const some of [full, view(), view({ title: 'Sleep & <rest>', sections: [] })]) {
      const { bytes } = await renderPdf(some, { assets, createdOn })
      expect(qpdf?.(bytes, ['--check'])).toMatchObject({ code: 0 })
    }
  })

  it.skipIf(!pdffonts)('embeds every font, with a way back to text', async () => {
    const { bytes } = await render(full)
    const fonts = pdffonts?.(bytes).output.trim().split('\n').slice(2) ?? []
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/SourceSans3\S+ .* yes yes yes /)
  })
})

describe('the structure', () => {
  it('gives every heading cell its scope', async () => {
    const { text } = await render(full)
    const heads = text.match(/\/S \/TH\b[\s\S]*?endobj/g) ?? []
    expect(heads).toHaveLength(2)
    for (const head of heads) expect(head).toContain('/Scope /Column')
  })

  it.skipIf(!pdfinfo)('follows the reading order, without a gap in the headings', async () => {
    const { bytes } = await render(full)
    const tree = pdfinfo?.(bytes, ['-struct-text']).output ?? ''
    const order = [...tree.matchAll(/^ *(H\d|Table|THead|BlockQuote|Caption)\b/gm)].map(
      ([, type]) => type,
    )
    expect(order.join(' ')).toBe('H1 H2 BlockQuote H2 Table Caption THead H2 H3 H4 H2 H2')
    expect(tree).toContain('"Goal 1 Sleep through the night"')
  })

  it.skipIf(!pdfinfo)('never skips a heading level', async () => {
    const { bytes } = await render(view({ sections: [section('Goals', item(4, 'Step', 'Walk'))] }))
    const tree = pdfinfo?.(bytes, ['-struct-text']).output ?? ''
    expect(tree.match(/H\d/g)).toEqual(['H1', 'H2', 'H3'])
  })

  it.skipIf(!pdfinfo)('keeps empty cells, so that columns stay in step', async () => {
    const rows = [
      [paragraph('a'), []],
      [[], paragraph('b')],
    ]
    const grid: Block = { kind: 'table', columns: [{ title: 'A' }, { title: 'B' }], rows }
    const { bytes } = await render(view({ sections: [section('Table', grid)] }))
    const tree = pdfinfo?.(bytes, ['-struct']).output ?? ''
    expect(tree.match(/\bTD\b/g)).toHaveLength(4)
  })

  it('lists sections as bookmarks, with their goals under them', async () => {
    const { text } = await render(full)
    const pattern = /(\d+) 0 obj\n<<\n\/Dest[^\n]*\n\/Parent (\d+) 0 R\n\/Title \(([^)]*)\)/g
    const found = [...text.matchAll(pattern)].map(([, id, parent, title]) => ({
      id,
      parent,
      title,
    }))
    const goals = found.find(({ title }) => title === 'Goals')
    const under = found.filter(({ parent }) => parent === goals?.id).map(({ title }) => title)
    const beside = found.filter(({ parent }) => parent === goals?.parent).map(({ title }) => title)
    expect(under).toEqual(['Goal 1: Sleep through the night'])
    expect(beside).toEqual(['Assessment', 'Diagnoses', 'Goals', 'Narrative', 'Signatures'])
  })
})

describe('the pages', () => {
  it('have the size that the view asks for', async () => {
    expect((await render(view())).text).toContain('/MediaBox [0 0 612 792]')
    expect((await render(view({ paper: 'a4' }))).text).toContain('/MediaBox [0 0 595.28 841.89]')
  })

  it.skipIf(!pdftotext)(
    'carry mark, reference and number, and a running head from page 2',
    async () => {
      const { bytes, pages } = await render(full)
      const sheets = pdftotext?.(bytes, ['-layout'], ['-']).output.split('\f').slice(0, -1) ?? []
      expect(sheets).toHaveLength(pages)
      expect(pages).toBeGreaterThan(1)
      for (const [i, sheet] of sheets.entries()) {
        expect(sheet).toContain(`Page ${i + 1} of ${pages}`)
        expect(sheet).toContain('DRAFT, not signed')
        expect(sheet).toContain('Confidential: health information')
        expect(sheet).toContain('rivera-j, revision 2')
        expect(sheet).toContain('Treatment plan')
        expect(sheet).toContain('Revision 2, effective 1 October 2026')
      }
    },
  )

  it.skipIf(!pdftotext)('show a long notice whole', async () => {
    const notice = `${prose(60)} end of notice`
    const { bytes } = await render(view({ confidentiality: notice }))
    const sheet = pdftotext?.(bytes, [], ['-']).output.replace(/\s+/g, ' ')
    expect(sheet).toContain(notice)
  })

  it.skipIf(!pdftotext)('repeat the head of a long table, and lose no row', async () => {
    const { bytes, pages } = await render(view({ sections: [section('Scores', table(150))] }))
    const sheets = pdftotext?.(bytes, ['-layout'], ['-']).output.split('\f').slice(0, -1) ?? []
    expect(pages).toBeGreaterThan(3)
    for (const sheet of sheets) expect(sheet.match(/Instrument +Score/g)).toHaveLength(1)
    for (let i = 1; i <= 150; i++) expect(sheets.join()).toContain(`no. ${i} `)
  })

  it.skipIf(!pdftotext)('flow through an item and a row taller than a page', async () => {
    const long = `${prose(2500)} end`
    const row: Block = {
      kind: 'table',
      columns: [{ title: 'Note' }, { title: 'By' }],
      rows: [[paragraph(long), paragraph('Marta')]],
    }
    const tall = item(3, 'Goal 1', 'Sleep', text(long))
    const { bytes, pages } = await render(view({ sections: [section('Goals', tall, row)] }))
    const sheets = pdftotext?.(bytes, [], ['-']).output ?? ''
    expect(pages).toBeGreaterThan(4)
    expect(sheets.match(/\bsleep\b/g)).toHaveLength(2 * (long.match(/\bsleep\b/g)?.length ?? 0))
  })

  it.skipIf(!pdftotext)('keep long words inside their column', async () => {
    const word = 'Donaudampfschifffahrt'.repeat(30)
    const narrow: Block = {
      kind: 'table',
      columns: Array.from({ length: 7 }, (_, i) => ({ title: `Column${i}` })),
      rows: [Array.from({ length: 7 }, () => paragraph(word))],
    }
    const sections = [section(word, text(word, word), narrow, item(4, 'Step', word))]
    const { bytes } = await render(view({ title: word, sections, mark: word, reference: word }))
    const boxes = pdftotext?.(bytes, ['-bbox'], ['-']).output ?? ''
    const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(right.length).toBeGreaterThan(50)
    expect(Math.max(...right)).toBeLessThanOrEqual(612 - margins.side + 1)
  })
})

describe('names and rare characters', () => {
  const names = 'Łódź İstanbul Größe Ștefan Nguyễn Ðorđe Žižek Αθηνά Иванова'

  it.skipIf(!pdftotext)('draws letters of many languages', async () => {
    const { bytes, missing } = await render(view({ sections: [section('Names', text(names))] }))
    expect(missing).toEqual([])
    expect(pdftotext?.(bytes, [], ['-']).output).toContain(names)
  })

  it.skipIf(!pdftotext)('composes letters that came in parts', async () => {
    const { bytes } = await render(view({ title: 'Łódź Nguyễn'.normalize('NFD') }))
    expect(pdftotext?.(bytes, [], ['-']).output).toContain('Łódź Nguyễn')
  })

  it('reports what it cannot draw, and where, and draws no empty box', async () => {
    const { missing, text: file } = await render(
      view({ title: 'Plan 🎉', sections: [section('Goals', text('漢 and 漢'), text('字'))] }),
    )
    expect(missing).toEqual([
      { character: '🎉', codePoint: 0x1f389, where: 'title', count: 1 },
      { character: '漢', codePoint: 0x6f22, where: 'Goals', count: 2 },
      { character: '字', codePoint: 0x5b57, where: 'Goals', count: 1 },
    ])
    for (const [, codes] of file.matchAll(/<([0-9a-f]+)>[^\n]*TJ/g)) {
      expect(codes?.match(/.{4}/g)).not.toContain('0000')
    }
  })

  it.skipIf(!pdftotext)('cleans tabs, line ends and control characters', async () => {
    const { bytes, missing } = await render(
      view({ title: 'A\tplan\r\nfor\u0000 \u200bJo\u00adrdan\u0007' }),
    )
    expect(missing).toEqual([])
    expect(pdftotext?.(bytes, [], ['-']).output).toContain('A plan for Jordan')
  })
})
