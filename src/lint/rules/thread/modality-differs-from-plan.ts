import type { Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isRunning } from './answers.ts'
import { attended, kindOfService, presentSince, type SessionKind } from './attended.ts'

/** Fewer may be an exception. */
const fewest = 4

export const modalityDiffersFromPlan = defineRule({
  id: 'modality-differs-from-plan',
  group: 'thread',
  severity: 'info',
  what: 'All sessions are of a kind that the plan does not give.',
  why: 'Who plans individual therapy and holds groups delivers another treatment than the one that was agreed on and authorized.',
  fix: 'Correct the record, or change the plan in a revision and say why.',
  source:
    'A payer’s audit questionnaire (notes are compared with the planned service); that four sessions are enough to tell is txplan’s own',
  messages: {
    found: 'Planned is {planned}; the last {count} sessions were {held}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-09-01\nservices:\n  - { service: Individual therapy, code: "90834", frequency: weekly }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-09-08, service_code: "90853" }\n  - { date: 2026-09-15, service_code: "90853" }\n  - { date: 2026-09-22, service_code: "90853" }\n  - { date: 2026-09-29, service_code: "90853" }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-09-01\nservices:\n  - { service: Group therapy, code: "90853", frequency: weekly }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-09-08, service_code: "90853" }\n  - { date: 2026-09-15, service_code: "90853" }\n  - { date: 2026-09-22, service_code: "90853" }\n  - { date: 2026-09-29, service_code: "90853" }\n',
  },
  check(context) {
    const planned = isRunning(context) ? plannedKinds(context.plan) : undefined
    if (planned === undefined || planned.kinds.size === 0) return
    const held = heldKinds(context)
    if (held.length < fewest || held.some((kind) => kind === undefined || planned.kinds.has(kind)))
      return
    context.report({
      at: planned.path,
      on: 'key',
      message: 'found',
      args: {
        planned: listed([...planned.kinds]),
        held: listed([...new Set(held)]),
        count: held.length,
      },
    })
  },
})

interface Planned {
  kinds: ReadonlySet<SessionKind>
  path: string[]
}

/** Undefined where a part does not tell its kind: it could be any. */
function plannedKinds({ services, interventions, setting }: Plan): Planned | undefined {
  const lists: [string[], (SessionKind | undefined)[]][] = [
    [
      ['services'],
      (services ?? []).map((one) =>
        kindOfService(one.code, `${one.modality ?? ''} ${one.service ?? ''}`),
      ),
    ],
    [['interventions'], (interventions ?? []).map(({ format }) => kindOfFormat(format))],
    [
      ['setting', 'modality'],
      (setting?.modality ?? []).map((one) => kindOfService(undefined, one)),
    ],
  ]
  const kinds = new Set(lists.flatMap(([, found]) => found))
  const path = lists.find(([, found]) => found.length > 0)?.[0]
  if (path === undefined || kinds.has(undefined)) return undefined
  return { kinds: kinds as Set<SessionKind>, path }
}

const kindOfFormat = (format: string | undefined): SessionKind | undefined =>
  format === 'individual' || format === 'group' || format === 'family'
    ? format
    : format === 'couple'
      ? 'family'
      : undefined

/** Of the sessions since the plan holds, without intake and crisis. */
function heldKinds(context: Context): (SessionKind | undefined)[] {
  const since = presentSince(context) ?? ''
  return attended(context)
    .filter(({ day, kind }) => day >= since && kind !== 'intake' && kind !== 'crisis')
    .map(({ kind }) => kind)
}

const listed = (kinds: readonly (SessionKind | undefined)[]): string =>
  kinds.map((kind) => `${kind} sessions`).join(' and ')
