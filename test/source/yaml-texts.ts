/**
 * YAML texts for property tests: random trees, printed in every style that people and programs use.
 * All choices are drawn from one list of numbers, so that a failing text shrinks to a short one.
 */
import * as fc from 'fast-check'

class Choices {
  private readonly numbers: readonly number[]
  private used = 0

  constructor(numbers: readonly number[]) {
    this.numbers = numbers
  }

  /** 0 when the numbers are used up, so the first option should be the simplest. */
  below(limit: number): number {
    return (this.numbers[this.used++] ?? 0) % limit
  }

  of<T>(options: readonly T[]): T {
    return options[this.below(options.length)] as T
  }

  /** True once in `often` times. */
  rarely(often: number): boolean {
    return this.below(often) === often - 1
  }
}

const keys = [
  'id',
  'goals',
  'target date',
  'x-note',
  'notes',
  'true',
  '12',
  '2026-10-01',
  'a.b',
  'é',
  '😀 key',
  'no',
  '~',
  'null',
  '"quoted"',
  "'single'",
  '"a: b"',
  "'it''s'",
  '"\\u00e9"',
  'a#b',
  'x:y',
  '-x',
  '?x',
  ':x',
  '.5',
  '1e3',
  'constructor',
  '__proto__',
  '<<',
  '""',
  "a'b",
  'a"b',
  '\u0085',
  'a\u2028b',
]

const words = [
  'sleep',
  'Reports 3 panic attacks a week',
  'no',
  'yes',
  '~',
  'null',
  'Null',
  'true',
  'FALSE',
  '1',
  '-0',
  '0',
  '+12',
  '007',
  '0o17',
  '0xfF',
  '0o8',
  '1.10',
  '.5',
  '5.',
  '-.5e+10',
  '1e3',
  '.inf',
  '-.INF',
  '+.inf',
  '.nan',
  '.NaN',
  '9007199254740993',
  '123456789012345678901234567890',
  '1e400',
  '2026-10-01',
  '10:30',
  '2026-10-01T10:00:00Z',
  '3.2-WM',
  'F32.1',
  'a:b',
  'a#b',
  'http://x.org/#y',
  '-x',
  '--',
  '---x',
  '-1',
  '?x',
  ':x',
  '...x',
  'é',
  '😀',
  'a\u0085b',
  'a\u2028b',
  'a\u00a0b',
  "it's",
  'say "x"',
  'a, b',
  'a [b]',
  'a {b}',
  'a]',
  'x - y',
  'a ? b',
  '%',
  'a%',
  'a & b',
  'a * b',
  'a ! b',
  'a | b',
  'a > b',
  '\\n',
  'a\\',
  '==',
  '=',
  '<b>',
  'nil',
  'n',
  't',
  '-',
  '+',
  '.',
  '..',
  '-.',
  'e1',
  'a  b',
  'a : b',
  'a :b',
  '"',
  "'",
  '|x',
  '>x',
  '@x',
  '`x`',
  '%x',
  '&x y',
  '*x',
  '!x y',
  ', a',
  '# x',
]

const flowWords = words.filter((word) => !/[,[\]{}]/.test(word))

const quotedWords = [
  '""',
  "''",
  '"x"',
  "'x'",
  '"a # b"',
  "'a: b'",
  '"\\n"',
  '"\\u00e9\\x41\\U0001F600"',
  "'it''s'",
  '"say \\"x\\""',
  '"\\\\"',
  '"a\\/b"',
  '" x "',
  "' x '",
  '"no"',
  "'1'",
  '"\\t\\0\\e\\_\\N\\L\\P"',
  '"😀"',
  "'\u0085'",
  '"a\u2028b"',
  '"\u007f"',
  '"[x]"',
  '"\\ x"',
  '"\\ud83d\\ude00"',
  '"\\ud83d"',
]

const comments = [
  '# note',
  '#',
  '# "quote',
  "# it's",
  '# a: b',
  '#x',
  '# []{}',
  '# é😀',
  '# \u0085',
]

/** One text; the same numbers always give the same. */
export function printed(numbers: readonly number[]): string {
  const choices = new Choices(numbers)
  const printer = new Printer(choices)
  const start = choices.of(['', '', '', '---\n', '# top\n', '\n', '--- # x\n', '# a\n---\n\n'])
  const body = choices.rarely(12) ? printer.value(-1, 0) : printer.map(0, 0)
  const end = choices.of([
    '',
    '',
    '',
    '...\n',
    '\n',
    '# end\n',
    '---\n',
    '\n\n',
    '  # x\n',
    '... # x\n',
  ])
  let text = `${start}${body.replace(/^\n/, '')}\n${end}`
  if (choices.rarely(8)) text = text.replace(/\n+$/, '')
  if (!choices.rarely(6)) text = text.replaceAll('\t', ' ')
  const ending = choices.of(['\n', '\n', '\n', '\r\n', '\r\n', '\r'])
  return text.replaceAll('\n', ending)
}

