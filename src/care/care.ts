/**
 * One client's care on one day: the plan, its record, its practice, and what profiles ask of it. What
 * several rooms want to know of it is worked out once, when somebody asks.
 */
import type {
  ClientRecord,
  Goal,
  Identities,
  Objective,
  Plan,
  Practice,
} from '../plan/types.generated.ts'
import { emptyBook, type ProfileBook } from '../profiles/book.ts'
import { profilesOf } from '../profiles/of-plan.ts'
import { Requirements } from '../profiles/requirements.ts'
import type { Path } from '../source/document.ts'

export interface GoalAt {
  goal: Goal
  path: Path
}

export interface ObjectiveAt {
  objective: Objective
  path: Path
  /** The goal it stands in or names; `undefined` when it has none. */
  goal: Goal | undefined
}

export interface CareInput {
  plan: Plan
  record: ClientRecord | undefined
  practice: Practice | undefined
  identities: Identities | undefined
  /** The day on which the plan is judged, `YYYY-MM-DD`. */
  asOf: string
  /** Where profiles are found by id. */
  book?: ProfileBook
}

export class Care {
  readonly plan: Plan
  readonly record: ClientRecord | undefined
  readonly practice: Practice | undefined
  readonly identities: Identities | undefined
  readonly asOf: string
  readonly book: ProfileBook
  /** What the profiles of this plan ask for of this client. */
  requirements = new Requirements([])
  private readonly made = new Map<unknown, unknown>()

  constructor(input: CareInput) {
    this.plan = input.plan
    this.record = input.record
    this.practice = input.practice
    this.identities = input.identities
    this.asOf = input.asOf
    this.book = input.book ?? emptyBook
  }

  /** What `make` gives for this client, worked out once: `make` itself is the key. */
  once<T>(make: (care: this) => T): T {
    if (this.made.has(make)) return this.made.get(make) as T
    const value = make(this)
    this.made.set(make, value)
    return value
  }

  /** The day from which spans count and on which codes are judged; the day of judging if none. */
  get effective(): string | undefined {
    return this.plan.effective ?? this.plan.revision?.date
  }

  /** Ids of the profiles that the plan is judged by: its own, or else the practice's. */
  get profiles(): readonly string[] {
    return this.once(findProfiles)
  }

  /** Every goal with its path. */
  get goals(): readonly GoalAt[] {
    return this.once(findGoals)
  }

  /** Every objective, in its goal or outside of one. */
  get objectives(): readonly ObjectiveAt[] {
    return this.once(findObjectives)
  }

  /** Client identity: from the plan, completed from `identities.yaml` by record number. */
  get client(): NonNullable<Plan['client']> {
    const inPlan = this.plan.client ?? {}
    const record = inPlan.record
    const clients = this.identities?.clients
    const known = record && clients && Object.hasOwn(clients, record) ? clients[record] : undefined
    return known ? { ...known, ...inPlan } : inPlan
  }
}

/** With what its profiles ask for on that day. */
export function careOf(input: CareInput): Care {
  const care = new Care(input)
  care.requirements = care.book.requirements(care.profiles, care.asOf).for(care)
  return care
}

const findProfiles = ({ plan, practice }: Care): string[] =>
  profilesOf(plan, practice).map(({ id }) => id)

const findGoals = ({ plan }: Care): GoalAt[] =>
  (plan.goals ?? []).map((goal, at) => ({ goal, path: ['goals', at] }))

function findObjectives({ plan }: Care): ObjectiveAt[] {
  const found: ObjectiveAt[] = []
  for (const [at, goal] of (plan.goals ?? []).entries())
    for (const [index, objective] of (goal.objectives ?? []).entries())
      found.push({ objective, goal, path: ['goals', at, 'objectives', index] })
  for (const [at, objective] of (plan.objectives ?? []).entries()) {
    const goal = plan.goals?.find((one) => one.id !== undefined && one.id === objective.goal)
    found.push({ objective, goal, path: ['objectives', at] })
  }
  return found
}
