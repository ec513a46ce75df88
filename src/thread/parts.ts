/** The parts of a plan and a record that the thread runs through, each with its place and its words. */
import type {
  ClientRecord,
  Goal,
  Intervention,
  Objective,
  Plan,
  Problem,
  Progress,
} from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import type { ThreadNode } from './thread.ts'

export type Diagnosis = NonNullable<Plan['diagnoses']>[number]
export type Session = NonNullable<ClientRecord['sessions']>[number]
export type Review = NonNullable<NonNullable<Plan['review']>['history']>[number]

/** A part before it has a place in the tree. */
export type Part<T> = Omit<ThreadNode, 'children' | 'also'> & { value: T }

export type ObjectivePart = Part<Objective> & {
  /** The goal it stands in. */
  within?: Part<Goal>
}

export interface Parts {
  diagnoses: Part<Diagnosis>[]
  problems: Part<Problem>[]
  goals: Part<Goal>[]
  objectives: ObjectivePart[]
  interventions: Part<Intervention>[]
  /** The oldest first; undated ones before all. */
  sessions: Part<Session>[]
  /** The oldest first. */
  reviews: Part<Review>[]
}

export function partsOf(plan: Plan, record: ClientRecord | undefined): Parts {
  const goals = list(plan.goals, 'goal', ['goals'], shortest)
  return {
    diagnoses: list(plan.diagnoses, 'diagnosis', ['diagnoses'], diagnosisWords),
    problems: list(plan.problems, 'problem', ['problems'], shortest),
    goals,
    objectives: [
      ...goals.flatMap((goal) =>
        objectives(goal.value.objectives, [...goal.path, 'objectives']).map((part) => ({
          ...part,
          within: goal,
        })),
      ),
      ...objectives(plan.objectives, ['objectives']),
    ],
    interventions: list(plan.interventions, 'intervention', ['interventions'], interventionWords),
    sessions: list(record?.sessions, 'session', ['sessions'], (session) => session.modality)
      .map((part) => ({ ...part, in: 'record' as const, ...held(part.value) }))
      .sort(byDate),
    reviews: list(plan.review?.history, 'review', ['review', 'history'], (review) =>
      joined([review.decision, review.summary]),
    ).sort(byDate),
  }
}

const objectives = (all: readonly Objective[] | undefined, path: Path): Part<Objective>[] =>
  list(all, 'objective', path, shortest)

/** The notes of progress of a goal or an objective, the oldest first. */
export const progressOf = (all: readonly Progress[] | undefined, path: Path): Part<Progress>[] =>
  list(all, 'progress', [...path, 'progress'], ({ status, percent }) => standing(status, percent))
    .map(({ status: _, ...part }) => part)
    .sort(byDate)

/** What a review says of one objective or goal, by the id that it names. */
export function reviewedParts(reviews: readonly Part<Review>[], id: string): Part<Review>[] {
  return reviews.flatMap((review) =>
    (review.value.objectives ?? []).flatMap((one, at) =>
      one.id === id
        ? {
            ...review,
            path: [...review.path, 'objectives', at],
            words: standing(one.status, one.percent),
          }
        : [],
    ),
  )
}

interface Fields {
  id?: string
  date?: string
  status?: string
}

function list<T extends object>(
  all: readonly T[] | undefined,
  kind: ThreadNode['kind'],
  path: Path,
  words: (value: T) => string | undefined,
): Part<T>[] {
  return (all ?? []).map((value, at) => {
    const { id, date, status }: Fields = value
    return {
      kind,
      id,
      path: [...path, at],
      in: 'plan',
      words: oneLine(words(value) ?? ''),
      value,
      ...(date === undefined ? {} : { date }),
      ...(status === undefined || status === 'active' ? {} : { status }),
    }
  })
}

/** A session that did not take place says so. */
const held = ({ attendance }: Session): { status?: string } =>
  isHeld(attendance) ? {} : { status: attendance ?? '' }

/** Nothing can be worked on in a session that was cancelled or missed. */
export const isHeld = (attendance: Session['attendance']): boolean =>
  attendance !== 'cancelled' && attendance !== 'no-show'

/** The oldest first; undated ones before all. */
export const byDate = (a: { date?: string }, b: { date?: string }): number => {
  const [one, other] = [a.date ?? '', b.date ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}

const diagnosisWords = ({ code, description, specifiers }: Diagnosis): string =>
  [code, joined([description, ...(specifiers ?? [])])].filter(Boolean).join(' ')

const interventionWords = ({ technique, modality, description, kind }: Intervention): string =>
  technique || modality || description || kind || ''

/** The plain wording is the shorter one. */
const shortest = ({ plain, statement }: { plain?: string; statement?: string }) =>
  plain || statement

const standing = (status: string | undefined, percent: number | undefined): string =>
  joined([status?.replaceAll('-', ' '), percent === undefined ? undefined : `${percent}%`])

const joined = (words: readonly (string | undefined)[]): string => words.filter(Boolean).join(', ')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
