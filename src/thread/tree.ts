/**
 * The thread as a tree: diagnosis, problem, goal, objective, intervention, session, review. A part
 * that several others link to is drawn in full where it comes first; what hangs on nothing gets a
 * branch of its own.
 */
import type { ClientRecord, Goal, Plan } from '../plan/types.generated.ts'
import { Links } from './links.ts'
import { matrixOf } from './matrix.ts'
import {
  byDate,
  isHeld,
  type ObjectivePart,
  type Part,
  type Parts,
  partsOf,
  progressOf,
  reviewedParts,
  type Session,
} from './parts.ts'
import type { Branch, BranchName, Thread, ThreadNode } from './thread.ts'

/** The thread of a plan, with the sessions of the record beside it. An empty plan gives no branches. */
export function threadOf(plan: Plan, record: ClientRecord | undefined): Thread {
  const parts = partsOf(plan, record)
  const links = new Links(parts)
  return { branches: new Tree(parts, links).branches(), matrix: matrixOf(parts, links) }
}

type AnyPart = Part<object>

class Tree {
  private readonly parts: Parts
  private readonly links: Links
  private readonly drawn = new Set<string>()

  constructor(parts: Parts, links: Links) {
    this.parts = parts
    this.links = links
  }

  branches(): Branch[] {
    const { diagnoses, problems, goals, objectives, interventions, sessions } = this.parts
    const aims = goals.length + objectives.length
    const needs = diagnoses.length + problems.length
    return [
      this.branch('diagnoses', diagnoses),
      this.branch(diagnoses.length > 0 ? 'unlinked-problems' : 'problems', problems),
      this.branch(needs > 0 ? 'unlinked-goals' : 'goals', goals),
      this.branch(goals.length > 0 ? 'unlinked-objectives' : 'objectives', objectives),
      this.branch(aims > 0 ? 'unlinked-interventions' : 'interventions', interventions),
      this.branch(aims > 0 ? 'unlinked-sessions' : 'sessions', sessions.filter(wasHeld)),
      this.branch(
        'sessions-not-held',
        sessions.filter((one) => !wasHeld(one)),
      ),
      this.branch(aims > 0 ? 'unlinked-reviews' : 'reviews', this.looseReviews()),
    ].filter(({ nodes }) => nodes.length > 0)
  }

  /** What of these has not been drawn yet. */
  private branch(name: BranchName, parts: readonly AnyPart[]): Branch {
    const nodes = parts.flatMap((part) =>
      this.drawn.has(keyOf(part)) ? [] : this.draw(part, () => this.below(part)),
    )
    return { name, nodes }
  }

  private draw(part: AnyPart, below: () => ThreadNode[]): ThreadNode {
    const { kind, id, date, path, words, status } = part
    const also = this.drawn.has(keyOf(part))
    this.drawn.add(keyOf(part))
    return {
      kind,
      id,
      ...(date === undefined ? {} : { date }),
      path,
      in: part.in,
      words,
      ...(status === undefined ? {} : { status }),
      ...(also ? { also } : {}),
      children: also ? [] : below(),
    }
  }

  private drawAll(parts: readonly AnyPart[]): ThreadNode[] {
    return parts.map((part) => this.draw(part, () => this.below(part)))
  }

  private below(part: AnyPart): ThreadNode[] {
    const { links } = this
    if (part.kind === 'diagnosis')
      return this.drawAll([...links.problemsOf(part), ...links.goalsOf(part)])
    if (part.kind === 'problem')
      return this.drawAll([...links.goalsAnswering(part), ...links.objectivesAnswering(part)])
    if (part.kind === 'goal')
      return [...this.drawAll(links.objectivesOf(part)), ...this.belowAim(part)]
    return part.kind === 'objective' ? this.belowAim(part) : []
  }

  /** What is done for a goal or an objective, when, and what came of it. */
  private belowAim(aim: Part<Goal> | ObjectivePart): ThreadNode[] {
    const served = this.links.interventionsOf(aim)
    const named = this.links.sessionsNaming(aim).filter(wasHeld)
    const interventions = served.map((one) => {
      const sessions = this.links.sessionsUsing(one, aim).filter(wasHeld)
      const node = this.draw(one, () => [])
      return { node: { ...node, children: this.drawAll(sessions) }, sessions }
    })
    const used = new Set(interventions.flatMap(({ sessions }) => sessions))
    return [
      ...interventions.map(({ node }) => node),
      ...this.drawAll(named.filter((session) => !used.has(session))),
      ...this.drawAll(this.standings(aim)),
    ]
  }

  /** What reviews said of it, and its own notes of progress from other days. */
  private standings({ id, value, path }: Part<Goal> | ObjectivePart): AnyPart[] {
    const reviewed = id === undefined ? [] : reviewedParts(this.parts.reviews, id)
    const days = new Set(reviewed.map(({ date }) => date))
    const noted = progressOf(value.progress, path).filter(({ date }) => !days.has(date))
    return [...reviewed, ...noted].sort(byDate)
  }

  /** Reviews that say nothing of any goal or objective there is. */
  private looseReviews(): AnyPart[] {
    const { goals, objectives, reviews } = this.parts
    const ids = new Set([...goals, ...objectives].map(({ id }) => id))
    return reviews.filter(({ value }) => !(value.objectives ?? []).some(({ id }) => ids.has(id)))
  }
}

const wasHeld = ({ value }: Part<Session>): boolean => isHeld(value.attendance)

/** A part is known by its place. */
const keyOf = (part: AnyPart): string => [part.in, ...part.path].join('/')
