import { nearest } from '../../../language/similar.ts'
import { type Entry, type EntryKind, entriesOf, type Shelf } from '../../../library/library.ts'
import { isFilledFrom } from '../../../library/matches.ts'
import type { Presentation } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule, type Report } from '../../rule.ts'

export const unknownLibraryText = defineRule({
  id: 'unknown-library-text',
  group: 'references',
  severity: 'warning',
  what: 'A text of the plan says that it was taken from the library, and the library has no such text, or another.',
  why: 'Texts of the library may be the same at several clients and are not reported as copied; that holds only for words that are the library’s.',
  fix: 'Name the text that it was taken from (txplan library WORDS finds it), or take “library” out.',
  source: 'txplan: a name that resolves nowhere is a mistake',
  messages: {
    found: 'The library has no text {id}.',
    nearly: 'The library has no text {id}; did you mean “{nearest}”?',
    kind: 'The library’s “{id}” is for {actual}, and this is {wanted}.',
    differs: 'The words of this {kind} differ from those of the library’s “{id}”.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rested\n    statement: Ada sleeps through the night again.\n    library: insomnia/restd\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rested\n    statement: Ada sleeps soundly for most of the time in bed and trusts that sleep will come, so as to teach with patience.\n    library: insomnia/rested\n',
  },
  check(context) {
    const { library, report } = context
    if (!library) return
    for (const one of namedParts(context)) {
      const said = fault(one, library)
      if (said) report(said)
    }
  },
})

/** A part of the plan that names a library text. */
interface Named {
  kind: EntryKind
  part: { library?: string }
  library: string
  path: Path
}

function namedParts({ plan, goals, objectives }: Context): Named[] {
  const found: Named[] = []
  const add = (kind: EntryKind, part: Named['part'], path: Path) => {
    if (part.library !== undefined) found.push({ kind, part, library: part.library, path })
  }
  for (const [at, one] of (plan.problems ?? []).entries()) add('problem', one, ['problems', at])
  for (const { goal, path } of goals) add('goal', goal, path)
  for (const { objective, path } of objectives) add('objective', objective, path)
  for (const [at, one] of (plan.interventions ?? []).entries())
    add('intervention', one, ['interventions', at])
  return found
}

function fault({ kind, part, library: id, path }: Named, shelf: Shelf): Report | undefined {
  const at = [...path, 'library']
  const presentation = shelf.find(before(id))
  const entry = presentation && entriesOf(presentation).find((one) => one.id === id)
  if (!entry) return { at, ...unknown(id, presentation, shelf) }
  if (entry.kind !== kind) {
    const args = { id, actual: withArticle[entry.kind], wanted: withArticle[kind] }
    return { at, message: 'kind', args }
  }
  const field = differing(part, entry)
  return field === undefined
    ? undefined
    : { at: [...path, field], message: 'differs', args: { kind, id }, fix: ownNow }
}

const ownNow = 'Take “library” out: these words are the plan’s own now.'

const withArticle: Readonly<Record<EntryKind, string>> = {
  problem: 'a problem',
  goal: 'a goal',
  objective: 'an objective',
  intervention: 'an intervention',
}

const before = (id: string): string => id.split('/', 1)[0] ?? ''

/** Mistyped before the slash or behind it, or nothing that the library knows. */
function unknown(id: string, presentation: Presentation | undefined, shelf: Shelf) {
  const args = { id: clientText(id) }
  const meant = presentation ?? shelf.find(nearest(before(id), shelf.ids()) ?? '')
  const rest = id.slice(before(id).length)
  const wanted = `${meant?.id}${rest}`
  const known = meant ? entriesOf(meant).map((one) => one.id) : []
  const near = nearest(wanted, known)
  return near ? { message: 'nearly', args: { ...args, nearest: near } } : { message: 'found', args }
}

/** The texts that are compared between clients. */
const compared = ['statement', 'behavioral_definition', 'description', 'rationale']

/** The first text that is plainly not the library’s. What the library leaves open may be said freely. */
function differing(part: object, { text }: Entry): string | undefined {
  const ours = part as Readonly<Record<string, unknown>>
  const theirs = text as Readonly<Record<string, unknown>>
  return compared.find((field) => {
    const [said, template] = [ours[field], theirs[field]]
    if (typeof said !== 'string' || typeof template !== 'string') return false
    return !isFilledFrom(template, said)
  })
}
