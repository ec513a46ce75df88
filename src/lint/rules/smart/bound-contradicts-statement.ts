import type { Bound } from '../../../language/objective/reading.ts'
import { aimText } from '../../../plan/values.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { everySpoken, type Spoken } from './aims.ts'
import type { Figure } from './figures.ts'
import type { Statement } from './readings.ts'
import { bare, saidWith, targetPath } from './report.ts'
import { inUnitOf, same } from './thing.ts'

export const boundContradictsStatement = defineRule({
  id: 'bound-contradicts-statement',
  group: 'smart',
  severity: 'error',
  what: 'The sentence of a goal or objective asks for at least a figure, and its measure for at most it, or the other way round.',
  why: 'Sentence and measure then call opposite results a success.',
  fix: 'Write “at_least” where more is better and “at_most” where less is, as the sentence means it.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    found: '{subject}, {words}: the sentence says {said}, and the target is {target}.',
    direction:
      '{subject}, {words}: the sentence is to {direction} something to {said}, and the target is {target}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on at least 4 days a week\n    measure:\n      behavior: walks\n      unit: days a week\n      target: { at_most: 4 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on at least 4 days a week\n    measure:\n      behavior: walks\n      unit: days a week\n      target: { at_least: 4 }\n',
  },
  check(context) {
    for (const spoken of everySpoken(context)) {
      const { statement } = spoken
      const { at_least: least, at_most: most } = spoken.measure.target ?? {}
      if ((least === undefined) === (most === undefined)) continue
      const meant = spoken.targets.filter((figure) => isTarget(figure, spoken))
      const [figure] = meant
      if (!figure || !meant.every((one) => isOpposite(one, spoken))) continue
      const direction = hasBound(figure) ? undefined : directionBefore(statement, figure)
      context.report({
        at: targetPath(statement),
        message: direction === undefined ? 'found' : 'direction',
        args: {
          ...statement.name,
          said: clientText(saidWith(figure, statement)),
          target: bare(aimText(spoken.aim)),
          ...(direction !== undefined && { direction }),
        },
      })
    }
  },
})

const isTarget = (figure: Figure, { thing, aim }: Spoken) =>
  (aim.kind === 'at_most' || aim.kind === 'at_least') &&
  figure.role === 'target' &&
  same(inUnitOf(figure.value, figure, thing), aim.value)

const upward = new Set<Bound | undefined>(['at-least', 'more-than'])
const downward = new Set<Bound | undefined>(['at-most', 'less-than'])

const hasBound = ({ bound }: Figure) => upward.has(bound) || downward.has(bound)

function isOpposite(figure: Figure, { aim, statement }: Spoken): boolean {
  if (hasBound(figure))
    return aim.kind === 'at_most' ? upward.has(figure.bound) : downward.has(figure.bound)
  const direction = directionBefore(statement, figure)
  if (direction === undefined) return false
  return aim.kind === (direction === 'reduce' ? 'at_least' : 'at_most')
}

/** Verbs only: “lower back” and “decreased sleep” are no direction. */
const falling = /^(?:reduc|decreas|lessen|diminish|minimiz)(?:e|es|ing|s)?$|^cut(?:s|ting)?$/
const rising = /^(?:increas|rais)(?:e|es|ing)$|^(?:extend|expand)(?:s|ing)?$/

/** Most sentences have none of the verbs. */
const hasDirection = /\b(?:reduc|decreas|lessen|diminish|minimiz|cut|increas|rais|extend|expand)/i

/** `reduce … to 4`: the last word of direction before a figure that is led up to by “to”. */
function directionBefore(
  { text }: Statement,
  { start }: Figure,
): 'reduce' | 'increase' | undefined {
  if (!ledUpTo.test(text.slice(Math.max(0, start - 12), start))) return undefined
  const before = text.slice(0, start)
  const words = hasDirection.test(before) ? (before.match(/[a-z]+/gi) ?? []) : []
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = (words[at] ?? '').toLowerCase()
    if (between.has(word)) return undefined
    if (falling.test(word)) return 'reduce'
    if (rising.test(word)) return 'increase'
  }
  return undefined
}

const ledUpTo = /\bto (?:about |around )?$/i
const between = new Set(['by', 'and', 'through', 'with', 'will'])
