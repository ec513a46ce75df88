/**
 * The table of golden cases: profile and facts in, day and chain out. The cases were written from the
 * sources that each of them names, not from what the program says; where the two disagree, the source
 * is right.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { careOf } from '../../src/care/care.ts'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import { planShape, practiceShape, recordShape } from '../../src/plan/shapes.generated.ts'
import { checkStructure } from '../../src/plan/structure.ts'
import type { ClientRecord, Plan, Practice } from '../../src/plan/types.generated.ts'
import { builtInProfileIds, profileBook } from '../../src/practice/profiles.ts'
import { dueItems } from '../../src/schedule/due-items.ts'
import type { DueItem, Reason } from '../../src/schedule/item.ts'
import { daysLeft, standingOf } from '../../src/schedule/standing.ts'
import { pathText } from '../../src/source/path-text.ts'

interface Expected {
  kind: string
  subject?: string
  standing: string
  day?: string
  until?: string
  'not-before'?: string
  /** Days left to the day. */
  left?: number
  /** Sessions or units left. */
  waiting?: number
  /** Who decides: the id of a profile, or the words for who it is. */
  by?: string
  sure?: boolean
  /** Nothing else is due. */
  only?: boolean
}

interface Case {
  is: string
  from: string
  profiles?: string[]
  'as-of': string
  practice?: Practice
  plan?: Plan
  record?: ClientRecord
  due?: Expected
  /** Parts of the sentences of the chain of whoever decides, in order. */
  chain?: string[]
  /** What the others would have said. */
  others?: Record<string, string>
  /** Kinds of which nothing is due; `*` for all. */
  none?: string[]
  /** Paths of dates that could not be read. */
  unread?: string[]
}

const folder = join(import.meta.dirname, 'cases')
const files = readdirSync(folder).sort()
const casesOf = (file: string): Case[] => parse(readFileSync(join(folder, file), 'utf8'))

function due({ plan, record, practice, profiles = [], 'as-of': asOf }: Case) {
  const care = careOf({
    plan: plan ?? {},
    record,
    practice: { ...practice, profiles },
    identities: undefined,
    asOf,
    book: profileBook(),
  })
  return dueItems(care, builtInTable, plan !== undefined)
}

const nameOf = ({ demand, by }: Reason): string => demand?.profile ?? by

function found(items: readonly DueItem[], { kind, subject }: Expected): DueItem {
  const all = items.filter(
    (one) => one.kind === kind && (subject === undefined || one.subject === subject),
  )
  const told = items.map((one) => `${one.kind} ${one.subject} ${one.day ?? ''}`)
  expect(all, `one ${kind} among: ${told.join('; ')}`).toHaveLength(1)
  return all[0] as DueItem
}

function expectItem(items: readonly DueItem[], one: Case, expected: Expected): void {
  const asOf = one['as-of']
  const item = found(items, expected)
  const { day, until, notBefore, waitingFor, isSure, why } = item
  const [decides, ...others] = why
  expect({
    day,
    until,
    'not-before': notBefore,
    left: daysLeft(item, asOf),
    waiting: waitingFor?.kind === 'count' ? waitingFor.left : undefined,
    standing: standingOf(item, asOf),
    by: expected.by && decides && nameOf(decides),
    sure: isSure,
  }).toEqual({
    day: expected.day,
    until: expected.until,
    'not-before': expected['not-before'],
    left: expected.left,
    waiting: expected.waiting,
    standing: expected.standing,
    by: expected.by,
    sure: expected.sure ?? expected.standing !== 'perhaps',
  })
  expectChain(decides as Reason, one.chain ?? [])
  for (const [name, other] of Object.entries(one.others ?? {}))
    expect(others.map((reason) => `${nameOf(reason)}: ${reason.day}`)).toContain(
      `${name}: ${other}`,
    )
  if (expected.only) expect(items).toHaveLength(1)
}

function expectChain({ steps }: Reason, parts: readonly string[]): void {
  let rest = steps.map(({ sentence }) => sentence).join(' ')
  for (const part of parts) {
    expect(rest).toContain(part)
    rest = rest.slice(rest.indexOf(part) + part.length)
  }
}

describe.each(files)('%s', (file) => {
  it.each(casesOf(file).map((one) => [`${one.is} (${one['as-of']})`, one] as const))(
    '%s',
    (_name, one) => {
      const { items, unread } = due(one)
      if (one.due) expectItem(items, one, one.due)
      for (const kind of one.none ?? [])
        expect(items.filter((item) => kind === '*' || item.kind === kind)).toEqual([])
      expect(unread.map(({ path }) => pathText(path)).sort()).toEqual((one.unread ?? []).sort())
    },
  )
})

describe('the table itself', () => {
  const all = files.flatMap(casesOf)

  it('holds at least 120 cases, each of which expects something', () => {
    expect(all.length).toBeGreaterThanOrEqual(120)
    for (const one of all) expect(one.due ?? one.none, one.is).toBeDefined()
  })

  it('holds only values that fit the format', () => {
    for (const { is, plan, record, practice } of all) {
      expect(checkStructure(plan ?? {}, planShape), is).toEqual([])
      expect(checkStructure(record ?? {}, recordShape), is).toEqual([])
      expect(checkStructure(practice ?? {}, practiceShape), is).toEqual([])
    }
  })

  it('has a case for every profile that states a deadline', () => {
    const named = new Set(all.flatMap(({ profiles = [] }) => profiles))
    const stated = builtInProfileIds().filter((id) => {
      const { first_plan: first, review } = profileBook().find(id) ?? {}
      return first?.due || review?.due || review?.max_age_months
    })
    expect(stated.filter((id) => !named.has(id))).toEqual([])
  })
})
