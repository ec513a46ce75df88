/** The conversation in plain lines: over a pipe, where all lines come at once, and at a terminal. */
import { afterAll, describe, expect, it } from 'vitest'
import { hasTerminal } from '../../helpers/terminal.ts'
import { converse, forgetDriver, type Noted, type Piped, pipe } from './drive.ts'

afterAll(forgetDriver)

const commandStart = '\u001B'
const answer = (value: unknown): Noted => ({ kind: 'answer', value })
const [skip, back, stop] = (['skip', 'back', 'stop'] as const).map((kind) => ({ kind }))

interface Case {
  name: string
  scene: string
  lines: string[]
  replies: Noted[]
  /** In this order. */
  says?: string[]
  check?: (piped: Piped) => void
}

const cases: Case[] = [
  {
    name: 'a whole conversation at once',
    scene: 'all',
    lines: ['Maria', '12', 'One', '', 'two', '.', '1', '1 3', 'grief', '2', 'y'],
    replies: [
      answer('Maria'),
      answer(12),
      answer('One\n\ntwo'),
      answer('w'),
      answer(['w', 'm']),
      answer('o9'),
      answer(true),
    ],
    says: [
      'Welcome.',
      'Lines that command: :back',
      'Part 1 of 7: scene.\nWhose plan?\nType the answer. Press Enter to skip.',
      'Part 2 of 7: scene.\nMaria is to be seen weekly.\nHow many weeks?\nThe review is planned by it.\nFor example: 12\nRequired by Medicare Part B.\nType the answer.\n',
      'Understood: 84 days',
      'a line with only a period ends it.',
      'How often?\nOften:\n1. Weekly - the usual\n2. Every two weeks\nRarely:\n3. Monthly\nType a number',
      'Chosen: Weekly\n',
      'Type numbers with commas',
      'Chosen: Weekly, Monthly',
      '1. Option 3 grief',
      'Chosen: Option 9 grief',
      'Type yes or no.',
    ],
    check: ({ output, typed }) => {
      expect(output.match(/Lines that command/g)).toHaveLength(1)
      expect(typed).toEqual(['Maria', '12', 'One', 'One\n', 'One\n\ntwo', 'One\n\ntwo', 'grief'])
    },
  },
  {
    name: 'a problem, and what is needed',
    scene: 'line',
    lines: ['', 'x', ':skip', '3'],
    replies: [answer(3)],
    says: ['An answer is needed here', 'A number of weeks is wanted.', 'An answer is needed here'],
  },
  {
    name: 'commands',
    scene: 'lines',
    lines: [':back', ':skip', ':why', ':edit', ':huh', ':BACK', ':8 o’clock', ':stop', '5'],
    replies: [skip!, back!, answer(':8 o’clock'), stop!],
    says: [
      'This is the first question.',
      'How many weeks?',
      'How many weeks?\nThe review is planned by it.\nFor example: 12',
      'There is no editor for this question.',
      ':huh is no command.',
      'Whose plan?',
    ],
  },
  {
    name: 'the end of the input stops',
    scene: 'text',
    lines: ['half a'],
    replies: [stop!],
    check: ({ typed }) => expect(typed).toEqual(['half a']),
  },
  {
    name: 'a line that is kept',
    scene: 'initial',
    lines: [''],
    replies: [answer('Maria')],
    says: ['Now: Maria\nType the answer. Press Enter to keep it.'],
  },
  {
    name: 'what was typed before, which cannot be kept',
    scene: 'typed',
    lines: ['', '', '4'],
    replies: [answer(4)],
    says: ['Now: 9x', 'A number of weeks is wanted.', 'An answer is needed here'],
  },
  {
    name: 'a text that is kept',
    scene: 'text-initial',
    lines: [''],
    replies: [answer('One.\n\nTwo.')],
    says: ['Now: One.\n\nTwo.\nType the text'],
  },
  {
    name: 'a text that is refused, then skipped',
    scene: 'text',
    lines: ['forbidden', '.', ''],
    replies: [skip!],
    says: ['Not that word.'],
  },
  {
    name: 'a choice by words',
    scene: 'choice',
    lines: ['9', 'often', 'two', 'WEEKLY'],
    replies: [answer('w2')],
    says: ['That is none of them. Type a number from 1 to 3', 'That is none of them.'],
  },
  {
    name: 'a choice by words that fit more than one',
    scene: 'choice',
    lines: ['ly', '3.'],
    replies: [answer('m')],
    says: ['That fits more than one: 1, 3. Type the number.'],
  },
  {
    name: 'a choice that is kept',
    scene: 'choice-optional',
    lines: [''],
    replies: [answer('w2')],
    says: ['Now: Every two weeks'],
  },
  {
    name: 'several: a number that is none, then words, then all',
    scene: 'several',
    lines: ['1,7', 'none', 'all'],
    replies: [answer(['w', 'w2', 'm'])],
    says: ['7: That is none of them.', 'An answer is needed here'],
  },
  {
    name: 'several: words',
    scene: 'several-initial',
    lines: ['monthly, every two weeks'],
    replies: [answer(['w2', 'm'])],
    says: ['Now: Monthly'],
  },
  {
    name: 'a search: other words, words of one’s own',
    scene: 'search-own',
    lines: ['zz', 'panic attacks', '1'],
    replies: [{ kind: 'answer', value: 'panic attacks', own: true }],
    says: [
      '9. Option 9 grief',
      'Nothing found for: zz\n1. In my own words: zz\nType a number, or other words.',
      '1. In my own words: panic attacks',
    ],
  },
  {
    name: 'a search: the very words of one',
    scene: 'search',
    lines: ['option 17 sleep'],
    replies: [answer('o17')],
  },
  {
    name: 'a search: the answer given before',
    scene: 'search-initial',
    lines: [''],
    replies: [answer('o20')],
    says: ['Now: Option 20 anger'],
  },
  {
    name: 'yes or no',
    scene: 'sure',
    lines: ['', 'maybe', ' NO '],
    replies: [answer(false)],
    says: ['An answer is needed here', 'Type yes or no.'],
  },
  {
    name: 'codes in a line are nothing anybody said',
    scene: 'initial',
    lines: ['Ma\u001B[Dria\u001B[31m\u0007'],
    replies: [answer('Maria ')],
  },
]

