/** The sentence of every goal and objective, read once for all rules that judge or compare it. */
import { type Analysis, analyze } from '../../../language/objective/analysis.ts'
import { verdictOf } from '../../../language/objective/judge.ts'
import { readingOf } from '../../../language/objective/read.ts'
import type { Reading, Verdict } from '../../../language/objective/reading.ts'
import type { Goal, Objective } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import { isGivenUp } from '../../aims/given-up.ts'
import { firstWords, subjectOf } from '../../aims/words.ts'
import type { Context } from '../../context.ts'
import { type Arg, clientText } from '../../finding.ts'
import { type Figure, figuresOf } from './figures.ts'
import { Thing } from './thing.ts'

/** A goal or objective that has a statement. */
export class Statement {
  readonly kind: 'goal' | 'objective'
  readonly of: Goal | Objective
  /** The goal that an objective belongs to; of a goal, itself. */
  readonly goal: Goal | undefined
  readonly path: Path
  readonly text: string
  private analyzed: Analysis | undefined
  private read: Reading | undefined
  private found: readonly Figure[] | undefined
  private judged: Verdict | undefined
  private measured: Thing | undefined

  constructor(kind: Statement['kind'], of: Statement['of'], goal: Goal | undefined, path: Path) {
    this.kind = kind
    this.of = of
    this.goal = goal
    this.path = path
    this.text = of.statement ?? ''
  }

  private get analysis(): Analysis {
    this.analyzed ??= analyze(this.text)
    return this.analyzed
  }

  /** What the sentence says; read when the first rule asks. */
  get reading(): Reading {
    this.read ??= readingOf(this.analysis)
    return this.read
  }

  /** Whether the sentence by itself is specific, measurable and time-bound. */
  get verdict(): Verdict {
    this.judged ??= verdictOf(this.analysis)
    return this.judged
  }

  /** Its figures, with what the reading says of each. */
  get figures(): readonly Figure[] {
    this.found ??= figuresOf(this.reading, this.analysis.cursor.tokens)
    return this.found
  }

  /** What its measure measures. */
  get thing(): Thing {
    this.measured ??= new Thing(this.of.measure ?? {})
    return this.measured
  }

  /** `Objective walks`, and its first words: how every finding of this group begins. */
  get name(): { subject: string; words: Arg } {
    return { subject: subjectOf(this.kind, this.of.id), words: clientText(firstWords(this.text)) }
  }
}

/** In the order of the plan: goals, then objectives. Without those that have no statement. */
export const readingsOf = (context: Context): readonly Statement[] => context.once(findStatements)

/** Those that are still held to their figures: not put off, replaced or given up. */
export const heldStatements = (context: Context): readonly Statement[] => context.once(findHeld)

/**
 * What must say how much by when: objectives that are being worked on, and goals that no objective
 * breaks down into steps.
 */
export const openAims = (context: Context): readonly Statement[] => context.once(findOpen)

function findOpen(context: Context): Statement[] {
  const broken = new Set(context.objectives.map(({ goal }) => goal))
  return readingsOf(context).filter(
    ({ kind, of }) => isOpen(of) && (kind === 'objective' || !broken.has(of as Goal)),
  )
}

const isOpen = ({ completed, status }: Goal | Objective): boolean =>
  completed === undefined && (status === undefined || status === 'active')

function findStatements({ goals, objectives }: Context): Statement[] {
  const found: Statement[] = []
  for (const { goal, path } of goals)
    if (isWritten(goal)) found.push(new Statement('goal', goal, goal, path))
  for (const { objective, goal, path } of objectives)
    if (isWritten(objective)) found.push(new Statement('objective', objective, goal, path))
  return found
}

const isWritten = ({ statement }: Goal | Objective) =>
  statement !== undefined && statement.trim() !== ''

const findHeld = (context: Context): Statement[] =>
  readingsOf(context).filter(({ of }) => !isGivenUp(of))
