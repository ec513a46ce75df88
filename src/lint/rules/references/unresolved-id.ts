import { isPlainlyId, looksLikeId, type People, peopleOf } from '../../../care/people.ts'
import { isPrivatePerson, isRole } from '../../../care/roles.ts'
import { nearest } from '../../../language/similar.ts'
import type { Context } from '../../context.ts'
import { type Args, clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import type { TextAt } from '../../texts.ts'
import {
  danglingReferences,
  personReferences,
  type Reference,
  type Resolves,
  wantsId,
  wantsSomebody,
} from './every-reference.ts'

export const unresolvedId = defineRule({
  id: 'unresolved-id',
  group: 'references',
  severity: 'error',
  what: 'An id points at nothing in the plan.',
  why: 'The thread from diagnosis to problem, goal, objective, intervention and note breaks here, and nobody can tell which part was meant.',
  fix: 'Correct the id, or add the part that it means. A part that has ended stays in the plan with its status, so that earlier notes still point at it.',
  source: 'The file format: schemas/README.md',
  messages: {
    nearly: 'No {wanted} has the id {id}; did you mean “{nearest}”?',
    found: 'No {wanted} has the id {id}.',
    words: 'Found {text} where the id of {wantedArticle} {wanted} belongs.',
    kind: '{id} is the id of {article} {actual}; the id of {wantedArticle} {wanted} belongs here.',
    person: 'Nobody has the id {id}; did you mean “{nearest}”?',
    nobody: 'Nobody in the plan or the practice has the id {id}.',
  },
  bad: {
    plan: 'txplan: 1\nproblems:\n  - id: insomnia\n    statement: Wakes at three\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    problems: [insomina]\n',
  },
  good: {
    plan: 'txplan: 1\nproblems:\n  - id: insomnia\n    statement: Wakes at three\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    problems: [insomnia]\n',
  },
  check(context) {
    const known = idsByKind(context)
    const resolves: Resolves = (id, wanted) => wanted.some((kind) => known.get(kind)?.has(id))
    for (const reference of danglingReferences(context, resolves))
      reportElement(context, reference, known)
    const people = peopleOf(context)
    for (const reference of personReferences(context)) checkPerson(context, reference, people)
  },
})

type KnownIds = ReadonlyMap<string, Set<string>>

/** The ids of each kind; a part may by mistake share its id with one of another kind. */
function idsByKind({ elements }: Context): KnownIds {
  const known = new Map<string, Set<string>>()
  for (const { id, kind } of elements) {
    if (id === undefined || kind === 'person') continue
    const ids = known.get(kind) ?? new Set()
    known.set(kind, ids.add(id))
  }
  return known
}

function reportElement(context: Context, reference: Reference, known: KnownIds): void {
  const { text, path, in: file, wanted } = reference
  const [first = 'goal'] = wanted
  const args = { id: clientText(text), wanted: wanted.join(' or '), wantedArticle: article(first) }
  const fault = isIdShaped(text)
    ? faultOf(reference, known)
    : { message: 'words', args: { text: clientText(text) } }
  context.report({ at: path, in: file, ...fault, args: { ...args, ...fault.args } })
}

type Fault = { message: string; args: Args }

/** Written for another kind of part, mistyped, or pointing at nothing. */
function faultOf({ text: id, wanted }: Reference, known: KnownIds): Fault {
  const actual = [...known].find(([, ids]) => ids.has(id))?.[0]
  if (actual) return { message: 'kind', args: { actual, article: article(actual) } }
  const near = nearest(
    id,
    wanted.flatMap((kind) => [...(known.get(kind) ?? [])]),
  )
  return near ? { message: 'nearly', args: { nearest: near } } : { message: 'found', args: {} }
}

const isIdShaped = (text: string) => /^[\w.-]+$/.test(text)

const article = (word: string) => (/^[aeiou]/.test(word) ? 'an' : 'a')

/**
 * A person may be named freely, so only a slip is reported: nearly an id, or written like an id that
 * nobody has, the more readily in a field for one of the clinicians.
 */
function checkPerson(context: Context, reference: TextAt, people: People): void {
  const { text, in: file } = reference
  if (people.find(text) || isRole(text) || isPrivatePerson(text)) return
  const at = { at: reference.path, in: file }
  const near = nearId(text, people.ids)
  if (near)
    context.report({ ...at, message: 'person', args: { id: clientText(text), nearest: near } })
  else if (pointsAtNobody(reference, people))
    context.report({ ...at, message: 'nobody', args: { id: clientText(text) } })
}

/** Where nobody is listed, nothing could be pointed at. */
function pointsAtNobody(reference: TextAt, people: People): boolean {
  const { text } = reference
  if (wantsId(reference) && people.ids.length > 0 && looksLikeId(text)) return true
  return wantsSomebody(reference) && people.list.length > 0 && isPlainlyId(text)
}

function nearId(text: string, ids: string[]): string | undefined {
  if (/\s/.test(text)) return undefined
  return nearest(text, ids, looksLikeId(text) ? undefined : 0)
}
