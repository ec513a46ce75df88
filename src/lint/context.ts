/**
 * What a rule may look at: the plan, its record, its practice, the day. Built once for each client;
 * what several rules need is worked out once, when the first one asks.
 */
import { Care, type CareInput } from '../care/care.ts'
import type { CodeTable } from '../codes/icd10cm.ts'
import type { Shelf } from '../library/library.ts'
import type { Path } from '../source/document.ts'
import type { Against, Compare, PastPlan } from './past.ts'
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

export interface ContextInput extends CareInput {
  /** False where a record stands alone, and the plan is empty for want of one. */
  hasPlan?: boolean
  codes: () => CodeTable
  /** Earlier versions of this plan, newest first, where they were looked up. */
  past?: readonly PastPlan[]
  /** The version that the plan is judged against, where one was asked for. */
  against?: Against | undefined
  /** How two versions are compared; without it no rule compares them. */
  compare?: Compare | undefined
  /** Profiles that were asked for, in place of those that plan and practice name. */
  asked?: readonly string[]
  /** The library that texts say they were taken from. */
  library?: Shelf
  report: (report: Report) => void
}

export class Context extends Care {
  readonly hasPlan: boolean
  readonly codes: () => CodeTable
  readonly past: readonly PastPlan[]
  readonly against: Against | undefined
  readonly compare: Compare | undefined
  readonly asked: readonly string[] | undefined
  readonly library: Shelf | undefined
  readonly report: (report: Report) => void

  constructor(input: ContextInput) {
    super(input)
    this.hasPlan = input.hasPlan ?? true
    this.codes = input.codes
    this.past = input.past ?? []
    this.against = input.against
    this.compare = input.compare
    this.asked = input.asked
    this.library = input.library
    this.report = input.report
  }

  /** Every part that has, or should have, an id, in the order of the text. */
  get elements(): readonly Element[] {
    return this.once(findElements)
  }

  /** Every text of plan and record, in the order of the files. */
  get texts(): readonly TextAt[] {
    return this.once(findTexts)
  }
}

const findTexts = ({ plan, record }: Context): TextAt[] => [
  ...textsIn(plan, 'plan'),
  ...textsIn(record, 'record'),
]

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
