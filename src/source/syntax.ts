/**
 * Mistakes in the writing of YAML, in our words and at the place where a person would look for them:
 * `yaml` notes where it gave up, and its messages may quote the text.
 */
import type { YAMLError } from 'yaml'
import type { SourceProblem, Span } from './document.ts'
import { lineEnd, lineIndex, lineStart } from './lines.ts'
import type { TokenList } from './tokens.ts'

/** More mistakes than this, and it is one mistake or no YAML at all. */
const mostProblems = 20

/** Of `yaml`'s errors only so many are looked into; several may come of one mistake. */
const mostErrors = 5 * mostProblems

interface Place {
  text: string
  span: Span
  message: string
}

interface Explained {
  span: Span
  detail: string
}

type Explain = (place: Place) => Explained | undefined

const quotes = 'a text with ": " in it needs quotes'
const elsewhere = 'a line that is indented differently from its neighbors'

export function syntaxProblems(
  text: string,
  errors: YAMLError[],
  list: TokenList,
): SourceProblem[] {
  const found = openEnds(list)
  const stray = errors.find(isStray)
  const telling = errors.filter(
    (error) =>
      !isCovered(error, list) && !isFalseAlarm(text, error) && (error === stray || !isStray(error)),
  )
  for (const error of telling.slice(0, mostErrors)) {
    const problem = explained(text, error)
    if (problem) found.push(problem)
  }
  return found
}

/** What was opened and never closed is best shown where it opens. */
function openEnds({ openQuotes, openBrackets, wrongBrackets }: TokenList): SourceProblem[] {
  const all = (spans: Span[], detail: string): SourceProblem[] =>
    spans.map(({ start }) => ({ code: 'syntax-error', span: { start, end: start + 1 }, detail }))
  return [
    ...all(openQuotes, 'a quote that is never closed'),
    ...all(openBrackets, 'a bracket that is never closed'),
    ...all(wrongBrackets, 'a closing bracket of another kind than the one that is open'),
  ]
}

/** True for errors that the notes on the tokens, or the list of what is refused, say better. */
function isCovered({ code, message }: YAMLError, list: TokenList): boolean {
  if (code === 'KEY_OVER_1024_CHARS' || message.startsWith('Missing closing')) return true
  if (code === 'TAG_RESOLVE_FAILED' || code === 'BAD_DIRECTIVE') return true
  if (message.startsWith('Missing directives-end')) return true
  if (/^Flow .* end with a [\]}]$/.test(message))
    return list.openBrackets.length + list.wrongBrackets.length > 0
  return false
}

/** `yaml` misses the line break before a comment that a comma follows, in brackets. */
const isFalseAlarm = (text: string, { message, pos }: YAMLError) =>
  message.startsWith('Comments must') && /\s/.test(text.charAt(pos[0] - 1))

/** Once `yaml` has lost its way, every further word of the text is an error. */
const isStray = ({ message }: YAMLError) => / in YAML (?:stream|document)(?::|$)/.test(message)

function explained(text: string, { code, message, pos }: YAMLError): SourceProblem | undefined {
  const start = Math.min(pos[0], text.length)
  const tab = code === 'TAB_AS_INDENT' ? text.indexOf('\t', start) : tabBefore(text, start)
  if (tab >= 0) return { code: 'tab-indentation', span: { start: tab, end: tab + 1 } }
  const span = { start, end: Math.min(text.length, Math.max(pos[1], start + 1)) }
  const explain = byCode[code] ?? (() => ({ span, detail: 'text that is not YAML' }))
  const problem = explain({ text, span, message })
  return problem && { ...problem, code: 'syntax-error', span: inText(problem.span, text) }
}

/** What is missing at the end of a text is shown at its last word. */
function inText({ start, end }: Span, text: string): Span {
  if (end <= text.length) return { start, end }
  const last = Math.max(0, text.trimEnd().length - 1)
  return { start: Math.min(start, last), end: Math.min(text.length, last + 1) }
}

