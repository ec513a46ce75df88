/** From answers to the plan: library texts filled, ids given, links made that leave no choice. */

import { resolveDateOrSpan } from '../language/spans.ts'
import { type BlankValues, type Filling, filled } from '../library/fill.ts'
import type { Entry, Library } from '../library/library.ts'
import type {
  Answers,
  GoalAnswers,
  InterventionAnswers,
  ObjectiveAnswers,
  ProblemAnswers,
} from '../plan/answers.ts'
import { idFor, unlike } from '../plan/ids.ts'
import type { Goal, Intervention, Objective, Plan, Problem } from '../plan/types.generated.ts'
import { besideKey, taken } from './beside.ts'
import { oldWords } from './from-plan.ts'
import { maybe } from './step.ts'

export interface PlanWorld {
  library: Library
  /** Today, `YYYY-MM-DD`: the day the plan takes effect unless another was said. */
  today: string
  /** From where spans are counted, if not from the day the plan takes effect. */
  from?: string
}

/** The plan that these answers make; whatever was not said is not in it. */
export function planOf(answers: Answers, world: PlanWorld): Plan {
  return new Making(answers, world).plan()
}

/** Whether a library text came with its blanks filled, from a plan before this one. */
export const isCarried = ({
  library,
  blanks,
}: {
  library?: string
  blanks?: BlankValues
}): boolean => library !== undefined && blanks !== undefined && Object.keys(blanks).length === 0

/** What the plan calls the client in a sentence. */
export function calledName({ client }: Pick<Plan, 'client'>): string {
  const first = client?.name?.trim().split(/\s+/)[0]
  return client?.preferred_name ?? first ?? client?.initials ?? 'the client'
}

/** Words that would give the client away in an id. */
export const tellingNames = ({ client }: Pick<Plan, 'client'>): string[] =>
  [client?.name, client?.preferred_name, client?.initials].flatMap((name) => name ?? [])

/** What the blanks of a library text are filled with in these answers. */
export const fillingOf = (
  answers: Answers,
  { blanks: values = {} }: { blanks?: BlankValues },
  entry: Entry | undefined,
  from: string,
): Filling => ({
  blanks: entry?.text.blanks ?? {},
  values,
  client: calledName(answers),
  from,
})

class Making {
  private readonly answers: Answers
  private readonly library: Library
  private readonly effective: string
  private readonly from: string
  private readonly taken = new Set<string>()
  /** Ids in the plan by the id of the library text. */
  private readonly fromLibrary = new Map<string, string>()

  constructor(answers: Answers, { library, today, from }: PlanWorld) {
    this.answers = answers
    this.library = library
    this.effective = answers.effective ?? today
    this.from = from ?? this.effective
  }

  plan(): Plan {
    const { folder: _, template: __, problems, goals, interventions, ...rest } = this.answers
    for (const { id } of this.given()) if (id !== undefined) this.taken.add(id)
    const diagnoses = (rest.diagnoses ?? []).map((one) => ({
      id: this.idOf(one, undefined, one.description, 'diagnosis'),
      ...one,
    }))
    const madeProblems = (problems ?? []).map((one) => this.problem(one, onlyId(diagnoses)))
    const done = (interventions ?? []).map((one) => this.intervention(one))
    const madeGoals = (goals ?? []).map((one) => this.goal(one, madeProblems, done))
    return {
      txplan: 1,
      status: 'draft',
      revision: { number: 1, date: this.effective, kind: 'initial' },
      ...rest,
      effective: this.effective,
      ...some('diagnoses', diagnoses),
      ...some('problems', madeProblems),
      ...some('goals', madeGoals),
      ...some('interventions', done),
    }
  }

  private given(): { id?: string }[] {
    const { diagnoses = [], problems = [], goals = [], interventions = [] } = this.answers
    const objectives = goals.flatMap((goal) => goal.objectives ?? [])
    return [...diagnoses, ...problems, ...goals, ...objectives, ...interventions]
  }

  private problem(answer: ProblemAnswers, diagnoses: string[] | undefined): Problem {
    const entry = this.library.entry('problem', answer.library)
    const { statement, behavioral_definition, plain } = entry?.text ?? {}
    const made = this.filledIn(answer, entry, { statement, behavioral_definition, plain })
    return {
      ...made,
      ...maybe('diagnoses', answer.diagnoses ?? diagnoses),
      status: made.status ?? 'active',
    }
  }

  private goal(
    answer: GoalAnswers,
    problems: readonly Problem[],
    done: readonly Intervention[],
  ): Goal {
    const entry = this.library.entry('goal', answer.library)
    const { statement, plain } = entry?.text ?? {}
    const { objectives, ...own } = answer
    const made = this.filledIn<Goal>(own, entry, { statement, plain })
    const links = answer.problems ?? this.planIds(entry, entry?.text.problems) ?? onlyId(problems)
    return {
      ...made,
      ...maybe('problems', links),
      ...this.dated(made),
      status: made.status ?? 'active',
      ...some(
        'objectives',
        (objectives ?? []).map((one) => this.objective(one, done)),
      ),
    }
  }

