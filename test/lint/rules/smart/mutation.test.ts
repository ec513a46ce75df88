/**
 * Changes every figure of every goal and objective of the clean examples, one at a time: in the
 * sentence, in the measure, in the target date. Lint must then find what it did not find before.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRealDate } from '../../../../src/language/dates.ts'
import { lintUnit } from '../../../../src/lint/engine.ts'
import type { Plan, Practice } from '../../../../src/plan/types.generated.ts'
import { nodeAt, type Path, type Span } from '../../../../src/source/document.ts'
import { readSource } from '../../../../src/source/read.ts'
import { lintFile } from '../../../helpers/lint.ts'

const today = '2026-11-21'
const plans = ['clients/okafor-d/plan.yaml', 'clients/reyes-m/plan.yaml', 'minimal.plan.yaml']
const practice = readSource(readFileSync('examples/txplan.yaml', 'utf8')).value as Practice

interface Mutation {
  /** `asleep statement 30 → 31`; `5 (2)` is the second 5. */
  name: string
  text: string
}

/**
 * What no reader could notice, and why: nothing else in the plan says it. The date of a goal stands in
 * its field alone; a change shows when it falls before an objective's or behind the plan's end.
 */
const unnoticeable: Record<string, readonly string[]> = {
  'no sentence names the date of a goal': [
    ...['03 → 04', '03 → 02', '23 → 24', '23 → 22', '2027 → 2028'].flatMap((change) => [
      `goal alive-again target_date ${change}`,
      `goal quiet-mind target_date ${change}`,
    ]),
    ...['03 → 04', '23 → 24', '23 → 22', '2027 → 2028'].map(
      (change) => `goal shared-load target_date ${change}`,
    ),
    ...['02 → 03', '26 → 27', '26 → 25', '2027 → 2028'].flatMap((change) => [
      `goal back-at-school target_date ${change}`,
      `goal myself-again target_date ${change}`,
    ]),
    'goal calm-mornings target_date 17 → 18',
  ],
  'for how many weeks in a row stands in the sentence alone': [
    'full-week statement 4 (2) → 5',
    'full-week statement 4 (2) → 3',
    'attendance statement 3 → 4',
    'attendance statement 3 → 2',
  ],
  'neither the sentence nor a record says where she started': [
    'minimal.plan.yaml: asleep measure.baseline.value 1 → 2',
    'minimal.plan.yaml: asleep measure.baseline.value 1 → 0',
  ],
}

const unnoticed = new Set(Object.values(unnoticeable).flat())

describe.each(plans)('%s', (name) => {
  const file = join('examples', name)
  const text = readFileSync(file, 'utf8')
  const mutations = mutationsOf(text)

  it('is clean as it stands', () => {
    expect(faults(file, text)).toEqual([])
  })

  it.each(mutations.map((mutation) => [mutation.name, mutation.text] as const))(
    '%s',
    (figure, changed) => {
      if (unnoticed.has(figure) || unnoticed.has(`${name}: ${figure}`))
        expect(faults(file, changed), 'noticed after all: take it off the list').toEqual([])
      else expect(faults(file, changed)).not.toEqual([])
    },
  )
})

it('changes as many figures as there are', () => {
  const counts = plans.map(
    (name) => mutationsOf(readFileSync(join('examples', name), 'utf8')).length,
  )
  expect(counts).toEqual([150, 131, 18])
  expect(unnoticed.size).toBe(29)
})

/** Errors and warnings of a plan, with the record beside it. */
function faults(file: string, text: string): string[] {
  const record = join(dirname(file), 'record.yaml')
  const read = (path: string, content: string) => lintFile(path, readSource(content))
  const unit = {
    plan: read(file, text),
    practice,
    ...(file.endsWith('/plan.yaml') && existsSync(record)
      ? { record: read(record, readFileSync(record, 'utf8')) }
      : {}),
  }
  return (
    lintUnit(unit, { asOf: today })
      .filter(({ severity }) => severity !== 'info')
      // What was signed notices every change of itself; what else does is asked here.
      .filter(({ rule }) => rule !== 'signature-stale')
      .map(({ rule }) => rule)
  )
}

function mutationsOf(text: string): Mutation[] {
  const document = readSource(text)
  const plan = document.value as Plan
  const found: Mutation[] = []
  const inField = (id: string, path: Path, field: string, change: Change) => {
    const hit = nodeAt(document, [...path, ...field.split('.')])
    if (hit?.found) found.push(...changesIn(text, hit.node, `${id} ${field}`, change))
  }
  const inAll = (id: string, path: Path, target: object | undefined) => {
    inField(id, path, 'statement', inWords)
    inField(id, path, 'measure.baseline.value', inFigures)
    for (const key of Object.keys(target ?? {}))
      inField(id, path, `measure.target.${key}`, inFigures)
    inField(id, path, 'target_date', inDate)
  }
  for (const [at, goal] of (plan.goals ?? []).entries()) {
    inAll(`goal ${goal.id}`, ['goals', at], goal.measure?.target)
    for (const [index, one] of (goal.objectives ?? []).entries())
      inAll(`${one.id}`, ['goals', at, 'objectives', index], one.measure?.target)
  }
  return found
}

/** The other ways to write a text, each with the part that was changed. */
type Change = (text: string) => { at: number; was: string; is: string }[]

function changesIn(text: string, { start, end }: Span, name: string, change: Change): Mutation[] {
  return change(text.slice(start, end)).map(({ at, was, is }) => {
    const from = start + at
    const before = name.endsWith('target_date') ? 1 : text.slice(start, from).split(was).length
    return {
      name: `${name} ${was}${before > 1 ? ` (${before})` : ''} → ${is}`,
      text: text.slice(0, from) + is + text.slice(from + was.length),
    }
  })
}

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen'.split(' ')
const monthNames =
  'January February March April May June July August September October November December'.split(' ')

const inFigures: Change = (text) =>
  [...text.matchAll(/\d+/g)].flatMap(({ 0: was, index: at }) =>
    [Number(was) + 1, Number(was) - 1]
      .filter((value) => value >= 0)
      .map((value) => ({ at, was, is: String(value) })),
  )

/** Digits, numbers in words and names of months. */
const inWords: Change = (text) => [
  ...inFigures(text),
  ...inList(text, numberWords.slice(1, -1), numberWords),
  ...inList(text, monthNames, monthNames),
]

function inList(text: string, words: readonly string[], all: readonly string[]) {
  const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`, 'g')
  return [...text.matchAll(pattern)].flatMap(({ 0: was, index: at }) =>
    [1, -1].flatMap((step) => {
      const is = all[all.indexOf(was) + step]
      return is === undefined ? [] : [{ at, was, is }]
    }),
  )
}

/** Year, month and day, one after the other; only days that there are. */
const inDate: Change = (text) =>
  [
    [0, 4],
    [5, 7],
    [8, 10],
  ].flatMap(([at = 0, end = 0]) =>
    [1, -1].flatMap((step) => {
      const was = text.slice(at, end)
      const is = String(Number(was) + step).padStart(end - at, '0')
      return isRealDate(text.slice(0, at) + is + text.slice(end)) ? [{ at, was, is }] : []
    }),
  )
