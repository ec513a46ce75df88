import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { pathText } from '../../finding.ts'
import { defineRule, type FileKind } from '../../rule.ts'

export const duplicateId = defineRule({
  id: 'duplicate-id',
  group: 'references',
  severity: 'error',
  what: 'Two parts of the plan, two people or two sessions have the same id.',
  why: 'Whatever names this id, a session note or a review, could mean either of them.',
  fix: 'Give this one an id of its own, and check the places that name “{id}”.',
  source: 'The file format: schemas/README.md',
  messages: { found: 'The id “{id}” of this {kind} is already that of {first}.' },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: sleep\n    statement: Sleep through the night\n  - id: sleep\n    statement: Rise at seven\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: sleep\n    statement: Sleep through the night\n  - id: rise\n    statement: Rise at seven\n',
  },
  check(context) {
    const { elements, record } = context
    const people = elements.filter(({ kind }) => kind === 'person')
    const parts = elements.filter(({ kind }) => kind !== 'person')
    const sessions = (record?.sessions ?? []).map(({ id }, at) => ({
      kind: 'session',
      id,
      path: ['sessions', at],
    }))
    findTwins(people, 'plan', context)
    findTwins(parts, 'plan', context)
    findTwins(sessions, 'record', context)
  },
})

interface Identified {
  kind: string
  id: string | undefined
  path: Path
}

/** One namespace: a review or a note names a part by its id alone. */
function findTwins(all: readonly Identified[], file: FileKind, { report }: Context): void {
  const first = new Map<string, Path>()
  for (const { id, kind, path } of all) {
    if (id === undefined) continue
    const before = first.get(id)
    if (before === undefined) first.set(id, path)
    else
      report({
        at: [...path, 'id'],
        in: file,
        message: 'found',
        args: { id, kind, first: pathText(before) },
      })
  }
}
