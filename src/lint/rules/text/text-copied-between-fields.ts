import { normalWords } from '../../../language/normal-text.ts'
import type { Context } from '../../context.ts'
import { pathText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import type { TextAt } from '../../texts.ts'

export const textCopiedBetweenFields = defineRule({
  id: 'text-copied-between-fields',
  group: 'text',
  severity: 'warning',
  what: 'The same words stand in several places that should say different things.',
  why: 'Text that repeats word for word reads as copied and not as observed; payers have denied claims and taken money back over it.',
  fix: 'Say here what is particular to this place, or say it once and leave the other out.',
  source:
    'NGS Medicare, cloned documentation could result in denials (article 1459133); Noridian JE-B, psychotherapy service-specific review, 2021: cloned documentation as a reason for denial',
  messages: {
    found: 'Word for word the same text as {first}.',
    often: 'Word for word the same text as {first}; it stands in {count} places.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-05\n    response: Client was engaged, made good progress and is motivated to continue.\n  - date: 2026-10-12\n    response: Client was engaged, made good progress and is motivated to continue.\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-05\n    response: Client tried the breathing exercise and could name two worries.\n  - date: 2026-10-12\n    response: Client brought the sleep log; she was up twice on three nights.\n',
  },
  withoutPlan: true,
  check(context) {
    for (const [first, ...rest] of repeated(context)) {
      const [second] = rest
      if (!first || !second) continue
      const count = rest.length + 1
      const args = { first: placeOf(first, second), ...(count > 2 ? { count } : {}) }
      context.report({
        at: second.path,
        in: second.in,
        message: count > 2 ? 'often' : 'found',
        args,
      })
    }
  },
})

/** Shorter texts repeat by themselves. */
const fewestWords = 8

/** Narrative that is about one thing only, by the name of its field. */
const narrative = new Set([
  'statement',
  'behavioral_definition',
  'evidence',
  'description',
  'technique',
  'rationale',
  'presenting_problem',
  'mental_status',
  'formulation',
  'differential',
  'level_of_care_reason',
  'prognosis',
  'expected_outcome',
  'summary',
  'response',
  'plan',
  'note',
])

/** Parts in which the same words come back by their nature, or in another voice. */
const passedOver = new Set([
  'client',
  'care_team',
  'outside_providers',
  'agreement',
  'signatures',
  'client_view',
  'medications',
  'medical',
  'services',
])

/** A new objective may repeat the one that it replaces; a review may repeat the progress noted. */
function isJudged(one: TextAt, closed: ReadonlySet<string>): boolean {
  const { field, top } = one
  if (one.inList || one.own || !narrative.has(field) || passedOver.has(top)) return false
  if (field === 'evidence' && (top === 'interventions' || one.path.includes('history')))
    return false
  return ![2, 4].some((depth) => closed.size > 0 && closed.has(pathText(one.path.slice(0, depth))))
}

/** Groups of texts that say the same, in the order of their first. */
function repeated(context: Context): TextAt[][] {
  const alike = twins(context)
  if (alike.length === 0) return []
  const same = groupBy(alike, ({ text }) => normalWords(text))
  return same.filter((all) => all.some(isNotIntervention) && wordsOf(all) >= fewestWords)
}

/** Every judged text whose print another one shares. */
function twins(context: Context): TextAt[] {
  const closed = closedParts(context)
  const firsts = new Map<number, TextAt>()
  const found = new Set<TextAt>()
  for (const one of context.texts) {
    if (one.text.length < fewestWords * 2 || !isJudged(one, closed)) continue
    const print = letterPrint(one.text)
    const first = firsts.get(print)
    if (first) found.add(first).add(one)
    else firsts.set(print, one)
  }
  return found.size === 0 ? [] : context.texts.filter((one) => found.has(one))
}

/** A protocol repeats its interventions; that alone is no sign of copying. */
const isNotIntervention = ({ top }: TextAt) => top !== 'interventions'

const wordsOf = ([first]: readonly TextAt[]) => normalWords(first?.text ?? '').split(' ').length

/** The groups of two and more. */
function groupBy(all: readonly TextAt[], keyOf: (one: TextAt) => string): TextAt[][] {
  const groups = new Map<string, TextAt[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/**
 * A number that two texts of the same words share: it is made of their first letters a to z alone.
 * Telling the words apart properly is many times the work, and few texts have a twin. Where something
 * adds or takes away letters on the way to plain words (links, check boxes, accents set apart), the
 * plain words are taken instead.
 */
function letterPrint(text: string, isPlain = false): number {
  let print = 0
  for (let at = 0, letters = 0; at < text.length && letters < enoughLetters; at++) {
    const unit = text.charCodeAt(at)
    const isSetApart = unit === bracket || (unit >= 0x300 && unit <= 0x36f)
    if (isSetApart && !isPlain) return letterPrint(normalWords(text), true)
    const letter = unit | 32
    if (letter < 97 || letter > 122) continue
    print = (Math.imul(print, 31) + letter) | 0
    letters++
  }
  return print
}

const bracket = 91
const enoughLetters = 64

const nothingClosed: ReadonlySet<string> = new Set()

function closedParts({ goals, objectives }: Context): ReadonlySet<string> {
  const isClosed = ({ status = 'active' }: { status?: string }) => status !== 'active'
  const paths = [
    ...goals.filter(({ goal }) => isClosed(goal)),
    ...objectives.filter(({ objective }) => isClosed(objective)),
  ].map(({ path }) => pathText(path))
  return paths.length > 0 ? new Set(paths) : nothingClosed
}

const placeOf = (first: TextAt, second: TextAt) =>
  first.in === second.in ? pathText(first.path) : `${pathText(first.path)} of the ${first.in}`
