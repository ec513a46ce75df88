import type { Measure } from '../../../plan/types.generated.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { type Figure, figuresIn } from './figures.ts'
import { heldStatements, type Statement } from './readings.ts'
import { comparable, fitOf, inUnitOf, same } from './thing.ts'

export const detailContradictsStatement = defineRule({
  id: 'detail-contradicts-statement',
  group: 'smart',
  severity: 'error',
  what: 'A figure of the sentence, such as a length, a distance or a time of day, is another one in the words of its measure.',
  why: 'What counts is then not what was agreed: “asleep within 30 minutes” and “within 20” give different nights.',
  fix: 'Write the same figure in the sentence and in the measure.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    found:
      '{subject}, {words}: the sentence says {said}, and “{field}” of the measure says {other}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: asleep\n    statement: Be asleep within 30 minutes on 5 nights a week\n    measure:\n      behavior: nights asleep within 20 minutes\n      unit: nights a week\n      target: { at_least: 5 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: asleep\n    statement: Be asleep within 30 minutes on 5 nights a week\n    measure:\n      behavior: nights asleep within 30 minutes\n      unit: nights a week\n      target: { at_least: 5 }\n',
  },
  check(context) {
    for (const statement of heldStatements(context)) {
      const { measure } = statement.of
      const found = measure && contradiction(statement, measure)
      if (!found) continue
      context.report({
        at: [...statement.path, 'measure', found.detail.field],
        message: 'found',
        args: {
          ...statement.name,
          said: clientText(found.figure.text),
          field: found.detail.field,
          other: clientText(found.detail.figure.text),
        },
      })
    }
  },
})

const fields = ['behavior', 'unit', 'how'] as const

interface Detail {
  field: (typeof fields)[number]
  figure: Figure
}

/** Figures in the words of a measure; how often it is looked at is no part of the objective. */
function detailsOf(measure: Measure): Detail[] {
  const found: Detail[] = []
  for (const field of fields) {
    const text = measure[field]
    if (text === undefined) continue
    for (const figure of figuresIn(text))
      if (!isInterval(text, figure)) found.push({ field, figure })
  }
  return found
}

const isInterval = (text: string, { start, unit }: Figure) =>
  unit !== 'clock' && /\b(?:every|last|past|previous)\s$/i.test(text.slice(0, start))

interface Contradiction {
  figure: Figure
  detail: Detail
}

function contradiction(statement: Statement, measure: Measure): Contradiction | undefined {
  const compared = statement.figures.filter((one) => isDetail(one, statement))
  const details = compared.length === 0 ? [] : detailsOf(measure)
  if (details.length === 0) return undefined
  const said = statement.figures.filter(isMeant)
  for (const figure of compared) {
    const alike = details.filter((detail) => comparable(figure, detail.figure))
    if (alike.length === 0 || alike.some((detail) => equal(figure, detail.figure))) continue
    const detail = alike.find((one) => !said.some((other) => agree(other, one.figure)))
    if (detail) return { figure, detail }
  }
  return undefined
}

const isMeant = ({ framed, role }: Figure): boolean => !framed && role !== 'baseline'

/** What is the target itself is the business of another rule. */
const isDetail = (figure: Figure, { thing }: Statement): boolean =>
  figure.unit !== undefined &&
  isMeant(figure) &&
  (isClockOrRun(figure) || fitOf(figure, thing) !== 'yes')

const isClockOrRun = ({ unit, run }: Figure) => unit === 'clock' || run === true

/** `9 of 10 school days` is measured in days `of 10`. */
const equal = (one: Figure, other: Figure): boolean =>
  (one.outOf !== undefined && same(one.outOf, other.value)) ||
  (same(inUnit(one.value, one, other), other.value) &&
    (one.upTo === undefined ||
      other.upTo === undefined ||
      same(inUnit(one.upTo, one, other), other.upTo)))

const agree = (one: Figure, other: Figure) => comparable(one, other) && equal(one, other)

const inUnit = (value: number, { unit }: Figure, other: Figure) =>
  inUnitOf(value, { unit }, { unit: other.unit })
