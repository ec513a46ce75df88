import { readObjective } from '../../../language/objective/read.ts'
import type { TimeFrame } from '../../../language/objective/reading.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { type Figure, figuresBeside } from './figures.ts'
import { heldStatements, type Statement } from './readings.ts'
import { comparable, inUnitOf, same } from './thing.ts'

export const plainDiffersFromStatement = defineRule({
  id: 'plain-differs-from-statement',
  group: 'smart',
  severity: 'warning',
  what: 'The client’s plain version of a goal or objective has another figure or date than the statement.',
  why: 'The client will hold on to the plain words; at the review they and the clinician would look for different results.',
  fix: 'Write the same figure in “plain” and in “statement”.',
  source: 'txplan: both versions are of one agreement',
  messages: {
    found: '{subject}, {words}: the statement says {said}, and “plain” says {other}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: school\n    statement: Attend at least 4 full school days a week\n    plain: Go to school five days a week\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: school\n    statement: Attend at least 4 full school days a week\n    plain: Go to school four days a week\n',
  },
  check(context) {
    for (const statement of heldStatements(context)) {
      const { plain } = statement.of
      if (plain === undefined) continue
      const found = otherFigure(statement, plain, context) ?? otherDate(statement, plain)
      if (!found) continue
      const { said, other } = found
      context.report({
        at: [...statement.path, 'plain'],
        message: 'found',
        args: { ...statement.name, said: clientText(said), other: clientText(other) },
      })
    }
  },
})

interface Difference {
  said: string
  other: string
}

function otherFigure(
  statement: Statement,
  plain: string,
  context: Context,
): Difference | undefined {
  const said = statement.figures.filter(({ framed }) => !framed)
  const figures = said.length === 0 ? [] : figuresBeside(plain, context)
  for (const figure of figures) {
    const alike = said.filter((one) => isAlike(one, figure))
    const [first] = alike
    if (first === undefined || alike.some((one) => isEqual(one, figure))) continue
    return { said: first.text, other: figure.text }
  }
  return undefined
}

/** The same unit, or the same thing counted; “one” alone is often no number. */
function isAlike(said: Figure, other: Figure): boolean {
  if (comparable(said, other)) return true
  if (said.unit !== undefined && other.unit !== undefined) return false
  if (said.named !== other.named) return false
  return other.nouns.length > 0 && said.nouns.includes(other.nouns.at(-1) ?? '')
}

function isEqual(said: Figure, { value, unit, per }: Figure): boolean {
  const thing = { ...(unit && { unit }), ...(per && { per }) }
  const ends = [
    said.value,
    said.upTo ?? said.value,
    ...(said.outOf === undefined ? [] : [said.outOf]),
  ]
  return ends.some((end) => same(end, value) || same(inUnitOf(end, said, thing), value))
}

const mayHoldDate =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d[/-]\d|\b20\d\d\b/i

function otherDate(statement: Statement, plain: string): Difference | undefined {
  const said = statement.reading.timeFrames.filter(isDay)
  const [first] = said
  if (first === undefined || !mayHoldDate.test(plain)) return undefined
  const other = readObjective(plain).timeFrames.find(isDay)
  if (other === undefined || said.some(({ date }) => date === other.date)) return undefined
  return { said: first.text, other: other.text }
}

const isDay = ({ date }: TimeFrame): boolean => date?.length === 10
