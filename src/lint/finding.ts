/**
 * A finding: which rule, where, and with which values. It is data; `sentence` is the one place where
 * it becomes words, and where it is decided whether the client's own text may be among them.
 */
import type { Demand } from '../profiles/demand.ts'
import type { Path, Range } from '../source/document.ts'
import { pathText } from '../source/path-text.ts'

export { pathText }

export type Severity = 'error' | 'warning' | 'info'

/** Text from the plan that may identify or tell about the client. */
export interface ClientText {
  readonly clientText: string
  /** Shown as it is: the sentence has quotes of its own around it. */
  readonly bare?: true
}

/** Marks a value as the client's: shown on a terminal, never in a format meant for CI. */
export const clientText = (text: string): ClientText => ({ clientText: text })

/** The same, to be shown without quotes around it: as part of what is to be typed. */
export const bareClientText = (text: string): ClientText => ({ clientText: text, bare: true })

export type Arg = string | number | ClientText
export type Args = Readonly<Record<string, Arg>>

/** The same in words that may be shown anywhere: for what is no client's. */
export const plainArg = (arg: Arg): Arg => {
  if (typeof arg !== 'object') return arg
  const text = shorten(arg.clientText)
  return arg.bare ? text : `“${text}”`
}

export interface Finding {
  rule: string
  severity: Severity
  /** Path of the file, as the caller named it. */
  file: string
  /** Path within the file, e.g. `goals`, 0, `target_date`. */
  path: Path
  range: Range
  /** Line of the key that the place belongs to: above it when the value is a block of text. */
  keyLine: number
  /** Sentence with `{names}` for the args. */
  message: string
  /** What to do, with the same args. */
  fix: string
  args: Args
  /** Which of the rule's messages it is; part of what a baseline knows a finding by. */
  messageId: string
  /** Whose requirement is not met; absent where nobody in particular asks. */
  demand?: Demand
}

const longest = 120

/** What would steer a terminal, or turn its text around, is not shown. */
const steering = /\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replace(steering, '\uFFFD').trim()
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat
}

function word(arg: Arg | undefined, showValues: boolean): string {
  if (arg === undefined) return ''
  if (typeof arg !== 'object') return String(arg)
  if (arg.bare) return showValues ? shorten(arg.clientText) : leftOut
  return showValues ? `“${shorten(arg.clientText)}”` : hidden
}

const hidden = '(not shown)'

/** Stands for what is shown without quotes, until it is known what is around it. */
const leftOut = '\uE000'

const fill = (template: string, args: Args, showValues: boolean) =>
  smooth(template.replace(/\{(\w+)\}/g, (_, name: string) => word(args[name], showValues)))

/**
 * Makes a sentence read well around what is left out: `Objective o, (not shown):` needs no more than
 * the objective’s name, and of several in a row one says it. Within what is to be typed, or within
 * quotes, dots stand for it.
 */
const smooth = (text: string): string =>
  text
    .replace(/, \uE000(?:, \uE000)*,(?= )/g, '')
    .replace(/[,:] \uE000(?=[.;]| on )/g, '')
    .replace(/(?<=[a-z)] )\uE000(?: \uE000)*(?=[.,;]| [a-z])/g, hidden)
    .replace(/(?<=: )\uE000(?= [A-Z])/g, `${hidden}.`)
    .replaceAll(leftOut, '…')
    .replace(/\(not shown\)(?:[;,]? (?:or )?\(not shown\))+/g, hidden)
    .replace(/, \(not shown\)(?=: )/g, '')

/** What was found, in words. */
export const sentence = (finding: Finding, showValues: boolean): string =>
  fill(finding.message, finding.args, showValues)

/** What to do about it, in words. */
export const remedy = (finding: Finding, showValues: boolean): string =>
  fill(finding.fix, finding.args, showValues)

/** By file, line, column, rule: output never shuffles. */
export function inOrder(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compare(a.rule, b.rule) ||
    compare(pathText(a.path), pathText(b.path))
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A file that could not be read: reported like a finding, but the run counts as failed input. */
export function unreadableFinding(file: string, fault: string): Finding {
  const start = { line: 1, column: 1 }
  return {
    rule: 'unreadable-file',
    severity: 'error',
    file,
    path: [],
    range: { start, end: start },
    keyLine: 1,
    message: 'This could not be read: {fault}.',
    fix: 'Look at the name, its permissions (ls -l) and where its links lead.',
    args: { fault },
    messageId: 'found',
  }
}
