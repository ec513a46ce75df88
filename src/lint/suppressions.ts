/**
 * Comments that say "known, and here is why":
 *
 *     # txplan-disable-next-line RULE -- reason
 *     target_date: …            # txplan-disable-line RULE -- reason until=2027-01-31
 *     # txplan-disable RULE -- reason   …   # txplan-enable RULE
 *     # txplan-disable-file RULE -- reason
 *
 * Several rules are separated by commas. The reason is required: whoever reads the plan next should
 * not have to guess. What is structurally wrong cannot be suppressed.
 */
import { isRealDate } from '../language/dates.ts'
import { nearest } from '../language/similar.ts'
import type { Comment } from '../source/comments.ts'
import type { Mute } from './across/client.ts'
import type { LintUnit } from './engine.ts'
import { bareClientText, type Finding } from './finding.ts'
import { findRule, rules } from './registry.ts'
import type { FileKind } from './rule.ts'
import type { SpanReport } from './structure-findings.ts'

const marker = 'txplan-'

/** Whether the comments of a text have to be looked at. Most texts have no suppression at all. */
export function mayHaveSuppressions(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    let next = at + 1
    while (text[next] === ' ' || text[next] === '\t') next++
    if (text.startsWith(marker, next)) return true
  }
  return false
}

type Scope = 'disable-next-line' | 'disable-line' | 'disable' | 'disable-file' | 'enable'

interface Suppression {
  rule: string
  from: number
  to: number
  /** Ends at a `txplan-enable`, if there is one. */
  block: boolean
  comment: Comment
  used: boolean
}

type AddReport = (report: SpanReport, kind: FileKind) => void

/** The findings that remain; faults of the suppressions themselves are added through `add`. */
export function applySuppressions(
  unit: LintUnit,
  found: Finding[],
  asOf: string,
  add: AddReport,
): Finding[] {
  const kinds = (['plan', 'record'] as const).filter((kind) =>
    mayHaveSuppressions(unit[kind]?.document.text ?? ''),
  )
  if (kinds.length === 0) return found
  const dropped = new Set<Finding>()
  for (const kind of kinds) {
    const file = unit[kind]
    if (!file) continue
    const list = readSuppressions(file.comments, asOf, (report) => add(report, kind))
    suppress(
      list,
      found.filter((finding) => finding.file === file.file),
      dropped,
    )
    for (const one of list) if (!one.used && !findRule(one.rule)?.across) add(unused(one), kind)
  }
  return found.filter((finding) => !dropped.has(finding))
}

/** Where a file sets aside rules whose findings come only when all clients are compared. */
export function mutedLines(unit: LintUnit, asOf: string): Mute[] {
  return (['plan', 'record'] as const).flatMap((kind) => {
    const file = unit[kind]
    if (!file || !mayHaveSuppressions(file.document.text)) return []
    return readSuppressions(file.comments, asOf, () => {})
      .filter(({ rule }) => findRule(rule)?.across)
      .map(({ rule, from, to }) => ({ in: kind, rule, from, to }))
  })
}

function suppress(list: Suppression[], findings: Finding[], dropped: Set<Finding>): void {
  for (const finding of findings) {
    const { keyLine } = finding
    const line = finding.range.start.line
    const by = list.filter(
      (one) => one.rule === finding.rule && one.from <= line && keyLine <= one.to,
    )
    if (by.length > 0) dropped.add(finding)
    for (const one of by) one.used = true
  }
}

const unused = (one: Suppression): SpanReport => ({
  rule: 'unused-suppression',
  message: 'found',
  args: { rule: one.rule },
  span: one.comment.span,
  path: [],
})

const form = /^txplan-(disable-next-line|disable-line|disable-file|disable|enable)(?:\s+(.*))?$/

function readSuppressions(
  comments: readonly Comment[],
  asOf: string,
  add: (report: SpanReport) => void,
): Suppression[] {
  const list: Suppression[] = []
  const own = comments.filter((comment) => comment.ownLine).map((comment) => comment.line)
  const reading: Reading = { list, asOf, add, commentLines: new Set(own) }
  for (const comment of comments) {
    const match = form.exec(comment.text)
    if (match) readOne(match[1] as Scope, match[2] ?? '', comment, reading)
    else if (comment.text.startsWith(marker))
      add(bad(comment, 'form', { what: comment.text.split(/\s/)[0] as string }))
  }
  return list
}

interface Reading {
  list: Suppression[]
  /** Lines that hold nothing but a comment; several suppressions may stand above one line. */
  commentLines: Set<number>
  asOf: string
  add: (report: SpanReport) => void
}

function readOne(scope: Scope, rest: string, comment: Comment, reading: Reading): void {
  const [names = '', ...reasonParts] = rest.split(/\s*--\s*/)
  const ids = names.split(/[\s,]+/).filter(Boolean)
  if (scope === 'enable') {
    endBlocks(reading.list, ids, comment.line)
    return
  }
  const { reason, until } = readReason(reasonParts.join(' -- '))
  const fault = faultOf(ids, reason, until, reading.asOf)
  if (fault) {
    reading.add(bad(comment, fault.message, fault.args))
    return
  }
  const [from, to] = linesOf(scope, comment, reading.commentLines)
  const block = scope === 'disable'
  for (const rule of ids) reading.list.push({ rule, from, to, block, comment, used: false })
}

function readReason(text: string): { reason: string; until: string | undefined } {
  const until = /\buntil=(\S+)/.exec(text)
  return { reason: text.replace(/\buntil=\S+/, '').trim(), until: until?.[1] }
}

function faultOf(
  ids: string[],
  reason: string,
  until: string | undefined,
  asOf: string,
): { message: string; args: SpanReport['args'] } | undefined {
  if (ids.length === 0) return { message: 'no-rule', args: {} }
  for (const id of ids) {
    const rule = findRule(id)
    if (!rule) return { message: 'unknown-rule', args: unknownArgs(id) }
    if (rule.structural) return { message: 'structural', args: { rule: id } }
  }
  if (reason === '') return { message: 'no-reason', args: { rule: ids.join(', ') } }
  if (until !== undefined && !isRealDate(until)) return { message: 'until', args: { until } }
  if (until !== undefined && until < asOf) return { message: 'ended', args: { until } }
  return undefined
}

function unknownArgs(id: string): SpanReport['args'] {
  const known = nearest(
    id,
    rules.map((rule) => rule.id),
  )
  const rule = /^[a-z][a-z0-9-]*$/.test(id) ? id : bareClientText(id)
  return { rule, hint: known ? ` Did you mean ${known}?` : '' }
}

function linesOf(scope: Scope, comment: Comment, commentLines: Set<number>): [number, number] {
  if (scope === 'disable-file') return [1, Number.POSITIVE_INFINITY]
  if (scope === 'disable-next-line') {
    let next = comment.line + 1
    while (commentLines.has(next)) next++
    return [next, next]
  }
  if (scope === 'disable-line') return [comment.line, comment.line]
  return [comment.line, Number.POSITIVE_INFINITY]
}

function endBlocks(list: Suppression[], ids: string[], line: number): void {
  for (const one of list)
    if (one.block && one.to > line && (ids.length === 0 || ids.includes(one.rule))) one.to = line
}

const bad = (comment: Comment, message: string, args: SpanReport['args']): SpanReport => ({
  rule: 'bad-suppression',
  message,
  args,
  span: comment.span,
  path: [],
})
