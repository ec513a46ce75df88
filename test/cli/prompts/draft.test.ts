/** Text in rows and under the keys of an editor, for any text at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, characters, shorten, wrapCells } from '../../../src/cli/prompts/cells.ts'
import { type Draft, draftOf, edited } from '../../../src/cli/prompts/draft.ts'
import { rowAway, rowsOf } from '../../../src/cli/prompts/draft-rows.ts'
import { wordsOf } from '../../../src/cli/prompts/editor.ts'
import { signsFor } from '../../../src/cli/prompts/signs.ts'

const alphabet = [
  'a',
  'b',
  'word',
  ' ',
  '  ',
  '\n',
  'é',
  'e\u0301',
  '漢',
  '👩‍👩‍👧',
  '’',
  '.',
  '🇩🇪',
  '한',
]
const texts = fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((all) => all.join(''))
const drafts = texts.chain((text) => {
  const places = [0]
  for (const one of characters(text)) places.push(places.at(-1)! + one.length)
  return fc.constantFrom(...places).map((at): Draft => ({ text, at }))
})
const widths = fc.integer({ min: 12, max: 40 })

const keyOf = (name: string) => {
  const parts = name.split('-')
  const [ctrl, meta] = [parts.includes('ctrl'), parts.includes('alt')]
  return { name: parts.at(-1)!, ctrl, meta, shift: false, sequence: '' }
}
const keys = [
  ...[
    'left',
    'right',
    'home',
    'end',
    'backspace',
    'delete',
    'ctrl-w',
    'ctrl-u',
    'ctrl-k',
    'ctrl-d',
  ],
  ...[
    'alt-b',
    'alt-f',
    'alt-d',
    'ctrl-left',
    'ctrl-right',
    'alt-backspace',
    'ctrl-home',
    'ctrl-end',
  ],
]

describe('wrapping', () => {
  it('keeps every word and stays within the width', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const rows = wrapCells(text, width)
        for (const row of rows) expect(cellsOf(row)).toBeLessThanOrEqual(width)
        expect(rows.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('shortens between characters', () => {
    expect(shorten('Grandmother', 11, '…')).toBe('Grandmother')
    expect(shorten('Grandmothers', 6, '...')).toBe('Gra...')
    expect(shorten('漢字漢字', 6, '…')).toBe('漢字…')
    expect(shorten('a👩‍👩‍👧👩‍👩‍👧', 4, '…')).toBe('a👩‍👩‍👧…')
  })
})

describe('a draft in rows', () => {
  it('shows all of the text, the caret within the width', () => {
    fc.assert(
      fc.property(drafts, widths, (draft, width) => {
        const { rows, caret } = rowsOf(draft, width)
        expect(rows.map(({ text }) => text).join('')).toBe(draft.text.replaceAll('\n', ''))
        for (const { text } of rows) expect(cellsOf(text.trimEnd())).toBeLessThanOrEqual(width)
        expect(caret.row).toBeGreaterThanOrEqual(0)
        expect(caret.column).toBeLessThanOrEqual(width + 1)
      }),
    )
  })

  it('moves up and down by one row, and back', () => {
    fc.assert(
      fc.property(drafts, widths, (draft, width) => {
        const { caret, rows } = rowsOf(draft, width)
        const down = rowAway(draft, width, 1, caret.column)
        expect(down === undefined).toBe(caret.row === rows.length - 1)
        if (!down) return
        expect(rowsOf(down, width).caret.row).toBe(caret.row + 1)
        const up = rowAway(down, width, -1, caret.column)
        expect(rowsOf(up!, width).caret.row).toBe(caret.row)
      }),
    )
  })
})

describe('editing', () => {
  it('never leaves the text or halves a character', () => {
    fc.assert(
      fc.property(
        drafts,
        fc.array(fc.constantFrom(...keys), { maxLength: 12 }),
        (start, pressed) => {
          let draft = start
          for (const name of pressed) {
            draft = edited(draft, keyOf(name)) ?? draft
            const parts = [
              ...characters(draft.text.slice(0, draft.at)),
              ...characters(draft.text.slice(draft.at)),
            ]
            expect(parts.join('')).toBe(draft.text)
            expect(draft.text).not.toMatch(/\p{Cs}/u)
          }
        },
      ),
    )
  })

  it.each([
    ['ctrl-w', 'a well-known word ', 'a well-known '],
    ['alt-backspace', 'well-known', 'well-'],
    ['ctrl-u', 'one\ntwo', 'one\n'],
    ['ctrl-u', 'one\n', 'one'],
    ['backspace', 'e👩‍👩‍👧', 'e'],
    ['backspace', 'one\n', 'one'],
  ])('%s', (key, before, after) => {
    expect(edited(draftOf(before), keyOf(key))).toEqual(draftOf(after))
  })
})

describe('small things', () => {
  it.each([
    ['code --wait', ['code', '--wait']],
    ['"/Applications/My Editor" -w', ['/Applications/My Editor', '-w']],
    ["vim -c 'set tw=72'", ['vim', '-c', 'set tw=72']],
  ])('the editor %s', (command, words) => expect(wordsOf(command)).toEqual(words))

  it.each([
    [{ LANG: 'en_US.UTF-8' }, '✓'],
    [{ LANG: 'de_DE.utf8@euro' }, '✓'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, '*'],
    [{ LC_ALL: '', LC_CTYPE: 'C.UTF-8', LANG: 'C' }, '✓'],
    [{}, '*'],
  ])('the signs of %o', (env, done) => expect(signsFor(env).done).toBe(done))
})
