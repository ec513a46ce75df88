/**
 * Pages as pictures, compared with what somebody last looked at and said was right.
 *
 * Pictures are made by poppler at 60 dots an inch, which is enough to see a heading, a box or a bar in
 * its place. Other versions of it draw the edges of letters a little otherwise, all over the page;
 * something that has moved differs in one place. So both pictures are made coarse (cells of 2 × 2 dots),
 * and the worst window of 16 × 16 cells decides. Measured on the examples, in cells of 256: an entirely
 * different engine (cairo, MuPDF) 61 to 86, a heading lower by 1 dot (1.2 points) 30 to 67, by 2 dots 68 to 79,
 * a box moved by 2 dots 40 to 74, the same page again 0. Allowed are 24.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect } from 'vitest'

const poppler = { text: 'pdftotext', picture: 'pdftoppm' }
const resolution = '60'
const cell = 2
const window = 16
const allowed = 24
/** Of the whole scale from black to white; less is not seen. */
const threshold = 0.1

/** False, and a reason on stderr, where poppler-utils are missing. */
export function canTakePictures(): boolean {
  if (!spawnSync(poppler.picture, ['-v']).error) return true
  process.stderr.write(
    'pdftoppm is not installed: pages are not compared (apt-get install poppler-utils).\n',
  )
  return false
}

/** The first page on which the words stand, in one line, as a picture. */
export function pictureOf(pdf: Uint8Array, words: string): PNG {
  const folder = mkdtempSync(join(tmpdir(), 'txplan-page-'))
  try {
    const [file, out] = [join(folder, 'test.pdf'), join(folder, 'page')]
    writeFileSync(file, pdf)
    const text = spawnSync(poppler.text, ['-layout', file, '-'], { encoding: 'utf8' }).stdout
    const page = text.split('\f').findIndex((one) => one.includes(words)) + 1
    expect(page, `No page says “${words}”.`).toBeGreaterThan(0)
    const one = ['-f', String(page), '-l', String(page), '-singlefile']
    spawnSync(poppler.picture, ['-r', resolution, '-png', '-gray', ...one, file, out])
    return PNG.sync.read(readFileSync(`${out}.png`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** With UPDATE_GOLDEN=1 the picture is what is right from now on: look at it. */
export function expectPicture(path: string, actual: PNG): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, PNG.sync.write(actual, { colorType: 0 }))
  }
  if (!existsSync(path)) expect.fail(`No picture at ${path}. Run once with UPDATE_GOLDEN=1.`)
  const cells = difference(PNG.sync.read(readFileSync(path)), actual)
  if (cells <= allowed) return
  const seen = join(tmpdir(), `txplan-${path.split('/').at(-1)}`)
  writeFileSync(seen, PNG.sync.write(actual))
  expect.fail(`${cells} of 256 cells differ in one place from ${path}; see ${seen}.`)
}

/** How many cells of the worst window differ; all of them where the pages are not of one size. */
export function difference(one: PNG, other: PNG): number {
  const [a, b] = [coarse(one), coarse(other)]
  if (a.width !== b.width || a.height !== b.height) return window * window
  const marked = new PNG({ width: a.width, height: a.height })
  const look = { threshold, includeAA: true, diffMask: true }
  pixelmatch(a.data, b.data, marked.data, a.width, a.height, look)
  return worstWindow(marked)
}

function coarse(picture: PNG): PNG {
  const [width, height] = [picture.width, picture.height].map((n) => Math.floor(n / cell)) as [
    number,
    number,
  ]
  const small = new PNG({ width, height })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const gray = meanOf(picture, x * cell, y * cell)
      small.data.set([gray, gray, gray, 255], (y * width + x) * 4)
    }
  return small
}

function meanOf({ width, data }: PNG, left: number, top: number): number {
  let sum = 0
  for (let y = top; y < top + cell; y++)
    for (let x = left; x < left + cell; x++) sum += data[(y * width + x) * 4] ?? 0
  return Math.round(sum / (cell * cell))
}

/** Windows overlap by half, so that nothing falls between two of them. */
function worstWindow({ width, height, data }: PNG): number {
  const counts = new Map<string, number>()
  const half = window / 2
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3] === 0) continue
      for (const [dx, dy] of [
        [0, 0],
        [half, 0],
        [0, half],
        [half, half],
      ] as const) {
        const key = `${dx} ${dy} ${Math.floor((x + dx) / window)} ${Math.floor((y + dy) / window)}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  return Math.max(0, ...counts.values())
}
