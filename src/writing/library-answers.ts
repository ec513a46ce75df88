/** Whether the library texts that answers name are there, and their blanks are called so. */
import { nearest } from '../language/similar.ts'
import { blanksIn } from '../library/fill.ts'
import type { EntryKind, Library } from '../library/library.ts'
import type { Answers } from '../plan/answers.ts'
import type { Path } from '../source/document.ts'
import type { AnswerFault } from './from-file.ts'
import { addressOf } from './interview.ts'

interface Item {
  kind: EntryKind
  at: Path
  item: { library?: string; blanks?: Readonly<Record<string, unknown>> }
}

/** Ids that lead nowhere, and values for blanks that no text has. */
export function libraryAnswerFaults(answers: Answers, library: Library): AnswerFault[] {
  return itemsOf(answers).flatMap(({ kind, at, item }) => {
    if (item.library === undefined) return []
    const entry = library.entry(kind, item.library)
    if (!entry) return [unknownText(kind, at, item.library, library)]
    const known = blanksIn(entry.text)
    return Object.keys(item.blanks ?? {})
      .filter((name) => !known.includes(name))
      .map((name) => ({
        key: addressOf([...at, 'blanks', name]),
        message: `${item.library} has no such blank; it has: ${known.join(', ') || 'none'}.`,
      }))
  })
}

function unknownText(kind: EntryKind, at: Path, id: string, library: Library): AnswerFault {
  const ids = library.entries().filter((entry) => entry.kind === kind)
  const near = nearest(
    id,
    ids.map((entry) => entry.id),
  )
  const hint = near === undefined ? 'See them: txplan library' : `Did you mean ${near}?`
  return {
    key: addressOf([...at, 'library']),
    message: `The library has no ${kind} “${id}”. ${hint}`,
  }
}

function itemsOf({ problems = [], goals = [], interventions = [] }: Answers): Item[] {
  const objectives = goals.flatMap((goal, which) =>
    (goal.objectives ?? []).map(
      (item, at): Item => ({
        kind: 'objective',
        at: ['goals', which, 'objectives', at],
        item,
      }),
    ),
  )
  return [
    ...problems.map((item, at): Item => ({ kind: 'problem', at: ['problems', at], item })),
    ...goals.map((item, at): Item => ({ kind: 'goal', at: ['goals', at], item })),
    ...objectives,
    ...interventions.map(
      (item, at): Item => ({
        kind: 'intervention',
        at: ['interventions', at],
        item,
      }),
    ),
  ]
}
