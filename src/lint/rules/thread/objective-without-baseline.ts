import { findInstrument } from '../../../measures/find.ts'
import type { Objective } from '../../../plan/types.generated.ts'
import { isComparing, wantsMore } from '../../aims/comparing.ts'
import { everyRecorded } from '../../aims/every-recorded.ts'
import type { Context } from '../../context.ts'
import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, type MeasureAt, namedBy, openMeasures } from '../measures/every-measure.ts'
import { isHolding } from '../measures/holding.ts'
import { readingsOf, type Statement } from '../smart/readings.ts'
import { isEnglish, isOpenPlan } from './answers.ts'
import { hasAnyStart, hasOwnStart, isFiguredElsewhere } from './starts.ts'

export const objectiveWithoutBaseline = defineRule({
  id: 'objective-without-baseline',
  group: 'thread',
  severity: 'info',
  what: 'A goal or objective aims for more or less of something, or for a rating, and does not say where the client starts.',
  why: 'Progress is the distance from the start; without it, nobody can show that the client came closer.',
  fix: 'Add “baseline: { value: …, date: … }” to the measure, with the client’s own figures.',
  source:
    'Fla. Admin. Code 65D-30.0044, 12VAC35-105-665, 130 CMR 448.419 and 10A NCAC 27G .0205: measurable objectives; that a change or a rating needs its start is txplan’s reading',
  messages: {
    found: '{subject}, {words}: its measure has a target, and no baseline.',
    compared: '{subject}, {words}: it compares with how it is now, and nothing says how it is now.',
    steps:
      '{subject}, {words}: it compares with how it is now, and neither it nor an objective under it says how it is now.',
    instrument: '{subject}, {words}: it names {name}, with neither a starting score nor a target.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: panic\n    statement: At most one panic attack a week by March 3, 2027\n    measure:\n      behavior: panic attacks\n      unit: attacks a week\n      target: { at_most: 1 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: panic\n    statement: At most one panic attack a week by March 3, 2027\n    measure:\n      behavior: panic attacks\n      unit: attacks a week\n      baseline: { value: 4, date: 2026-12-02 }\n      target: { at_most: 1 }\n',
  },
  check(context) {
    if (!isOpenPlan(context)) return
    const said = new Set([...checkMeasures(context), ...checkInstruments(context)])
    if (isEnglish(context)) checkSentences(said, context)
  },
})

/** What is counted; gives back what has its finding. */
function checkMeasures(context: Context): object[] {
  return openMeasures(context).flatMap((one) => {
    const { measure } = one
    if (measure.instrument !== undefined || measure.baseline?.value !== undefined) return []
    if (!needsStart(one) || isHolding(one) || isToldElsewhere(one, context)) return []
    context.report({ at: one.path, message: 'found', args: namedBy(one) })
    return [one.of]
  })
}

/**
 * New skills, activities and attendance start from nothing as a rule: only what is to fall, what is
 * rated, and what is to be more than now means nothing without its start.
 */
function needsStart({ aim, measure, of }: MeasureAt): boolean {
  if ((of as Objective).criteria !== undefined) return false
  if (aim?.kind === 'at_most' || aim?.kind === 'between') return true
  if (aim?.kind !== 'at_least') return false
  const unit = `${measure.unit ?? ''} ${measure.behavior ?? ''}`
  if (/\brat(?:ed|ing)s?\b|\bscale\b|\bscores?\b/i.test(unit)) return true
  return wantsMore((of as Objective).statement ?? '')
}

/** In its own sentence, or where the problem or a symptom gives a figure for the same thing. */
function isToldElsewhere({ of, measure }: MeasureAt, context: Context): boolean {
  const statement = readingsOf(context).find((one) => one.of === of)
  if (statement && hasOwnStart(statement)) return true
  return isFiguredElsewhere(`${measure.behavior ?? ''} ${measure.unit ?? ''}`, context)
}

/** “ASRS improvement”: one point is an improvement, and nobody knows of what. */
function checkInstruments(context: Context): object[] {
  return readingsOf(context).flatMap((statement) => {
    const name = statement.of.measure?.instrument ?? statement.reading.instruments[0]?.text
    if (name === undefined || !isOpen(statement) || !isBare(statement)) return []
    if (isScored(name, statement, context)) return []
    context.report({
      at: [...statement.path, 'statement'],
      message: 'instrument',
      args: { ...statement.name, name: bareClientText(name) },
    })
    return [statement.of]
  })
}

/** Nothing in sentence or fields says how much, or where it starts. */
const isBare = ({ of, reading }: Statement): boolean =>
  of.measure?.target === undefined &&
  of.measure?.baseline?.value === undefined &&
  (of as Objective).criteria === undefined &&
  reading.quantities.length === 0 &&
  reading.directions.length > 0

/** Whether a score of the instrument stands anywhere, or a goal’s objectives count it. */
function isScored(name: string, { of }: Statement, context: Context): boolean {
  const id = findInstrument(name)?.id
  const same = (other: string | undefined): boolean =>
    other !== undefined &&
    (other.toLowerCase() === name.toLowerCase() ||
      (id !== undefined && findInstrument(other)?.id === id))
  return (
    everyRecorded(context).some(({ instrument }) => instrument.id === id) ||
    (context.plan.assessment?.screenings ?? []).some(
      ({ instrument, score }) => score !== undefined && same(instrument),
    ) ||
    (context.record?.measures ?? []).some(({ instrument }) => same(instrument)) ||
    everyMeasure(context).some(
      (row) =>
        row.of !== of &&
        same(row.measure.instrument) &&
        (row.measure.baseline?.value ?? row.measure.target) !== undefined,
    )
  )
}

/** What only the sentence tells: that it shall be more or less than now. */
function checkSentences(said: ReadonlySet<object>, context: Context): void {
  const silent = readingsOf(context).filter((one) => isSilentOnStart(one, context))
  const reported = new Set([...said, ...silent.map(({ of }) => of)])
  for (const one of silent) {
    if (said.has(one.of)) continue
    const steps = one.kind === 'goal' ? stepsOf(one, context) : []
    if (steps.some((step) => hasOwnStart(step) || reported.has(step.of))) continue
    const message = steps.length > 0 ? 'steps' : 'compared'
    context.report({ at: [...one.path, 'statement'], message, args: one.name })
  }
}

const stepsOf = (goal: Statement, context: Context): Statement[] =>
  readingsOf(context).filter((one) => one.kind === 'objective' && one.goal === goal.of)

function isSilentOnStart(one: Statement, context: Context): boolean {
  const { of, text, kind } = one
  if (!isOpen(one) || !isComparing(text) || hasOwnStart(one)) return false
  if ((of as Objective).criteria !== undefined || namesScore(one)) return false
  if (of.measure?.target !== undefined) return false
  if (kind === 'goal' && hasAnyStart(context)) return false
  return !isFiguredElsewhere(text, context)
}

/** A score without its start has a finding of its own. */
const namesScore = ({ of, reading }: Statement): boolean =>
  of.measure?.instrument !== undefined || reading.instruments.length > 0

const isOpen = ({ of: { completed, status } }: Statement): boolean =>
  completed === undefined && (status === undefined || status === 'active')