class Printer {
  private readonly choices: Choices

  constructor(choices: Choices) {
    this.choices = choices
  }

  /** Lines of a mapping; the first one without its indentation. */
  map(indent: number, depth: number): string {
    const lines: string[] = []
    const count = 1 + this.choices.below(4)
    for (let at = 0; at < count; at++) lines.push(this.pair(indent, depth, at))
    return lines.join(`\n${' '.repeat(indent)}`)
  }

  private pair(indent: number, depth: number, at: number): string {
    const { choices } = this
    const before = choices.rarely(8) ? this.interlude(indent) : ''
    const unique = choices.rarely(30) ? '' : String.fromCharCode(97 + at)
    const named = choices.of(keys)
    const key = /^["'<_]/.test(named) || !unique ? named : `${named}${unique}`
    const colon = choices.of([':', ':', ':', ':', ' :', ':\t', ':'])
    if (choices.rarely(40))
      return `${before}? ${key}\n${' '.repeat(indent)}:${this.value(indent, depth)}`
    return `${before}${key}${colon}${this.value(indent, depth)}`
  }

  private list(indent: number, depth: number): string {
    const count = 1 + this.choices.below(3)
    const items: string[] = []
    for (let at = 0; at < count; at++) {
      const before = this.choices.rarely(8) ? this.interlude(indent) : ''
      items.push(`${before}-${this.item(indent, depth)}`)
    }
    return items.join(`\n${' '.repeat(indent)}`)
  }

  /** What follows a dash: a compact mapping or list, or any value. */
  private item(indent: number, depth: number): string {
    const gap = 1 + (this.choices.rarely(8) ? this.choices.below(3) : 0)
    const space = ' '.repeat(gap)
    if (depth < 5 && this.choices.rarely(2)) return space + this.map(indent + 1 + gap, depth + 1)
    if (depth < 5 && this.choices.rarely(5)) return space + this.list(indent + 1 + gap, depth + 1)
    return this.value(indent, depth)
  }

  /** What follows the colon or the dash at a column, with the space before it. */
  value(indent: number, depth: number): string {
    const { choices } = this
    const kind = choices.below(depth < 5 ? 12 : 9)
    if (kind < 3) return ` ${choices.of(words)}${this.tail()}`
    if (kind === 3) return ` ${choices.of(quotedWords)}${this.tail()}`
    if (kind === 4) return this.tail()
    if (kind === 5) return ` ${this.block(indent)}`
    if (kind === 6) return ` ${this.severalLines(indent)}${this.tail()}`
    if (kind === 7) return ` ${this.flow(indent + 1, 0)}${this.tail()}`
    if (kind === 8) return this.onNextLine(indent)
    return this.nested(indent, depth, kind)
  }

  private nested(indent: number, depth: number, kind: number): string {
    const { choices } = this
    const step = choices.of([2, 2, 4, 1, 3])
    const same = kind === 11 && indent >= 0 && choices.rarely(3)
    const column = same ? indent : Math.max(0, indent) + (indent < 0 ? 0 : step)
    const before = choices.rarely(6) ? this.interlude(column) : ''
    const inner = kind === 11 ? this.list(column, depth + 1) : this.map(column, depth + 1)
    return `${this.tail()}\n${' '.repeat(column)}${before}${inner}`
  }

  private onNextLine(indent: number): string {
    const column = ' '.repeat(Math.max(0, indent) + this.choices.of([2, 1, 3]))
    const word = this.choices.of([...quotedWords, ...words])
    return `${this.tail()}\n${column}${word}${this.tail()}`
  }

  private tail(): string {
    const { choices } = this
    const tail = choices.of(['', '', '', '', '', ' ', '  ', '\t', ' #', '#'])
    if (tail.endsWith('#')) return `${tail.slice(0, -1) || ' '}${choices.of(comments)}`
    return tail
  }

  private interlude(indent: number): string {
    const { choices } = this
    const blank = choices.of(['', ' ', '    ', '\t'])
    const column = ' '.repeat(choices.of([indent, 0, indent + 2, Math.max(0, indent - 1)]))
    const comment = choices.of(comments)
    const shape = choices.of([`${blank}\n`, `${comment}\n`, `\n${column}${comment}\n`, `\n\n`])
    return `${shape}${' '.repeat(indent)}`
  }

  private block(indent: number): string {
    const { choices } = this
    const sign = choices.of(['|', '>'])
    const chomp = choices.of(['', '-', '+'])
    const digit = choices.rarely(5) ? choices.of(['1', '2', '3']) : ''
    const column = Math.max(0, indent) + (digit ? Number(digit) : choices.of([2, 1, 4]))
    const header = choices.of([`${sign}${chomp}${digit}`, `${sign}${digit}${chomp}`])
    const lines: string[] = []
    for (let count = choices.below(5); count > 0; count--) lines.push(this.blockLine(column))
    return `${header}${this.tail()}${lines.map((line) => `\n${line}`).join('')}`
  }

  private blockLine(column: number): string {
    const { choices } = this
    const space = ' '.repeat(column)
    const odd = ['', space, ' ', `${space} `, `${space}  deeper`, `${space}# not a comment`]
    const odder = [
      `${space}\ttab`,
      `${space}x\t`,
      `${space}"`,
      `${space}- x`,
      `${space}a: b`,
      `${space}---`,
    ]
    const plain = [`${space}text`, `${space}more text here`, `${space}text `, `${space}é😀`]
    return choices.of([...plain, ...plain, ...odd, ...odder])
  }

  private severalLines(indent: number): string {
    const { choices } = this
    const column = ' '.repeat(Math.max(0, indent) + choices.of([2, 1, 3]))
    const quote = choices.of(['', '"', "'", ''])
    const gap = choices.of(['\n', '\n\n', ' \n', '\n  \n', '\t\n', '\n\n\n'])
    const tail = choices.of(['last', 'last', '- x', '? x', '# x', 'a #b', ' x', ', y', ''])
    const skip = quote === '"' && choices.rarely(3) ? '\\' : ''
    const middle = choices.rarely(3) ? `${column}middle${gap}` : ''
    return `${quote}first word${skip}${gap}${middle}${column}${tail}${quote}`
  }

  private flow(indent: number, depth: number): string {
    const { choices } = this
    const isMap = choices.rarely(2)
    const count = choices.below(4)
    const parts: string[] = []
    for (let at = 0; at < count; at++) parts.push(this.flowPart(indent, depth, isMap))
    const gap = () => this.flowGap(indent)
    const comma = choices.rarely(10) ? `${gap()},` : ''
    const inner = parts.map((part) => `${gap()}${part}${choices.of(['', '', ' '])}`).join(',')
    return isMap ? `{${inner}${comma}${gap()}}` : `[${inner}${comma}${gap()}]`
  }

  private flowPart(indent: number, depth: number, isMap: boolean): string {
    const { choices } = this
    const value = this.flowValue(indent, depth)
    if (!isMap && !choices.rarely(12)) return value
    const key = choices.of(keys)
    return choices.of([
      `${key}: ${value}`,
      `${key}: ${value}`,
      `${key}:${value}`,
      `${key} : ${value}`,
      key,
      `${key}:`,
    ])
  }

  private flowValue(indent: number, depth: number): string {
    const { choices } = this
    const kind = choices.below(depth < 3 ? 6 : 4)
    if (kind < 2) return choices.of(flowWords)
    if (kind === 2) return choices.of(quotedWords)
    if (kind === 3) return choices.of(['', 'two words', `a\n${' '.repeat(indent + 1)}b`, 'x'])
    return this.flow(indent, depth + 1)
  }

  private flowGap(indent: number): string {
    const { choices } = this
    const column = ' '.repeat(Math.max(0, indent + choices.of([1, 0, 3, -1])))
    const gaps = [
      '',
      ' ',
      '',
      ' ',
      `\n${column}`,
      ` ${choices.of(comments)}\n${column}`,
      '\t',
      '  ',
    ]
    return choices.of(gaps)
  }
}

/** Arbitrary well-formed and nearly well-formed texts. */
export const yamlText = fc.array(fc.nat(9999), { maxLength: 160, size: 'max' }).map(printed)

const scraps = [
  '',
  ' ',
  '  ',
  '\n',
  '\t',
  ':',
  ': ',
  '-',
  '- ',
  '#',
  ' #',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '?',
  '? ',
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '!!str ',
  '%',
  '@',
  '`',
  '---',
  '...',
  '\r',
  '\r\n',
  '\0',
  '\x07',
  '\x7f',
  '\x85',
  '\u2028',
  '\ufeff',
  '\ud83d',
  '😀',
  '\\',
  '0',
  '1',
  '.',
  '~',
  '<<: ',
  'é',
  '\u00a0',
  '\n---\n',
  '\n...\n',
  '\n ',
  '\n  - ',
  '|+\n',
  '>-\n',
  '"\n',
  '\x0b',
  '\x0c',
  'x: ',
  '\n\t',
]

/** The same texts with a few characters deleted, inserted or replaced. */
export const brokenText = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(
      texts,
      fc.array(fc.tuple(fc.nat(99_999), fc.nat(3), fc.constantFrom(...scraps)), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([text, cuts]) => cuts.reduce(broken, text))

function broken(text: string, [place, length, scrap]: [number, number, string]): string {
  const at = place % (text.length + 1)
  return text.slice(0, at) + scrap + text.slice(at + length)
}
