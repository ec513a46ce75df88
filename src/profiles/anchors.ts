/**
 * The days from which deadlines count: admission, first service, the author's signature and the
 * others a profile can name, each with the place in plan or record where it was read.
 */
import { isRealDate, isRealDateTime } from '../language/dates.ts'
import type { Deadline, Plan } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import type { HeldSession } from './held.ts'

export type AnchorWord = NonNullable<Deadline['after']>

export interface Anchor {
  /** `YYYY-MM-DD`. */
  day: string
  /** Where it was read. */
  path: Path
  in: 'plan' | 'record'
  /** True where its own field is empty, and the day of a neighboring event stands in. */
  standIn?: true
}

/** Those whose day is known; a day that does not exist or is not written in full is not known. */
export type Anchors = Readonly<Partial<Record<AnchorWord, Anchor>>>

export function anchorsOf(plan: Plan, held: readonly HeldSession[]): Anchors {
  const placed = inPlan(plan.setting?.admission, 'setting', 'admission')
  const said = inPlan(plan.setting?.first_session, 'setting', 'first_session')
  const admission = placed ?? standIn(said ?? firstHeld(held))
  const assessment = inPlan(plan.assessment?.date, 'assessment', 'date')
  const made = inPlan(plan.revision?.date, 'revision', 'date')
  const effective = inPlan(plan.effective, 'effective')
  return {
    admission,
    placement: placed,
    'first-service': firstHeld(held) ?? said ?? standIn(placed),
    'comprehensive-assessment': assessment,
    'integrated-assessment': assessment,
    'intake-and-assessment': assessment && later(admission ?? assessment, assessment),
    'eligibility-and-authorization': authorized(plan),
    plan: made ?? effective,
    'plan-implementation': effective ?? standIn(made),
    'author-signature': authorSigned(plan),
    'physician-certification': certified(plan),
  }
}

/** The first session held, from the record. */
export function firstHeld(held: readonly HeldSession[]): Anchor | undefined {
  const [first] = held
  return first && { day: first.day, path: ['sessions', first.index, 'date'], in: 'record' }
}

/** A full date of the plan; `undefined` when it is missing, unreal, or not a whole date. */
export function inPlan(day: string | undefined, ...path: Path): Anchor | undefined {
  return day !== undefined && isRealDate(day) ? { day, path, in: 'plan' } : undefined
}

const standIn = (anchor: Anchor | undefined): Anchor | undefined =>
  anchor && { ...anchor, standIn: true }

const later = (a: Anchor, b: Anchor): Anchor => (a.day > b.day ? a : b)

function authorized({ client }: Plan): Anchor | undefined {
  for (const [at, { authorization }] of (client?.coverages ?? []).entries()) {
    const from = inPlan(authorization?.from, 'client', 'coverages', at, 'authorization', 'from')
    if (from) return from
  }
  return undefined
}

function certified({ necessity }: Plan): Anchor | undefined {
  const path = ['necessity', 'certification']
  return (
    inPlan(necessity?.certification?.on, ...path, 'on') ??
    inPlan(necessity?.certification?.from, ...path, 'from')
  )
}

/**
 * The author's signature under this revision. Without a number on the signature, one of an earlier
 * revision is told by its day: the first on or after the day of the revision comes before the latest
 * of those before it. An approval by voice, a refusal and a pasted image are no signature.
 */
function authorSigned({ signatures, revision }: Plan): Anchor | undefined {
  const signed = (signatures ?? []).flatMap((signature, at): Anchor[] => {
    const { role, method, signed: moment } = signature
    const number = revision?.number ?? signature.revision
    const ofThis = (signature.revision ?? number) === number
    const counts = method === undefined || method === 'electronic' || method === 'ink'
    if (role !== 'clinician' || !counts || !ofThis) return []
    if (moment === undefined || !(isRealDate(moment) || isRealDateTime(moment))) return []
    return [{ day: moment.slice(0, 10), path: ['signatures', at, 'signed'], in: 'plan' }]
  })
  signed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return signed.find(({ day }) => day >= (revision?.date ?? '')) ?? signed.at(-1)
}
