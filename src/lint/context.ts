/**
 * What a rule may look at: the plan, its record, its practice, the day. Built once for each client;
 * what several rules need is worked out once, when the first one asks.
 */
import type { CodeTable } from '../codes/icd10cm.ts'
import type { Shelf } from '../library/library.ts'
import type {
  ClientRecord,
  Goal,
  Identities,
  Objective,
  Plan,
  Practice,
} from '../plan/types.generated.ts'
import { emptyBook, type ProfileBook } from '../profiles/book.ts'
import { Requirements } from '../profiles/requirements.ts'
import type { Path } from '../source/document.ts'
import type { PastPlan } from './past.ts'
import type { Report } from './rule.ts'
import { type TextAt, textsIn } from './texts.ts'

/** A part of the plan that has, or should have, an id. */
export interface Element {
  kind:
    | 'diagnosis'
    | 'problem'
    | 'goal'
    | 'objective'
    | 'intervention'
    | 'service'
    | 'measure'
    | 'person'
  id: string | undefined
  path: Path
}

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

export interface ContextInput {
  plan: Plan
  /** False where a record stands alone, and the plan is empty for want of one. */
  hasPlan?: boolean
  record: ClientRecord | undefined
  practice: Practice | undefined
  identities: Identities | undefined
  /** The day on which the plan is judged, `YYYY-MM-DD`. */
  asOf: string
  codes: () => CodeTable
  /** Earlier versions of this plan, newest first, where they were looked up. */
  past?: readonly PastPlan[]
  /** Where profiles are found by id. */
  book?: ProfileBook
  /** Profiles that were asked for, in place of those that plan and practice name. */
  asked?: readonly string[]
  /** The library that texts say they were taken from. */
  library?: Shelf
  report: (report: Report) => void
}

export class Context {
  readonly plan: Plan
  readonly hasPlan: boolean
  readonly record: ClientRecord | undefined
  readonly practice: Practice | undefined
  readonly identities: Identities | undefined
  readonly asOf: string
  readonly codes: () => CodeTable
  /** What the profiles of this plan ask for of this client. */
  requirements = new Requirements([])
  readonly past: readonly PastPlan[]
  readonly book: ProfileBook
  readonly asked: readonly string[] | undefined
  readonly library: Shelf | undefined
  readonly report: (report: Report) => void
  private readonly made = new Map<unknown, unknown>()

  constructor(input: ContextInput) {
    this.plan = input.plan
    this.hasPlan = input.hasPlan ?? true
    this.record = input.record
    this.practice = input.practice
    this.identities = input.identities
    this.asOf = input.asOf
    this.codes = input.codes
    this.past = input.past ?? []
    this.book = input.book ?? emptyBook
    this.asked = input.asked
    this.library = input.library
    this.report = input.report
  }

  /** What `make` gives for this client, worked out once: `make` itself is the key. */
  once<T>(make: (context: Context) => T): T {
    if (this.made.has(make)) return this.made.get(make) as T
    const value = make(this)
    this.made.set(make, value)
    return value
  }

  /** The day from which spans count and on which codes are judged; the day of judging if none. */
  get effective(): string | undefined {
    return this.plan.effective ?? this.plan.revision?.date
  }

  /** Every goal with its path. */
  get goals(): readonly GoalAt[] {
    return this.once(findGoals)
  }

  /** Every objective, in its goal or outside of one. */
  get objectives(): readonly ObjectiveAt[] {
    return this.once(findObjectives)
  }

  /** Every part that has, or should have, an id, in the order of the text. */
  get elements(): readonly Element[] {
    return this.once(findElements)
  }

  /** Every text of plan and record, in the order of the files. */
  get texts(): readonly TextAt[] {
    return this.once(findTexts)
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

const findGoals = ({ plan }: Context): GoalAt[] =>
  (plan.goals ?? []).map((goal, at) => ({ goal, path: ['goals', at] }))

const findTexts = ({ plan, record }: Context): TextAt[] => [
  ...textsIn(plan, 'plan'),
  ...textsIn(record, 'record'),
]

function findObjectives({ plan }: Context): ObjectiveAt[] {
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

function findElements({ plan, objectives }: Context): Element[] {
  const found: Element[] = []
  const all = (kind: Element['kind'], list: { id?: string }[] | undefined, key: string) => {
    for (const [at, one] of (list ?? []).entries())
      found.push({ kind, id: one.id, path: [key, at] })
  }
  all('person', plan.care_team, 'care_team')
  all('person', plan.outside_providers, 'outside_providers')
  all('diagnosis', plan.diagnoses, 'diagnoses')
  all('problem', plan.problems, 'problems')
  all('goal', plan.goals, 'goals')
  for (const { objective, path } of objectives)
    found.push({ kind: 'objective', id: objective.id, path })
  all('intervention', plan.interventions, 'interventions')
  all('service', plan.services, 'services')
  all('measure', plan.measures, 'measures')
  return found
}
