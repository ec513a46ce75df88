import { describe, expect, it } from 'vitest'
import { tool } from '../../../helpers/pdf-tools.ts'
import { client, signedByClinician } from '../../../helpers/signed-pdf.ts'
import { forged, insideOf, latin1, streamOf, updated } from '../../../helpers/tamper.ts'
import { saidOf, verified } from './verdicts.ts'

/*
 * A reader that takes the table of objects for damaged makes one anew, out of all that looks like an object. Who
 * signs second can hide an object in the drawing of the own signature, and write the end of the file so that
 * some readers take it for damaged: seen in poppler 22.12, which then shows another page and calls all valid.
 */
const one = await signedByClinician()
const inside = insideOf(one)
const [page = 0] = inside.pages
const contents = inside.refOf(inside.dictOf(page).entries.get('Contents'))
const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (() => {
  const fields = inside.version.array(inside.dictOf(inside.form).entries.get('Fields'))?.items ?? []
  const rect = inside.dictOf(inside.refOf(fields[1])).entries.get('Rect')
  return (inside.version.array(rect)?.items ?? []) as number[]
})()

const shown = 'BT /F1 12 Tf 50 500 Td (daily) Tj ET'
const hidden = `\n${contents} 0 obj\n<< /Length ${shown.length} >>\nstream\n${shown}\nendstream\nendobj\n`
const drawing = (text: string) =>
  streamOf(text, `/Type /XObject /Subtype /Form /BBox [0 0 ${x2 - x1} ${y2 - y1}] `)

const endedBy = (edit: (tail: string) => string, drawn = '') =>
  forged(one, {
    field: 'client',
    signer: client,
    drawing: drawing(drawn),
    editTail: (file) => {
      const at = file.lastIndexOf('trailer')
      return file.slice(0, at) + edit(file.slice(at))
    },
  })

const large = (tail: string) => tail.replace(/\/Size \d+/, '/Size 99999999')
const late = (tail: string) => tail.replace('%%EOF', `${'\n'.repeat(3000)}%%EOF`)

it('the same signature without that is valid', async () => {
  const report = await verified(await endedBy((tail) => tail))
  expect([report.verdict, ...saidOf(report)]).toEqual(['valid'])
})

describe('what makes a reader build the table anew is refused', () => {
  it.each([
    ['a size that no document has', large, 'unreadable bad-chain'],
    ['a size one too large', (tail: string) => larger(tail), 'unreadable bad-chain'],
    ['an end mark far away', late, 'unreadable cut-off'],
    [
      'a table far away',
      (tail: string) => tail.replace('startxref', '\n\nstartxref'),
      'bad-syntax',
    ],
  ])('%s', async (_, edit, said) => {
    const report = await verified(await endedBy(edit))
    expect(report.verdict).toBe('invalid')
    expect(saidOf(report)[0]).toContain(said)
  })
})

const larger = (tail: string) =>
  tail.replace(/\/Size (\d+)/, (_, size) => `/Size ${Number(size) + 1}`)

describe('what looks like an object in another one is refused', () => {
  it.each([
    ['an object', hidden],
    ['an object on one line', hidden.replaceAll('\n', ' ')],
    ['an object between odd spaces', hidden.replace(' 0 obj', '\v0\0obj')],
    ['a trailer', '\ntrailer\n<< /Root 1 0 R >>'],
    ['a trailer with a remark', 'trailer %\n<< /Root 1 0 R >>'],
  ])('%s', async (_, text) => {
    const report = await verified(await endedBy((tail) => tail, text))
    expect([report.verdict, saidOf(report)[0]]).toEqual(['invalid', 'unreadable hidden-object'])
  })

  it('in a string too', async () => {
    const edit = (text: string) => text.replace(/>>$/, `/Reason (${hidden.trim()}) >>`)
    const report = await verified(await forged(one, { field: 'client', signer: client, edit }))
    expect(saidOf(report)[0]).toBe('unreadable hidden-object')
  })

  it('words that only sound alike are not', async () => {
    const report = await verified(
      await endedBy((tail) => tail, '% 12 objections, the trailer was an object 0 obj'),
    )
    expect(report.verdict).toBe('valid')
  })
})

describe('a generation other than 0', () => {
  it('of an object is refused', async () => {
    const bytes = latin1(updated(one, { new: ['null'] }))
    const at = bytes.lastIndexOf(' 0 obj')
    const raised = Buffer.from(`${bytes.slice(0, at)} 1 obj${bytes.slice(at + 6)}`, 'latin1')
    expect(saidOf(await verified(raised))[0]).toBe('unreadable unsupported')
  })

  it('in a reference is refused: some readers follow it all the same', async () => {
    const bytes = updated(one, { new: [`<< /Length 5 /Old ${contents} 1 R >>`] })
    expect(saidOf(await verified(bytes))[0]).toBe('unreadable unsupported')
  })
})

const pdftotext = tool('pdftotext')

it.skipIf(!pdftotext)('poppler shows another page (needs poppler-utils)', async () => {
  const text = (bytes: Uint8Array) => pdftotext?.(bytes, [], ['-']).output ?? ''
  expect(text(one)).toContain('Sleep through the night')
  expect(text(await endedBy(large, hidden))).not.toContain('Sleep through the night')
})