  private objective(answer: ObjectiveAnswers, done: readonly Intervention[]): Objective {
    const entry = this.library.entry('objective', answer.library)
    const { statement, plain, measure, target_date, action_steps } = entry?.text ?? {}
    const made = this.filledIn(answer, entry, {
      statement,
      plain,
      measure,
      target_date,
      action_steps,
    } as Objective)
    const links =
      answer.interventions ?? this.planIds(entry, entry?.text.interventions) ?? onlyId(done)
    return {
      ...made,
      ...this.dated(made),
      ...this.measured(made),
      status: made.status ?? 'active',
      ...maybe('interventions', links),
    }
  }

  /** The day of a baseline that nobody said is the day of the plan, or that of the addition. */
  private measured({ measure }: Objective): Partial<Objective> {
    const value = measure?.baseline?.value
    if (value === undefined || measure?.baseline?.date !== undefined) return {}
    return { measure: { ...measure, baseline: { ...measure?.baseline, date: this.from } } }
  }

  private intervention(answer: InterventionAnswers): Intervention {
    const entry = this.library.entry('intervention', answer.library)
    const { id: _, sources, blanks: __, ...text } = entry?.text ?? {}
    const evidence = entry && evidenceOf(entry, sources)
    return this.filledIn(answer, entry, { ...text, ...maybe('evidence', evidence) })
  }

  /**
   * What was said, over the library's text with its blanks filled. The text's id stays with it as long
   * as nobody has changed a word of it.
   */
  private filledIn<T extends { id?: string; library?: string }>(
    answer: T & { blanks?: BlankValues },
    entry: Entry | undefined,
    text: T,
  ): T {
    const {
      blanks,
      library,
      [oldWords]: _,
      [besideKey]: __,
      ...own
    } = answer as typeof answer & Record<string, unknown>
    if (entry && isCarried(answer))
      return { id: this.idOf(answer, entry, undefined), library, ...own } as T
    const from = filled(text, fillingOf(this.answers, answer, entry, this.from))
    const untouched = Object.entries(from).every(
      ([key, words]) =>
        typeof words !== 'string' || !(key in own) || own[key as keyof typeof own] === words,
    )
    const wording = (own as Worded).statement ?? (from as Worded).statement
    const id = this.idOf(own, entry, wording ?? (own as Intervention).technique)
    if (entry) this.fromLibrary.set(entry.id, id)
    const named = untouched ? library : undefined
    const holds = taken(from, answer)
    const measure = { ...(holds as Objective).measure, ...(own as Objective).measure }
    return {
      id,
      ...holds,
      ...own,
      ...(Object.keys(measure).length > 0 ? { measure } : {}),
      ...maybe('library', named),
    } as unknown as T
  }

  private idOf(
    { id }: { id?: string },
    entry: Entry | undefined,
    words: string | undefined,
    otherwise = entry?.kind ?? 'item',
  ): string {
    if (id !== undefined) return id
    const own = entry?.text.id
    const avoid = tellingNames(this.answers)
    const made =
      own === undefined
        ? idFor(words ?? '', this.taken, { avoid, otherwise })
        : unlike(own, this.taken)
    this.taken.add(made)
    return made
  }

  /** A target date as a day, counted from the day on which the plan takes effect. */
  private dated({ target_date }: Pick<Goal, 'target_date'>): { target_date?: string } {
    const day = target_date && resolveDateOrSpan(target_date, this.from)?.date
    return day === undefined || day === '' ? {} : { target_date: day }
  }

  /** Ids in the plan of the library texts that another one names; `undefined` without any. */
  private planIds(entry: Entry | undefined, ids: readonly string[] = []): string[] | undefined {
    const found = ids.flatMap((id) => this.fromLibrary.get(`${entry?.presentation.id}/${id}`) ?? [])
    return found.length > 0 ? found : undefined
  }
}

interface Worded {
  statement?: string
}

/** The sources that an intervention rests on: `NICE NG222, 2022`. */
function evidenceOf({ presentation }: Entry, ids: readonly string[] = []): string | undefined {
  const named = ids.flatMap((id) => presentation.sources?.find((source) => source.id === id) ?? [])
  const said = named.map(({ title, year }) => [title, year].filter(Boolean).join(', '))
  return said.length > 0 ? said.join('; ') : undefined
}

/** Where there is only one, nobody has to be asked which. */
function onlyId(items: readonly { id?: string }[]): string[] | undefined {
  const [first, second] = items
  return first?.id !== undefined && second === undefined ? [first.id] : undefined
}

const some = <K extends string, V>(key: K, list: V[]): { [key in K]?: V[] } =>
  (list.length === 0 ? {} : { [key]: list }) as { [key in K]?: V[] }
