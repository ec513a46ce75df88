/** The prompts with keys, at a real terminal: what is shown, what the keys do, what comes of it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hasTerminal, pause, type TestTerminal } from '../../helpers/terminal.ts'
import { converse, type Drive, forgetDriver, type Noted, type Notes } from './drive.ts'

afterAll(forgetDriver)

type Play = (terminal: TestTerminal, notes: Notes) => Promise<void> | void

interface Case extends Omit<Drive, 'mode'> {
  name: string
  play: Play
  /** What is asked last, in the end. */
  replies: Noted[]
}

const answer = (value: unknown): Noted => ({ kind: 'answer', value })
const [skip, back, stop] = (['skip', 'back', 'stop'] as const).map((kind) => ({ kind }))
const keysShown = 'Ctrl-C stops'

const long = `${'A paragraph of a letter that somebody wrote.\n'.repeat(200)}last words`

const cases: Case[] = [
  {
    name: 'a line: what helps, what was understood, what was answered',
    scene: 'line',
    async play(t) {
      for (const text of ['1 of 1: scene', 'Maria is to be seen', 'The review is planned by it.'])
        expect(t.screen()).toContain(text)
      expect(t.screen()).toMatch(/For example: 12\nRequired by Medicare Part B\.\n›\nEnter next/)
      t.type('12')
      await t.until('→ 84 days')
      t.press('enter')
      await t.until('✓ How many weeks?  12 (84 days)')
      await t.gone('The review is planned')
    },
    replies: [answer(12)],
  },
  {
    name: 'a passphrase is seen neither while it is typed nor afterwards',
    scene: 'secret',
    async play(t, notes) {
      t.type('abc')
      await t.until('› ***')
      t.press('enter')
      await t.until('! Six signs are wanted.')
      t.type('d:fg')
      await t.until('› *******')
      t.press('enter')
      await t.until('✓ Passphrase?  ********')
      t.type('Ann\r')
      expect(t.written).not.toMatch(/abc|d:fg/)
      expect(notes.typed().join()).not.toContain('abc')
    },
    replies: [answer('abcd:fg'), answer('Ann')],
  },
  {
    name: 'words are seen until they are answered',
    scene: 'secret-afterwards',
    async play(t, notes) {
      t.type('abandon ability')
      await t.until('› abandon ability')
      t.press('enter')
      await t.until('✓ Passphrase?  ********')
      expect(t.whole()).not.toContain('abandon')
      expect(notes.typed()).toEqual([])
    },
    replies: [answer('abandon ability')],
  },
  {
    name: 'a line: a problem, then the answer mended',
    scene: 'line',
    async play(t) {
      t.type('1x')
      await t.until('› 1x')
      expect(t.screen()).not.toContain('is wanted')
      t.press('enter')
      await t.until('! A number of weeks is wanted.')
      t.press('backspace')
      await t.until('→ 7 days')
      expect(t.screen()).not.toContain('is wanted')
      t.press('enter')
    },
    replies: [answer(1)],
  },
  {
    name: 'a line that is needed and stays empty',
    scene: 'needed-initial',
    async play(t) {
      await t.until('› 12')
      t.press('ctrl-u', 'enter')
      await t.until('An answer is needed here; Ctrl-C stops.')
      t.type('3')
      await t.until('21 days')
      t.press('enter')
    },
    replies: [answer(3)],
  },
  {
    name: 'a line: the answer given before is there to be edited',
    scene: 'initial',
    async play(t) {
      await t.until('› Maria')
      t.press('home')
      t.type('Anna ')
      await t.until('› Anna Maria')
      t.press('enter')
    },
    replies: [answer('Anna Maria')],
  },
  {
    name: 'a line: emptied and not needed, it is left out',
    scene: 'initial',
    async play(t) {
      t.press('ctrl-w')
      await t.gone('Maria')
      t.press('enter')
      await t.until('- Whose plan?  (skipped)')
    },
    replies: [skip!],
  },
  {
    name: 'a line: what was typed when the conversation broke off',
    scene: 'typed',
    async play(t) {
      await t.until('› 9x')
      t.press('backspace')
      await t.until('63 days')
      t.press('enter')
    },
    replies: [answer(9)],
  },
  {
    name: 'a line: what is typed is told at every key',
    scene: 'initial',
    async play(t, notes) {
      t.press('backspace')
      t.type('é漢👩‍👩‍👧')
      await t.until('Marié漢')
      t.press('backspace')
      await t.until(/Marié漢$/m)
      t.press('left', 'backspace', 'delete', 'enter')
      await t.closed
      expect(notes.typed().at(0)).toBe('Mari')
      expect(notes.typed().slice(-3)).toEqual(['Marié漢', 'Mari漢', 'Mari'])
    },
    replies: [answer('Mari')],
  },
  {
    name: 'a line: pasted lines become one',
    scene: 'initial',
    async play(t, notes) {
      t.press('ctrl-u')
      await t.gone('Maria')
      t.paste('Ruth\r\nLane\tMD')
      await t.until('› Ruth Lane MD')
      expect(notes.typed()).toEqual(['', 'Ruth Lane MD'])
      t.press('enter')
    },
    replies: [answer('Ruth Lane MD')],
  },
  {
    name: 'Esc and Shift-Tab go back, where there is something to go back to',
    scene: 'lines',
    async play(t) {
      expect(t.screen()).not.toContain('Esc back')
      t.press('back-tab')
      t.type('M')
      await t.until('› M')
      t.press('enter')
      await t.until('2 of 2')
      expect(t.screen()).toContain('Esc back')
      t.press('escape')
      await t.until('1 of 2')
      t.press('enter')
      await t.until('2 of 2')
      t.press('back-tab')
      await t.until('1 of 2')
      t.press('enter')
      await t.until('2 of 2')
      t.type('8')
      await t.until('56 days')
      t.press('enter')
    },
    replies: [answer('M'), back!, skip!, back!, skip!, answer(8)],
  },
  {
    name: 'Ctrl-C stops',
    scene: 'lines',
    async play(t) {
      t.type('half')
      await t.until('half')
      t.press('ctrl-c')
      await t.until('- Whose plan?  (stopped)')
    },
    replies: [stop!],
  },
  {
    name: 'Ctrl-D in an empty line stops',
    scene: 'lines',
    play: (t) => t.press('ctrl-d'),
    replies: [stop!],
  },
  {
    name: 'Ctrl-D at a list stops',
    scene: 'choice',
    play: (t) => t.press('ctrl-d'),
    replies: [stop!],
  },
  {
    name: 'a text: Enter ends it, Alt-Enter and Ctrl-J begin a new line',
    scene: 'text',
    async play(t) {
      t.type('One')
      t.press('alt-enter')
      t.type('two')
      t.press('ctrl-j', 'ctrl-j')
      t.type('four')
      await t.until('› One\n  two\n\n  four\nEnter next')
      t.press('enter')
      await t.until('✓ What brings her here?  One two four')
    },
    replies: [answer('One\ntwo\n\nfour')],
  },
  {
    name: 'a text: a paste stays whole',
    scene: 'text-then-line',
    async play(t, notes) {
      t.paste('One\n\u001B[A\ntwo\n')
      await t.until('  two')
      expect(notes.typed()).toHaveLength(1)
      t.press('enter')
      await t.until('Whose plan?')
      t.press('enter')
    },
    replies: [answer('One\n [A\ntwo\n'), skip!],
  },
  {
    name: 'a text: a paste that the terminal does not mark stays whole too',
    scene: 'text-then-line',
    async play(t) {
      t.type('One\rtwo\rthree\r')
      await t.until('› One\n  two\n  three')
      // The last Enter belongs to the paste for as long as more may come.
      await pause(50)
      t.type('!')
      await t.until('three!')
      t.press('enter')
      await t.until('Whose plan?')
      t.press('enter')
    },
    replies: [answer('One\ntwo\nthree!'), skip!],
  },
  {
    name: 'a text: behind an unmarked paste, Enter answers again',
    scene: 'text',
    async play(t) {
      t.type('One\rtwo')
      await t.until('› One\n  two')
      await pause(80)
      t.press('enter')
    },
    replies: [answer('One\ntwo')],
  },
  {
    name: 'a text: a long paste, drawn once',
    scene: 'text',
    async play(t, notes) {
      t.paste(long)
      await t.until('last words')
      expect(notes.typed()).toEqual([long])
      expect(t.screen()).toContain('What brings her here?')
      expect(t.written.length).toBeLessThan(6 * long.length)
      t.press('enter')
    },
    replies: [answer(long)],
  },
  {
    name: 'a text: moving and cutting across lines',
    scene: 'text-initial',
    async play(t) {
      await t.until('› One.\n\n  Two.')
      t.press('up', 'up', 'home')
      t.type('Not ')
      await t.until('› Not One.')
      t.press('alt-f', 'ctrl-k')
      await t.until('› Not One\n')
      t.press('ctrl-k', 'ctrl-k')
      await t.until('› Not OneTwo.')
      t.press('ctrl-left')
      t.type('at ')
      await t.until('› Not at OneTwo.')
      t.press('end', 'ctrl-w', 'ctrl-w', 'down', 'up')
      t.type('All ')
      await t.until('› All Not')
      t.press('enter')
    },
    replies: [answer('All Not ')],
  },
  {
    name: 'a text: backspace joins lines, the caret keeps its column',
    scene: 'text-initial',
    columns: 40,
    async play(t) {
      t.press('ctrl-u', 'backspace', 'backspace')
      await t.until(/› One\.\nEnter/)
      t.type(' Words that go on for longer than one row of so narrow a terminal')
      await t.until('› One. Words that go on for longer\n  than one row of so narrow a\n  terminal')
      await expect.poll(() => t.caret().column).toBe(2 + 'terminal'.length)
      t.press('up')
      t.type('!')
      await t.until('than one! row')
      t.press('ctrl-e', 'backspace', 'enter')
    },
    replies: [answer('One. Words that go on for longer than one! row of so narrow a termina')],
  },
  {
    name: 'a text: a problem',
    scene: 'text',
    async play(t) {
      t.type('forbidden')
      await t.until('forbidden')
      t.press('enter')
      await t.until('! Not that word.')
      t.press('ctrl-u', 'enter')
    },
    replies: [skip!],
  },
  {
    name: 'a choice: arrows pass over headings and go round',
    scene: 'choice',
    async play(t) {
      await t.until('  Often\n  1 Weekly  the usual\n  2 Every two weeks\n  Rarely\n  3 Monthly')
      t.press('down', 'down', 'down')
      await t.until('› 3 Monthly')
      t.press('down')
      await t.until('› 1 Weekly')
      t.press('up')
      await t.until('› 3 Monthly')
      t.press('enter')
      await t.until('✓ How often?  Monthly')
    },
    replies: [answer('m')],
  },
  {
    name: 'a choice: Enter alone takes nothing that nobody thought about',
    scene: 'choice',
    async play(t) {
      t.press('enter')
      await t.until('! Arrows or typing mark one first. An answer is needed here')
      t.press('up')
      await t.until('› 3 Monthly')
      expect(t.screen()).not.toContain('mark one first')
      t.press('enter')
    },
    replies: [answer('m')],
  },
  {
    name: 'a choice that need not be made: the way past it is marked',
    scene: 'choice-open',
    async play(t) {
      await t.until('› 1 No fixed time\n  Often\n  2 Weekly')
      t.press('enter')
      await t.until('- How often?  No fixed time')
    },
    replies: [skip!],
  },
  {
    name: 'a choice: digits and first letters',
    scene: 'choice',
    async play(t) {
      t.type('3')
      await t.until('› 3 Monthly')
      t.type('e')
      await t.until('› 2 Every')
      t.type('m')
      await t.until('› 3 Monthly')
      t.type('we')
      await t.until('› 1 Weekly')
      t.press('enter')
    },
    replies: [answer('w')],
  },
  {
    name: 'a choice that need not be made: the answer before is marked, the way past it stands last',
    scene: 'choice-optional',
    async play(t) {
      await t.until('› 2 Every two weeks')
      t.press('up', 'up')
      await t.until('› 4 Skip this question')
      t.press('enter')
    },
    replies: [skip!],
  },
  {
    name: 'a long list scrolls',
    scene: 'long',
    async play(t) {
      await t.until('22 more below')
      expect(t.screen()).not.toMatch(/above|^›/m)
      t.press('up')
      await t.until('› Option 30')
      expect(t.screen()).toMatch(/2\d more above/)
      t.press('page-up', 'page-up')
      await t.until('› Option 14')
      expect(t.screen()).toMatch(/more above[\s\S]+more below/)
      t.press('enter')
    },
    replies: [answer('o14')],
  },
  {
    name: 'several: Space, and all',
    scene: 'several',
    async play(t) {
      t.press('enter')
      await t.until('Nothing is taken yet')
      t.type('a')
      await t.until(/● 1[\s\S]+● 2[\s\S]+● 3/)
      t.press('down', 'space')
      await t.until('› ○ 2 Every two weeks')
      t.press('enter')
      await t.until('✓ Which of these?  Weekly, Monthly')
    },
    replies: [answer(['w', 'm'])],
  },
  {
    name: 'several: what was taken before, given up',
    scene: 'several-initial',
    async play(t) {
      await t.until('› ● 3 Monthly')
      t.press('space')
      await t.until('○ 3')
      t.press('enter')
    },
    replies: [skip!],
  },
  {
    name: 'a search: typing, arrows, Enter',
    scene: 'search',
    async play(t, notes) {
      await t.until('  Option 1 anxiety')
      t.press('enter')
      await t.until('! Arrows or typing mark one first.')
      t.type('grief')
      await t.until(/Search: grief\n› Option 3 grief/)
      expect(t.screen()).not.toContain('mark one first')
      t.press('down', 'down', 'up')
      await t.until('› Option 9 grief')
      expect(notes.typed().at(-1)).toBe('grief')
      t.press('ctrl-u')
      t.type('option 17')
      await t.until('› Option 17')
      t.press('enter')
      await t.until('✓ Which problem?  Option 17 sleep')
    },
    replies: [answer('o17')],
  },
  {
    name: 'a search: nothing found',
    scene: 'search',
    async play(t) {
      t.type('zz')
      await t.until('Nothing found for: zz')
      t.press('down', 'enter')
      await t.until('! Nothing was found')
      t.press('backspace', 'backspace')
      await t.until('  Option 1 anxiety')
      t.press('down', 'enter')
    },
    replies: [answer('o1')],
  },
  {
    name: 'a search: words of one’s own, last of what was found',
    scene: 'search-own',
    async play(t) {
      t.type('9 g')
      await t.until('In my own words: 9 g')
      t.press('up')
      await t.until('› In my own words: 9 g')
      t.press('enter')
    },
    replies: [{ kind: 'answer', value: '9 g', own: true }],
  },
  {
    name: 'a search: words of one’s own, where nothing was found',
    scene: 'search-own',
    async play(t) {
      t.type('Loneliness')
      await t.until('› In my own words: Loneliness')
      t.press('enter')
      await t.until('✓ Which problem?  Loneliness')
    },
    replies: [{ kind: 'answer', value: 'Loneliness', own: true }],
  },
  {
    name: 'a search that may be left out',
    scene: 'search-own',
    async play(t) {
      await t.until('› Skip this question\n  Option 1 anxiety')
      t.press('enter')
      await t.until('- Which problem?  (skipped)')
    },
    replies: [skip!],
  },
  {
    name: 'a search with nothing to choose from yet',
    scene: 'search-empty',
    async play(t) {
      await t.until('› Skip this question\n  Type your own words, or words to search for.')
      t.type('Grief')
      await t.until('› In my own words: Grief')
      expect(t.screen()).not.toContain('words to search for')
      t.press('enter')
    },
    replies: [{ kind: 'answer', value: 'Grief', own: true }],
  },
  {
    name: 'a search: the answer given before is marked',
    scene: 'search-initial',
    async play(t) {
      await t.until('› Option 20')
      t.press('enter')
    },
    replies: [answer('o20')],
  },
  {
    name: 'yes or no by their letters',
    scene: 'sure',
    async play(t) {
      t.press('enter')
      await t.until('y is yes, n is no')
      t.type('y')
      await t.until('› Yes')
      t.type('N')
      await t.until('Yes   › No')
      // A letter only marks: a slip of the finger is no answer.
      expect(t.screen()).not.toContain('✓')
      t.press('enter')
      await t.until('✓ Is that so?  No')
    },
    replies: [answer(false)],
  },
  {
    name: 'yes or no: Enter takes what is marked',
    scene: 'sure-initial',
    async play(t) {
      await t.until('Yes   › No')
      t.press('left')
      await t.until('› Yes')
      t.press('enter')
    },
    replies: [answer(true)],
  },
  {
    name: 'yes or no, left out',
    scene: 'sure-initial',
    play: (t) => t.type('s'),
    replies: [skip!],
  },
  {
    name: 'a short and narrow terminal keeps the place for the answer',
    scene: 'crowded',
    columns: 40,
    rows: 10,
    async play(t) {
      expect(t.screen()).toMatch(/What happened then\?\n(.+\n)*›\nEnter next/)
      t.type('Words and more words and more of them until they need quite a few rows. '.repeat(6))
      await t.until(/rows\.\s*\nEnter/)
      expect(t.screen()).toContain('What happened then?')
      expect(t.screen().split('\n').length).toBeLessThanOrEqual(10)
      t.press('ctrl-u')
      await t.until('Ctrl-C stops')
      t.type('Short.')
      await t.until('› Short.')
      t.press('enter')
      await t.until(/✓ What happened then\? {2}Short\.\nThe end\./)
      expect(t.whole().match(/What happened then/g)).toHaveLength(1)
    },
    replies: [answer('Short.')],
  },
  {
    name: 'a wide terminal shows everything',
    scene: 'crowded',
    columns: 120,
    rows: 30,
    async play(t) {
      expect(t.screen()).toMatch(/later on\.\nWhat happened then\?\nA rather[\s\S]+For example: A/)
      expect(t.screen()).toContain('Ctrl-J new line · Ctrl-O editor · Ctrl-C stops')
      t.press('enter')
    },
    replies: [skip!],
  },
  {
    name: 'a list on a short terminal',
    scene: 'long',
    columns: 40,
    rows: 10,
    async play(t) {
      t.press('down', 'down', 'down')
      await t.until('› Option 3')
      expect(t.screen()).toContain('How often?')
      expect(t.screen().split('\n').length).toBeLessThanOrEqual(10)
      t.press('enter')
      await t.until('The end.')
      expect(t.whole().match(/How often/g)).toHaveLength(1)
    },
    replies: [answer('o3')],
  },
  {
    name: 'notes longer than the terminal are said before',
    scene: 'much-noted',
    async play(t) {
      expect(t.whole()).toMatch(/Note 1\.\n[\s\S]+Note 40\.\n[\s\S]*Is that so\?/)
      t.type('y')
      await t.until('› Yes')
      t.press('enter')
      await t.until('The end.')
      expect(t.whole().match(/Note 7\./g)).toHaveLength(1)
    },
    replies: [answer(true)],
  },
  {
    name: 'no color where none is wanted',
    scene: 'all',
    env: { NO_COLOR: '1' },
    async play(t) {
      t.press('enter')
      await t.until('How many')
      t.type('x')
      await t.until('› x')
      t.press('enter')
      await t.until('is wanted')
      t.press('ctrl-c')
      await t.closed
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with ESC
      expect(t.written).not.toMatch(/\u001B\[[0-9;]*m/)
    },
    replies: [skip!, stop!],
  },
  {
    name: 'color where it is',
    scene: 'sure',
    async play(t) {
      t.type('y')
      t.press('enter')
      await t.closed
      expect(t.written).toContain('\u001B[1mIs that so?')
    },
    replies: [answer(true)],
  },
  {
    name: 'plain signs where the terminal does not show others',
    scene: 'all',
    env: { LANG: 'en_US.ISO-8859-1' },
    async play(t) {
      await t.until('Whose plan?\n>')
      t.press('enter')
      await t.until('How many')
      t.type('3')
      await t.until('= 21 days')
      t.press('enter')
      await t.until('* How many weeks?  3 (21 days)')
      t.press('enter')
      await t.until('  1 Weekly')
      t.press('down')
      await t.until('> 1 Weekly')
      t.press('enter')
      await t.until('> - 1 Weekly')
      t.press('ctrl-c')
      await t.closed
      // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing beyond ASCII is wanted
      expect(t.written).toMatch(/^[\u0000-\u007F]*$/)
    },
    replies: [skip!, answer(3), skip!, answer('w'), stop!],
  },
]

/** Whatever happened, the terminal is handed back as it was. */
function expectGivenBack(t: TestTerminal, notes: Notes): void {
  expect(t.written.lastIndexOf('\u001B[?25h')).toBeGreaterThan(t.written.lastIndexOf('\u001B[?25l'))
  expect(t.written.lastIndexOf('\u001B[?2004l')).toBeGreaterThan(
    t.written.lastIndexOf('\u001B[?2004h'),
  )
  expect(notes.all().at(-1)).toEqual({ raw: false })
}

describe.skipIf(!hasTerminal)('prompts at a terminal', { concurrent: true }, () => {
  it.each(cases)('$name', async ({ play, replies, ...drive }) => {
    await converse({ mode: 'terminal', ...drive }, async (t, notes) => {
      await t.until(keysShown)
      await play(t, notes)
      expect(await t.closed, t.screen()).toBe(0)
      expect(notes.replies()).toEqual(replies)
      expect(t.whole()).toContain('The end.')
      expectGivenBack(t, notes)
    })
  })
})

describe.skipIf(!hasTerminal)('the end of a terminal', { concurrent: true }, () => {
  it.each(['SIGHUP', 'SIGTERM'] as const)('%s stops the conversation', async (signal) => {
    await converse({ mode: 'terminal', scene: 'lines' }, async (t, notes) => {
      await t.until(keysShown)
      t.type('half')
      await t.until('half')
      t.kill(signal)
      expect(await t.closed).toBe(0)
      expect(notes.replies()).toEqual([stop])
      expect(notes.typed().at(-1)).toBe('half')
      expectGivenBack(t, notes)
    })
  })

  it('the window is closed', async () => {
    await converse({ mode: 'terminal', scene: 'lines' }, async (t, notes) => {
      await t.until(keysShown)
      t.type('half')
      await t.until('half')
      t.hangUp()
      await expect.poll(() => notes.replies(), { timeout: 5000 }).toEqual([stop])
      // Nothing was thrown on the way out, though nobody reads any more.
      await expect.poll(() => Object.keys(notes.all().at(-1)!), { timeout: 5000 }).toEqual(['raw'])
    })
  })

  it('the program is suspended and goes on', async () => {
    await converse({ mode: 'terminal', scene: 'lines' }, async (t, notes) => {
      await t.until(keysShown)
      t.type('half')
      await t.until('half')
      t.press('ctrl-z')
      await expect.poll(() => t.written.endsWith('\u001B[?2004l\u001B[?25h')).toBe(true)
      t.kill('SIGCONT')
      await expect.poll(() => t.written.split('\u001B[?2004h').length).toBe(3)
      t.type(' an answer')
      await t.until('half an answer')
      t.press('ctrl-c')
      expect(await t.closed).toBe(0)
      expectGivenBack(t, notes)
    })
  })

  it('the window changes its size', async () => {
    const drive = { mode: 'terminal', scene: 'crowded', columns: 60, rows: 30 } as const
    await converse(drive, async (t) => {
      await t.until(keysShown)
      t.resize(100, 12)
      await t.until(/Alt-Enter or Ctrl-J new line · Ctrl-O editor · Ctrl-C stops$/)
      t.resize(40, 30)
      await t.until(/› *\nEnter next · Ctrl-C stops$|Ctrl-O/)
      t.press('ctrl-c')
      expect(await t.closed).toBe(0)
    })
  })

  it('the program is killed', async () => {
    await converse({ mode: 'terminal', scene: 'lines' }, async (t, notes) => {
      await t.until(keysShown)
      t.type('half')
      await t.until('half')
      t.kill('SIGKILL')
      expect(await t.closed).toBe(128 + 9)
      expect(notes.typed().at(-1)).toBe('half')
      expect(notes.replies()).toEqual([])
    })
  })
})

/** An editor that writes what it was given, turned round, and notes how private the file was. */
const turning = `const fs = require('fs'), path = require('path')
const file = process.argv.at(-1)
const mode = (name) => (fs.statSync(name).mode & 0o777).toString(8)
const text = fs.readFileSync(file, 'utf8').trimEnd().split('\\n').reverse().join('\\n')
fs.writeFileSync(file, [text, path.basename(file), mode(file), mode(path.dirname(file)), process.argv[1]].join('\\n') + '\\n')`

describe.skipIf(!hasTerminal)('the editor', { concurrent: true }, () => {
  const node = `'${process.execPath}'`
  const inEditor = (editor: string, use: Play) => {
    const drive: Drive = { mode: 'terminal', scene: 'text', env: { EDITOR: editor } }
    return converse(drive, async (t, notes) => {
      await t.until(keysShown)
      t.type('One')
      t.press('ctrl-j')
      t.type('two')
      await t.until('  two')
      t.press('ctrl-o')
      await use(t, notes)
      t.press('enter')
      expect(await t.closed).toBe(0)
      expect(readdirSync(join(notes.folder, 'private'))).toEqual([])
      expectGivenBack(t, notes)
    })
  }

  it('takes the text out and brings it back', async () => {
    const script = turning.replaceAll('\n', ';').replaceAll('"', '')
    await inEditor(`${node} -e "${script}" 'an argument'`, async (t, notes) => {
      await t.until('  an argument')
      expect(t.screen()).toContain('› two\n  One\n  answer.md\n  600\n  700\n  an argument')
      expect(notes.typed().at(-1)).toBe('two\nOne\nanswer.md\n600\n700\nan argument')
    })
  })

  it('fails, and the text is as it was', async () => {
    await inEditor(`${node} -e "process.exit(3)"`, async (t) => {
      await t.until(/! The editor .* ended with 3\. The text\s+is as it was\./)
      expect(t.screen()).toContain('› One\n  two')
    })
  })

  it('is not there', async () => {
    await inEditor('/no/such/editor --wait', (t) => t.until('There is no editor “editor” here'))
  })
})
