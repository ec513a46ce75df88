import type { Goal, Objective } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { type Figure, figuresBeside } from './figures.ts'
import { heldStatements, type Statement } from './readings.ts'

export const numberDiffersElsewhere = defineRule({
  id: 'number-differs-elsewhere',
  group: 'smart',
  severity: 'warning',
  what: 'The same thing has another number in the sentence than in a related part of the plan.',
  why: 'One of the two was not changed with the other; the client and the clinician will each follow a different one.',
  fix: 'Write the same number in both places, or say in the sentence what has changed.',
  source: 'txplan: what is named twice in a plan is the same in both places',
  messages: {
    found: '{subject}, {words}: the sentence says {said}, and {where} says {other}.',
  },
  bad: {
    plan: 'txplan: 1\nproblems:\n  - id: load\n    behavioral_definition: Eleven caregiving tasks a week\ngoals:\n  - id: share\n    problems: [load]\n    objectives:\n      - id: hand-over\n        statement: Hand over 5 of her 12 weekly caregiving tasks\n',
  },
  good: {
    plan: 'txplan: 1\nproblems:\n  - id: load\n    behavioral_definition: Eleven caregiving tasks a week\ngoals:\n  - id: share\n    problems: [load]\n    objectives:\n      - id: hand-over\n        statement: Hand over 5 of her 11 weekly caregiving tasks\n',
  },
  check(context) {
    for (const statement of heldStatements(context)) {
      if (!mayName.test(statement.text)) continue
      const things = namedThings(statement.figures)
      if (things.length === 0) continue
      const elsewhere = namedElsewhere(context, statement, things)
      for (const { name, value, text } of things) {
        const alike = elsewhere.filter((one) => one.name === name)
        const [first] = alike
        if (first === undefined || alike.some((one) => one.value === value)) continue
        context.report({
          at: [...statement.path, 'statement'],
          message: 'found',
          args: {
            ...statement.name,
            said: clientText(text),
            where: first.where,
            other: clientText(first.text),
          },
        })
      }
    }
  },
})

/** `five-step`, `of her 11`. */
const mayName = /\w-[a-z]|\bof\b/i

interface Named {
  /** The thing, without its number. */
  name: string
  nouns: readonly string[]
  value: number
  text: string
}

/** `five-step morning plan`, and the whole in `5 of her 11 caregiving tasks`. */
function namedThings(figures: readonly Figure[], withCounts = false): Named[] {
  const found: Named[] = []
  for (const { value, outOf, named, nouns, text } of figures) {
    if (nouns.length < 2) continue
    const name = nouns.join(' ')
    if (named) found.push({ name: `-${name}`, nouns, value, text })
    else if (outOf !== undefined) found.push({ name, nouns, value: outOf, text })
    else if (withCounts) found.push({ name, nouns, value, text })
  }
  return found
}

interface NamedElsewhere extends Named {
  where: string
}

/** The same things with a number; only texts that have their words are looked at closely. */
function namedElsewhere(
  context: Context,
  statement: Statement,
  things: readonly Named[],
): NamedElsewhere[] {
  const stems = things.map(({ nouns }) => nouns.map(stemOf))
  const found: NamedElsewhere[] = []
  for (const { where, text } of relatedTexts(context, statement)) {
    const lower = text.toLowerCase()
    if (!stems.some((some) => some.every((stem) => lower.includes(stem)))) continue
    for (const one of namedThings(figuresBeside(text, context), true)) found.push({ where, ...one })
  }
  return found
}

/** What every form of a noun begins with: `activit` of activities; nothing of what has a mark in it. */
const stemOf = (noun: string): string =>
  /[^a-z]/.test(noun) ? '' : noun.endsWith('y') ? noun.slice(0, -1) : noun

interface Related {
  where: string
  text: string
}

function relatedTexts({ plan }: Context, { of, goal }: Statement): Related[] {
  const { plain, problems, action_steps: steps, interventions } = of as Objective & Goal
  const isProblem = isOneOf(problems, goal?.problems)
  const isTreatment = isOneOf(interventions, goal?.interventions)
  const found: Related[] = []
  const add = (where: string, ...texts: (string | undefined)[]) => {
    for (const text of texts) if (text !== undefined) found.push({ where, text })
  }
  for (const { id, statement, behavioral_definition: seen } of plan.problems ?? [])
    if (isProblem(id)) add(`problem ${id}`, statement, seen)
  for (const { id, technique, description, client_tasks: tasks } of plan.interventions ?? [])
    if (isTreatment(id)) add(`intervention ${id}`, technique, description, ...(tasks ?? []))
  add('“plain”', plain)
  add('an action step', ...(steps ?? []))
  for (const view of plan.client_view?.goals ?? [])
    if (view.goal !== undefined && view.goal === goal?.id)
      add('the client’s view', view.statement, ...(view.action_steps ?? []))
  return found
}

/** Whether an id stands in the objective’s own list or in that of its goal. */
const isOneOf =
  (own: readonly string[] = [], goals: readonly string[] = []) =>
  (id: string | undefined): boolean =>
    id !== undefined && (own.includes(id) || goals.includes(id))
