/** From what the reader and the structure check report to the reports of rules. */

import { otherDates } from '../language/other-dates.ts'
import { nearest } from '../language/similar.ts'
import type { StructureIssue } from '../plan/structure.ts'
import type { Demand } from '../profiles/demand.ts'
import type { SourceDocument, SourceProblem, Span } from '../source/document.ts'
import { nodeAt, spanAt } from '../source/document.ts'
import { type Args, bareClientText, clientText, type Severity } from './finding.ts'

/** A report whose place is a span of the text. */
export interface SpanReport {
  rule: string
  message: string
  args: Args
  span: Span
  path: (string | number)[]
  /** What to do in this very case, in place of the rule's own advice. */
  fix?: string
  demand?: Demand
  atMost?: Severity
}

export function problemReport(problem: SourceProblem): SpanReport {
  const { code, span, detail } = problem
  const named = code === 'duplicate-key' || code === 'yaml-merge-key'
  const args: Args = named ? { key: clientText(detail ?? '') } : { what: detail ?? 'text' }
  return { rule: code, message: 'found', args, span, path: [] }
}

export function issueReport(document: SourceDocument, issue: StructureIssue): SpanReport {
  if (issue.found === 'unknown-key') return unknownKey(document, issue)
  const span = spanAt(document, issue.path)
  const source = document.text.slice(span.start, span.end)
  const wanted = wantedWords(issue)
  const rest = { span, path: issue.path }
  if (issue.found === 'number' && wantsText.has(issue.wanted))
    return {
      rule: 'number-without-quotes',
      message: 'found',
      args: { source: bareClientText(source), wanted },
      ...rest,
    }
  const known =
    issue.known && issue.found === 'text' ? nearest(source, [...issue.known]) : undefined
  if (known)
    return {
      rule: 'wrong-type',
      message: 'nearly',
      args: { found: clientText(source), nearest: known, wanted },
      ...rest,
    }
  if (wantsText.has(issue.wanted) && (issue.found === 'fields' || issue.found === 'list'))
    return {
      rule: 'wrong-type',
      message: 'container',
      args: { kind: foundWords[issue.found], wanted },
      fix: 'Put the text in quotes, or write it after “|” on lines of its own.',
      ...rest,
    }
  const dated = issue.wanted === 'date' && otherDateFix(source)
  const scalar = issue.found === 'text' || issue.found === 'number' || issue.found === 'yes-no'
  const args: Args = scalar
    ? { kind: foundWords[issue.found], found: clientText(source), wanted }
    : { kind: foundWords[issue.found], wanted }
  if (!dated) return { rule: 'wrong-type', message: scalar ? 'value' : 'container', args, ...rest }
  return {
    rule: 'wrong-type',
    message: 'value',
    args: { ...args, ...dated.args },
    fix: dated.fix,
    ...rest,
  }
}

function unknownKey(document: SourceDocument, issue: StructureIssue): SpanReport {
  const key = String(issue.path.at(-1))
  const known = usualName(key, issue) ?? nearest(key, [...(issue.known ?? [])])
  const node = nodeAt(document, issue.path)?.node
  const isEmpty = node !== undefined && node.start === node.keyStart
  return {
    rule: 'unknown-key',
    message: known ? 'nearly' : isEmpty ? 'empty' : 'found',
    ...(isEmpty && !known ? { fix: 'Put quotes around the text, or write “name: value”.' } : {}),
    args: {
      key: clientText(key),
      ...(known ? { nearest: known } : { known: list(issue.known ?? []) }),
    },
    span: spanAt(document, issue.path, 'key'),
    path: issue.path.slice(0, -1),
  }
}

/** A date written otherwise, when it can be read: in one way, or in two. */
function otherDateFix(source: string): { fix: string; args: Args } | undefined {
  const [one, other] = otherDates(source)
  if (one === undefined) return undefined
  const args = { one: bareClientText(one), other: bareClientText(other ?? '') }
  const days = other === undefined ? '{one}' : '{one} or {other}, whichever is meant'
  return { fix: `Put the year first, then month and day: ${days}.`, args }
}

/** What clinicians call a field that the format calls otherwise. */
const usualNames: Readonly<Record<string, string>> = {
  dob: 'date_of_birth',
  birthdate: 'date_of_birth',
  birthday: 'date_of_birth',
  mrn: 'record',
  therapist: 'clinician',
  provider: 'clinician',
  dx: 'diagnoses',
  diagnosis: 'diagnoses',
  meds: 'medications',
  icd10: 'code',
  icd: 'code',
  tx: 'interventions',
  due: 'target_date',
  deadline: 'target_date',
  date: 'effective',
  start_date: 'effective',
  text: 'statement',
  description: 'statement',
  length: 'minutes',
}

function usualName(key: string, { known }: StructureIssue): string | undefined {
  const plain = key.toLowerCase()
  const name = Object.hasOwn(usualNames, plain) ? usualNames[plain] : undefined
  return name !== undefined && known?.includes(name) ? name : undefined
}

const foundWords: Record<StructureIssue['found'], string> = {
  text: 'the text',
  number: 'the number',
  'yes-no': 'the value',
  list: 'a list',
  fields: 'named fields',
  nothing: 'nothing',
  'unknown-key': 'a key',
}

/** Kinds for which a bare number is text that lost its quotes. */
const wantsText = new Set([
  'text',
  'prose',
  'code',
  'id',
  'ref',
  'date',
  'span',
  'frequency',
  'when',
])

const kinds: Record<string, string> = {
  text: 'text',
  prose: 'text',
  code: 'a code in quotes',
  id: 'an id: letters, digits, “-”, “_” and “.”, no spaces',
  ref: 'an id or a name',
  refs: 'a list of ids, such as [a, b]',
  texts: 'a list of texts, each after “- ”',
  date: 'a date such as 2026-10-01',
  'date-or-span': 'a date such as 2026-12-15, or a span such as 8 weeks',
  'date-time': 'a date, or date and time, such as 2026-10-01T14:30',
  clock: 'a time of day such as 14:30',
  when: 'a date or words',
  span: 'a span such as 12 weeks',
  frequency: 'how often, such as weekly or 2x/week',
  'yes-no': 'true or false',
  number: 'a number',
  'whole-number': 'a whole number, 0 or more',
  percent: 'a number from 0 to 100',
  reading: 'a number or text',
  minutes: 'minutes: a number such as 50, or a range in quotes such as "45-60"',
  range: 'two numbers, such as [7, 9]',
  change: 'a number such as -5, or a percentage in quotes such as "-50%"',
  list: 'a list, each element after “- ”',
  fields: 'named fields, each as “name: value” on a line of its own',
  'format-version': '1',
  'sign-count': 'how many, as a whole number',
  'asam-dimension': 'a dimension from 1 to 6',
  'asam-rating': 'a rating from 0 to 4',
}

/** What was wanted, as words that stand behind "wanted". */
export function wantedWords(issue: StructureIssue): string {
  if (issue.wanted === 'word') return `one of: ${(issue.known ?? []).join(', ')}`
  return kinds[issue.wanted] ?? issue.wanted
}

const list = (known: readonly string[]) =>
  known.length > 12 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ')