/** The tab in the white space that a line begins with, if the line's first word is at `at`. */
function tabBefore(text: string, at: number): number {
  const begin = lineStart(text, at)
  const white = /^[ \t]*/.exec(text.slice(begin, lineEnd(text, at)))?.[0] ?? ''
  const tab = white.indexOf('\t')
  return tab < 0 || at > begin + white.length ? -1 : begin + tab
}

const at =
  (detail: string): Explain =>
  ({ span }) => ({ span, detail })

const byCode: Partial<Record<YAMLError['code'], Explain>> = {
  BAD_ALIAS: at('a text that begins with "*" or "&" needs quotes'),
  BAD_DQ_ESCAPE: at('an escape that double quotes do not know; write \\\\ for a backslash'),
  BAD_INDENT: ({ text, span }) => indentation(text, span.start),
  BAD_PROP_ORDER: at('a tag or an anchor in the wrong place'),
  BAD_SCALAR_START: ({ text, span }) => {
    const first = { start: span.start, end: span.start + 1 }
    return { span: first, detail: `a text that begins with "${text[first.start]}" needs quotes` }
  },
  BLOCK_AS_IMPLICIT_KEY: ({ text, span }) => secondColon(text, span.start),
  BLOCK_IN_FLOW: at(`a comma is missing between brackets, or ${quotes}`),
  MISSING_CHAR: (place) => missing(place),
  MULTILINE_IMPLICIT_KEY: ({ text, span }) => keyOfSeveralLines(text, span),
  UNEXPECTED_TOKEN: (place) => unexpected(place),
}

/** The first word at or after an offset, past blank lines and comments, to the end of its line. */
function nextLine(text: string, from: number): Span {
  const word = /(?:\s|#[^\n]*)*/y
  word.lastIndex = from
  word.exec(text)
  const start = Math.min(word.lastIndex, Math.max(0, text.length - 1))
  return restOfLine(text, start)
}

function restOfLine(text: string, start: number): Span {
  const end = start + text.slice(start, lineEnd(text, start)).trimEnd().length
  return { start, end: Math.max(end, start + 1) }
}

function indentation(text: string, from: number): Explained {
  const span = nextLine(text, from)
  return noSpace(text, span) ?? { span, detail: elsewhere }
}

/** `-text`: a list item, had it a space. */
function noSpace(text: string, { start }: Span): Explained | undefined {
  if (!/^-[^\s-]/.test(text.slice(start, start + 2))) return undefined
  return { span: { start, end: start + 1 }, detail: 'a "-" that needs a space behind it' }
}

/**
 * `key: a text: with a colon`. The colon of the text is what must be seen; when it is on a later line
 * there is another error, about a key of several lines.
 */
function secondColon(text: string, from: number): Explained | undefined {
  const span = nextLine(text, from)
  const line = text.slice(span.start, span.end)
  if (/^- /.test(line)) return { span, detail: 'a list item among keys; is it indented rightly?' }
  const colon = /:(?=\s|$)/.exec(line)
  if (!colon) return undefined
  const start = span.start + colon.index
  return { span: { start, end: start + 1 }, detail: `two values on one line; ${quotes}` }
}

/** `yaml` joins a line without a colon with the next; what is wrong is one of the two. */
function keyOfSeveralLines(text: string, { start, end }: Span): Explained {
  if (!/\S/.test(text.slice(lineStart(text, start), start).replace(/^(?: *[-?] )+/, '')))
    return keyLine(text, start)
  const last = text.lastIndexOf('\n', end - 1)
  const detail = `a line that is indented too far, or ${quotes}`
  return { span: nextLine(text, last < start ? start : last), detail }
}

/** A line that should read `key: value` and does not. */
function keyLine(text: string, start: number): Explained {
  const span = restOfLine(text, start)
  const line = text.slice(span.start, span.end)
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line))
    return { span, detail: 'a conflict that git could not merge; keep one side of it' }
  const colon = /^[^\s:"'#]+:(?=[^\s/])/.exec(line)
  if (colon) {
    const at = start + colon[0].length - 1
    return { span: { start: at, end: at + 1 }, detail: 'a ":" that needs a space behind it' }
  }
  if (/^-(?: |$)/.test(line)) return { span, detail: 'a list item where a key should stand' }
  return noSpace(text, span) ?? { span, detail: 'a line without a ":" behind its key' }
}

