/** How a comparison is drawn: signs or color, widths, and texts that would be markup. */
import { describe, expect, it } from 'vitest'
import type { Compared } from '../../../../src/changes/compared.ts'
import { inkFor, plainInk } from '../../../../src/cli/commands/diff/ink.ts'
import { markdown } from '../../../../src/cli/commands/diff/markdown.ts'
import type { Outcome } from '../../../../src/cli/commands/diff/outcome.ts'
import { pretty } from '../../../../src/cli/commands/diff/pretty.ts'
import { toldSample } from '../../../changes/told-sample.ts'

const look = { showValues: true, clinicalOnly: false, whole: false, brief: false }
const compared = (more: Partial<Compared> = {}): Outcome => ({
  is: 'compared',
  of: 'plan',
  file: 'clients/rosado-m/plan.yaml',
  compared: { ...toldSample, ...more },
  sameText: false,
  lost: 0,
})

const [group] = toldSample.groups.slice(-1)
const saying = (text: string): Outcome =>
  compared({
    groups: group
      ? [
          {
            ...group,
            heading: [{ text: 'Objective visits', mark: 'strong' }, { text: ` ${text}` }],
            changes: group.changes.map((told) => ({
              ...told,
              runs: [{ text }, { text, mark: 'added' as const }],
            })),
          },
        ]
      : [],
  })

// biome-ignore lint/suspicious/noControlCharactersInRegex: color codes begin with ESC
const uncolored = (text: string) => text.replace(/\u001B\[[0-9;]*m/g, '')

describe('on a terminal', () => {
  it.each([40, 60, 80, 110])('no line is wider than %d columns', async (width) => {
    const color = await inkFor(undefined, true, { env: {} } as never)
    for (const ink of [plainInk, color]) {
      const text = uncolored(pretty([compared()], { ...look, ink, width }))
      for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width)
    }
  })

  it('signs say what is gone and new where there is no color', () => {
    const text = pretty([compared()], { ...look, ink: plainInk, width: 100 })
    expect(text).toContain('Maria will meet a friend [-twice-]{+once+} a week.')
  })

  it('words side by side bear one mark in each line', async () => {
    const ink = await inkFor(undefined, true, { env: {} } as never)
    const added = '\u001B[32m\u001B[4mone two three four\u001B[24m\u001B[39m'
    const words = saying('one two three four')
    expect(pretty([words], { ...look, ink, width: 100 })).toContain(added)
    const narrow = pretty([words], { ...look, ink, width: 44 })
    expect(narrow).not.toContain(added)
    // No mark runs over the end of a line.
    for (const line of narrow.split('\n'))
      expect(line.split('\u001B[4m').length, line).toBe(line.split('\u001B[24m').length)
  })

  it('lines through and under it do so where there is', async () => {
    const ink = await inkFor(undefined, true, { env: {} } as never)
    const text = pretty([compared()], { ...look, ink, width: 100 })
    expect(text).toContain('\u001B[9mtwice')
    expect(text).toContain('\u001B[4monce')
    expect(uncolored(text)).toContain('twice once')
    expect(text).not.toContain('{+')
  })

  it('no text commands the terminal', () => {
    const text = pretty([saying('red \u001B[31m\u0007alert')], {
      ...look,
      ink: plainInk,
      width: 80,
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
  })

  it('clinical changes come first, under their name', () => {
    const text = pretty([compared()], { ...look, ink: plainInk, width: 80 })
    const places = ['Clinical (4)', 'Administrative (1)', 'Editorial (1)'].map((head) =>
      text.indexOf(`\n${head}\n`),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('as Markdown', () => {
  it('folds away what is editorial', () => {
    const text = markdown([compared()], look)
    expect(text).toMatch(/<details><summary>Editorial \(1\)<\/summary>\n\n.*Tags.*\n\n<\/details>/s)
    expect(text.indexOf('#### Clinical')).toBeLessThan(text.indexOf('#### Administrative'))
  })

  it.each([
    ['</details><script>alert(1)</script>', /(?<!\\)<\/?(?:script|details>.*<script)/],
    ['~~gone~~ **bold** [link](https://x.example) `code`', /(?<!\\)\[link|(?<!\\)`code/],
    ['# heading', /^# heading/m],
    ['@everyone | a | b |', /(?<!\\)\| a/],
  ])('writes %j as text', (text, markup) => {
    const body = markdown([saying(text)], look)
    expect(body).not.toMatch(markup)
    expect(body.replaceAll('\\', '')).toContain(text.slice(0, 8))
  })
})