describe('plain lines over a pipe', { concurrent: true }, () => {
  it.each(cases)('$name', async ({ scene, lines, replies, says = [], check }) => {
    const piped = await pipe(scene, lines)
    expect(piped.replies, piped.output).toEqual(replies)
    expect(piped.code).toBe(0)
    let from = 0
    for (const one of says) {
      const at = piped.output.indexOf(one, from)
      expect(at, `“${one}” in\n${piped.output.slice(from)}`).toBeGreaterThanOrEqual(0)
      from = at + one.length
    }
    expect(piped.output).not.toContain(commandStart)
    check?.(piped)
  })
})

describe.skipIf(!hasTerminal)('plain lines at a terminal', { concurrent: true }, () => {
  it('asks, takes answers, and writes no codes', async () => {
    await converse({ mode: 'plain', scene: 'lines', columns: 40 }, async (t, notes) => {
      await t.until('Whose plan?\nType the answer. Press Enter to skip.')
      t.type('Ann')
      t.press('backspace', 'backspace')
      t.type('nna\r')
      await t.until('How many weeks?')
      t.type(':back\r')
      await t.until(/2 of 2[\s\S]+Whose plan\?/)
      t.type(':skip\r')
      await t.until(/Whose plan\?[\s\S]+2 of 2[\s\S]+Type the answer/)
      t.type('8\r')
      expect(await t.closed).toBe(0)
      expect(notes.replies()).toEqual([answer('Anna'), back, skip, answer(8)])
      expect(t.written).not.toContain(commandStart)
      for (const row of t.whole().split('\n')) expect(row.length).toBeLessThanOrEqual(40)
    })
  })

  it('takes a passphrase unseen, and gives the terminal back', async () => {
    await converse({ mode: 'plain', scene: 'secret' }, async (t, notes) => {
      await t.until('Passphrase?\nType the answer.')
      t.type('abcx')
      t.press('backspace')
      t.type('\r')
      await t.until('Six signs are wanted.')
      t.type(':back :stop\r')
      await t.until('Whose plan?')
      t.type('Ann\r')
      expect(await t.closed).toBe(0)
      expect(notes.replies()).toEqual([answer(':back :stop'), answer('Ann')])
      expect(t.written).not.toMatch(/abc|:back :stop/)
      expect(t.whole()).toContain('\nAnn')
    })
  })

  it('stops at Ctrl-C while a passphrase is typed', async () => {
    await converse({ mode: 'plain', scene: 'secret' }, async (t, notes) => {
      await t.until('Passphrase?\nType the answer.')
      t.type('abc')
      t.press('ctrl-c')
      expect(await t.closed).toBe(0)
      expect(notes.replies()).toEqual([stop])
      expect(notes.all().at(-1)).toEqual({ raw: false })
    })
  })

  it('opens the editor', async () => {
    const script = `require('fs').appendFileSync(process.argv.at(-1), 'and more')`
    const env = { EDITOR: `'${process.execPath}' -e "${script}"` }
    await converse({ mode: 'plain', scene: 'text-initial', env }, async (t, notes) => {
      await t.until('Press Enter to keep it.')
      t.type(':edit\r')
      await t.until('Now: One.\n\nTwo.\nand more')
      t.type('\r')
      expect(await t.closed).toBe(0)
      expect(notes.replies()).toEqual([answer('One.\n\nTwo.\nand more')])
    })
  })

  it.each([
    ['Ctrl-D', (type: (text: string) => void) => type('\u0004')],
    ['Ctrl-C', (type: (text: string) => void) => type('\u0003')],
  ])('%s stops', async (_, act) => {
    await converse({ mode: 'plain', scene: 'lines' }, async (t, notes) => {
      await t.until('Type the answer.')
      act((text) => t.type(text))
      expect(await t.closed).toBe(0)
      expect(notes.replies()).toEqual([stop])
    })
  })
})