const missingWords: [start: string, Explain][] = [
  ['Implicit map keys', ({ text, span }) => keyLine(text, span.start)],
  ['Comments must', at('a "#" that needs a space before it')],
  ['Sequence item without', ({ text, span }) => noDash(text, span.start)],
  ['Block collection cannot start', at('a key behind "---"; it begins on the next line')],
  ['Missing , ', at('a comma is missing between brackets')],
  ['Missing space after :', at('a ":" that needs a space behind it')],
  ['Block scalars with', at('an empty line that is indented deeper than the text under it')],
  ['Tags and anchors', at('a text that begins with "!", "&" or "*" needs quotes')],
]

function missing(place: Place): Explained | undefined {
  const known = missingWords.find(([start]) => place.message.startsWith(start))
  return (known?.[1] ?? at('something is missing here'))(place)
}

const noDash = (text: string, from: number): Explained => ({
  span: nextLine(text, from),
  detail: 'a line in a list without a "-" before it',
})

function unexpected({ text, span, message }: Place): Explained {
  const { start } = span
  if (message.startsWith('Unexpected block-seq-ind on same line'))
    return { span, detail: 'a list item behind a key; it begins on a line of its own' }
  if (/^(?:Block scalar header|Not a YAML token)/.test(message)) return header(text, span)
  const rest = restOfLine(text, start)
  const before = text.slice(lineStart(text, start), start).trimEnd()
  if (/["']$/.test(before)) return { span: rest, detail: behind(before) }
  if (/[\]}]/.test(text.charAt(start)))
    return { span, detail: 'a closing bracket that no other opens' }
  if (text.charAt(start) === ',') return { span, detail: 'a comma with nothing before it' }
  return { span: rest, detail: behind(before) }
}

/** `> 5 drinks`: the sign that makes a block of text of it stands somewhat before. */
function header(text: string, { start, end }: Span): Explained {
  const begin = lineStart(text, start)
  const sign = /(?:^|\s)[|>](?=[^|>]*$)/.exec(text.slice(begin, start))
  if (!sign) return { span: { start, end }, detail: 'text that does not belong here' }
  const at = begin + sign.index + sign[0].length - 1
  const detail = `a text that begins with "${text[at]}" needs quotes`
  return { span: { start: at, end: at + 1 }, detail }
}

/** What a surplus word stands behind tells what is wrong with it. */
function behind(before: string): string {
  if (before === '') return elsewhere
  if (before.endsWith("'"))
    return "text behind a closing quote; inside single quotes an apostrophe is written twice ('')"
  if (before.endsWith('"'))
    return 'text behind a closing quote; inside double quotes a quote is written \\"'
  if (/[\]}]$/.test(before))
    return 'text behind a closing bracket; a text that begins with a bracket needs quotes'
  if (before === '...') return 'text behind "...", which ends a document'
  return 'something that does not belong here; is the line above complete?'
}

const isSyntax = ({ code }: SourceProblem) => code === 'syntax-error' || code === 'tab-indentation'

/**
 * In the order of the text, one problem a place, one mistake in the writing a line (the others follow
 * from it), and not too many of them.
 */
export function limited(problems: SourceProblem[], text: string): SourceProblem[] {
  const lines = lineIndex(text)
  const offsets = new Set<number>()
  const used = new Set<number>()
  const counts = new Map<string, number>()
  return [...problems]
    .sort((a, b) => a.span.start - b.span.start)
    .filter((problem) => {
      const { start } = problem.span
      const { line } = lines.position(start)
      if (offsets.has(start) || (isSyntax(problem) && used.has(line))) return false
      const kind = isSyntax(problem) ? 'syntax-error' : problem.code
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      offsets.add(start)
      used.add(line)
      return count <= mostProblems
    })
}
