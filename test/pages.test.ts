/**
 * Pages of the examples as pictures. After an intended change: UPDATE_GOLDEN=1 npx vitest run
 * test/pages.test.ts, and look at each picture in test/golden/pages.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { canTakePictures, difference, expectPicture, pictureOf } from './helpers/page-picture.ts'
import { inFolder, runInProcess } from './helpers/run.ts'

const can = canTakePictures()
const note = can ? '' : ' (skipped: pdftoppm is not installed)'
const world = { cwd: process.cwd(), env: { SOURCE_DATE_EPOCH: '1795219200' } }
const goldenOf = (name: string) => `test/golden/pages/${name}.png`

/** What is looked at: a name, the client, words that stand on the page and on none before it, options. */
const pages: [name: string, client: string, words: string, ...options: string[]][] = [
  ['first', 'okafor-d', 'Outpatient treatment plan'],
  ['glance', 'okafor-d', 'The plan at a glance'],
  ['chart', 'okafor-d', 'PHQ-9, as of'],
  ['signed', 'okafor-d', 'Signatures are for'],
  ['to-sign', 'case-03-hip-rehab', 'Signatures are for'],
  ['client', 'reyes-m', 'Your plan in plain words', '--for', 'client'],
]

const drawn = new Map<string, Uint8Array>()

async function pdfOf(client: string, options: readonly string[]): Promise<Uint8Array> {
  const key = [client, ...options].join(' ')
  const known = drawn.get(key)
  if (known) return known
  return inFolder({}, async (folder) => {
    const [plan, pdf] = [`examples/clients/${client}/plan.yaml`, join(folder, 'plan.pdf')]
    const { stderr } = await runInProcess(['render', plan, '-o', pdf, ...options], world)
    expect(stderr).toContain('Wrote')
    const bytes = readFileSync(pdf)
    drawn.set(key, bytes)
    return bytes
  })
}

describe.skipIf(!can)(`pages look as they did when somebody last looked${note}`, () => {
  it.each(pages)('%s', async (name, client, words, ...options) => {
    expectPicture(goldenOf(name), pictureOf(await pdfOf(client, options), words))
  })
})

describe('the comparison', () => {
  const read = (name: string) => PNG.sync.read(readFileSync(goldenOf(name)))

  it('sees nothing where nothing has changed', () => {
    expect(difference(read('glance'), read('glance'))).toBe(0)
  })

  it('does not mind edges that are a little darker or lighter', () => {
    expect(difference(read('glance'), grayer(read('glance')))).toBeLessThanOrEqual(24)
  })

  it('sees a heading that stands a little lower', () => {
    const moved = shifted(read('glance'), { left: 40, top: 45, right: 260, bottom: 62 }, 0, 2)
    expect(difference(read('glance'), moved)).toBeGreaterThan(24)
  })

  it('sees a box that stands a little to the right', () => {
    const moved = shifted(read('to-sign'), { left: 40, top: 60, right: 280, bottom: 330 }, 3, 0)
    expect(difference(read('to-sign'), moved)).toBeGreaterThan(24)
  })

  it('sees a page of another size', () => {
    const small = new PNG({ width: 20, height: 20 })
    expect(difference(read('glance'), small)).toBe(256)
  })
})

/** What is neither black nor white a shade darker, as another way to smooth edges leaves it. */
function grayer(picture: PNG): PNG {
  for (const [i, value] of picture.data.entries())
    if (i % 4 < 3 && value > 60 && value < 200) picture.data[i] = value - 14
  return picture
}

type Box = Record<'left' | 'top' | 'right' | 'bottom', number>

/** What stands in the box, moved to the right and down; white where it stood. */
function shifted(picture: PNG, { left, top, right, bottom }: Box, dx: number, dy: number): PNG {
  const moved = new PNG({ width: picture.width, height: picture.height })
  picture.data.copy(moved.data)
  for (let y = top; y < bottom + dy; y++)
    for (let x = left; x < right + dx; x++) {
      const isFrom = x - dx >= left && y - dy >= top
      const gray = isFrom ? picture.data[((y - dy) * picture.width + x - dx) * 4] : 255
      moved.data.set([gray ?? 255, gray ?? 255, gray ?? 255, 255], (y * picture.width + x) * 4)
    }
  return moved
}
