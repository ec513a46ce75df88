import type { Goal, Objective } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { type Figure, figuresIn } from './figures.ts'
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
      const elsewhere = namedElsewhere(context, statement)
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
  value: number
  text: string
}

/** `five-step morning plan`, and the whole in `5 of her 11 caregiving tasks`. */
function namedThings(figures: readonly Figure[], withCounts = false): Named[] {
  return figures.flatMap(({ value, outOf, named, nouns, text }) => {
    const name = nouns.join(' ')
    if (named && nouns.length > 1) return [{ name: `-${name}`, value, text }]
    if (nouns.length < 2) return []
    if (outOf !== undefined) return [{ name, value: outOf, text }]
    return withCounts ? [{ name, value, text }] : []
  })
}

const namedElsewhere = (context: Context, statement: Statement) =>
  relatedTexts(context, statement).flatMap(({ where, text }) =>
    figuresIn(text).flatMap((figure) =>
      namedThings([figure], true).map((one) => ({ where, ...one })),
    ),
  )

interface Related {
  where: string
  text: string
}

function relatedTexts({ plan }: Context, { of, goal }: Statement): Related[] {
  const { plain, problems, action_steps: steps, interventions } = of as Objective & Goal
  const ids = new Set([...(problems ?? []), ...(goal?.problems ?? [])])
  const treatments = new Set([...(interventions ?? []), ...(goal?.interventions ?? [])])
  const found: Related[] = []
  const add = (where: string, ...texts: (string | undefined)[]) => {
    for (const text of texts) if (text !== undefined) found.push({ where, text })
  }
  for (const { id, statement, behavioral_definition: seen } of plan.problems ?? [])
    if (id !== undefined && ids.has(id)) add(`problem ${id}`, statement, seen)
  for (const { id, technique, description, client_tasks: tasks } of plan.interventions ?? [])
    if (id !== undefined && treatments.has(id))
      add(`intervention ${id}`, technique, description, ...(tasks ?? []))
  add('“plain”', plain)
  add('an action step', ...(steps ?? []))
  for (const view of plan.client_view?.goals ?? [])
    if (view.goal !== undefined && view.goal === goal?.id)
      add('the client’s view', view.statement, ...(view.action_steps ?? []))
  return found
}
