import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'
import { isOver } from './written.ts'

export const asamIncomplete = defineRule({
  id: 'asam-incomplete',
  group: 'completeness',
  severity: 'info',
  what: 'Some dimensions of the ASAM Criteria are rated, and others are not.',
  why: 'The level of care rests on all dimensions together; one that is left out may be the one that decides.',
  fix: 'Rate the missing dimensions under “asam”; 0 says that there is no problem in one.',
  source:
    'The ASAM Criteria, third edition: six dimensions; fourth edition: five are rated, the sixth holds what the person prefers',
  messages: {
    found: 'Dimension {missing} of the ASAM Criteria has no rating.',
    several: 'Dimensions {missing} of the ASAM Criteria have no rating.',
  },
  bad: {
    plan: 'txplan: 1\nassessment:\n  asam:\n    - { dimension: 1, rating: 1 }\n    - { dimension: 2, rating: 0 }\n    - { dimension: 3, rating: 2 }\n    - { dimension: 4, rating: 1 }\n    - { dimension: 6, rating: 2 }\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  asam:\n    - { dimension: 1, rating: 1 }\n    - { dimension: 2, rating: 0 }\n    - { dimension: 3, rating: 2 }\n    - { dimension: 4, rating: 1 }\n    - { dimension: 5, rating: 3 }\n    - { dimension: 6, rating: 2 }\n',
  },
  check({ plan, report }) {
    const { asam = [], asam_edition } = plan.assessment ?? {}
    const rated = asam.filter(isRated).map(({ dimension }) => dimension)
    // A form that was not begun has a finding of its own.
    if (rated.length === 0 || isOver(plan)) return
    const missing = dimensionsOf(asam, asam_edition).filter((one) => !rated.includes(one))
    if (missing.length === 0) return
    report({
      at: ['assessment', 'asam'],
      on: 'key',
      message: missing.length === 1 ? 'found' : 'several',
      args: { missing: missing.join(', ') },
    })
  },
})

type Dimension = NonNullable<NonNullable<Plan['assessment']>['asam']>[number]

const isRated = ({ rating }: Dimension): boolean =>
  typeof rating === 'number' || (rating?.trim() ?? '') !== ''

/** The fourth edition rates with letters, and no longer rates the sixth dimension. */
const dimensionsOf = (asam: readonly Dimension[], edition = ''): number[] =>
  /\b(?:4|4th|four(?:th)?|iv)\b/i.test(edition) || asam.some(isLettered)
    ? [1, 2, 3, 4, 5]
    : [1, 2, 3, 4, 5, 6]

const isLettered = ({ rating }: Dimension): boolean =>
  typeof rating === 'string' && /^\s*\d?[A-E]\s*$/i.test(rating)
