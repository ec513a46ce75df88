import { parseSpan } from '../../../language/spans.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'

export const vagueDuration = defineRule({
  id: 'vague-duration',
  group: 'smart',
  severity: 'warning',
  what: 'A duration is a range or open, and the plan names no day on which it ends.',
  why: 'Nobody can see when the service is over, ask for more of it in time, or say that it ran too long.',
  fix: 'Write one length, such as {example}, or give the day on which it ends: “end”, or “expires” of the plan.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1: the plan states type, amount, frequency and duration of the services',
  messages: {
    range: 'The duration is a range, {duration}, and there is no date on which it ends.',
    ranges:
      'The duration is a range, {duration}, here and elsewhere ({more} more), and there is no date on which it ends.',
    open: 'The duration is {duration}: it has no end.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\nservices:\n  - id: pt\n    service: Physical therapy\n    frequency: 3x/week\n    duration: 8-12 weeks\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nservices:\n  - id: pt\n    service: Physical therapy\n    frequency: 3x/week\n    duration: 12 weeks\n',
  },
  check(context) {
    const ranges = new Map<string, DurationAt[]>()
    for (const one of durations(context)) {
      if (!/\d/.test(one.text)) {
        if (isOpen.test(one.text)) reportOpen(context, one)
      } else if (!one.ends && isRange(one.text))
        ranges.set(one.text, [...(ranges.get(one.text) ?? []), one])
    }
    for (const [text, [first, ...more]] of ranges)
      if (first) reportRange(context, text, first, more.length)
  },
})

interface DurationAt {
  text: string
  path: Path
  /** There is a day on which it ends. */
  ends: boolean
}

function durations({ plan }: Context): DurationAt[] {
  const planEnds = plan.expires !== undefined || plan.discharge?.anticipated !== undefined
  const found: DurationAt[] = []
  if (plan.duration) found.push({ text: plan.duration.trim(), path: ['duration'], ends: planEnds })
  addAll(plan.interventions, 'interventions', planEnds, found)
  addAll(plan.services, 'services', planEnds, found)
  return found
}

function addAll(
  list: readonly { duration?: string; end?: string }[] = [],
  key: string,
  planEnds: boolean,
  found: DurationAt[],
): void {
  for (let at = 0; at < list.length; at += 1) {
    const { duration, end } = list[at] ?? {}
    if (!duration) continue
    const ends = planEnds || end !== undefined
    found.push({ text: duration.trim(), path: [key, at, 'duration'], ends })
  }
}

const isOpen =
  /^(?:ongoing|open.?ended|indefinite(?:ly)?|continuous(?:ly)?|long.?term|short.?term|(?:as|for as) long as (?:needed|necessary)|as (?:needed|indicated|appropriate)|until (?:further notice|(?:no longer|not) needed|stable|better|improved)|until goals? (?:is|are) met|varies|variable|unknown)\b/i

const isRange = (text: string): boolean =>
  /\d\D+\d/.test(text) && parseSpan(text)?.upTo !== undefined

function reportOpen(context: Context, { text, path }: DurationAt): void {
  const args = { duration: clientText(text), example: '12 weeks' }
  context.report({ at: path, message: 'open', args })
}

function reportRange(context: Context, text: string, { path }: DurationAt, more: number): void {
  const span = parseSpan(text)
  const unit = span?.kind === 'time' ? span.unit : 'session'
  context.report({
    at: path,
    message: more > 0 ? 'ranges' : 'range',
    args: {
      duration: clientText(text),
      example: `${span?.upTo ?? 12} ${unit}s`,
      ...(more > 0 && { more }),
    },
  })
}
