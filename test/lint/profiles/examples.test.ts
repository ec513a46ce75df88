/**
 * For each profile that comes with the program small plans that meet it and plans that do not, as
 * `test/fixtures/profiles/ID.yaml`. What they expect is written from what the sources say.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Finding } from '../../../src/lint/finding.ts'
import { findRule, rules } from '../../../src/lint/registry.ts'
import type { Profile } from '../../../src/plan/types.generated.ts'
import { builtInProfile, builtInProfileIds } from '../../../src/practice/profiles.ts'
import { lintExample } from '../../helpers/lint.ts'

interface Passing {
  about: string
  /** The day of judging, where it is not that of the file. */
  as_of?: string
  plan?: string
  record?: string
  /** Rules that must say nothing here, whoever might ask. */
  not_told?: string[]
}

interface Expected {
  rule: string
  severity: string
  level: string
}

interface Failing extends Passing {
  /** Every finding that is made in the name of the profile. */
  expect: Expected[]
}

interface Fixture {
  as_of: string
  passes: Passing[]
  fails: Failing[]
}

const folder = 'test/fixtures/profiles'
// Dates stay texts: only the engine’s own reader decides what a date is.
const read = (id: string) =>
  parse(readFileSync(`${folder}/${id}.yaml`, 'utf8'), { schema: 'core' }) as Fixture

const told = (id: string, { as_of }: Fixture, one: Passing): Finding[] =>
  lintExample({
    plan: one.plan ?? '',
    ...(one.record === undefined ? {} : { record: one.record }),
    asOf: one.as_of ?? as_of,
    profiles: [id],
  })

/** In the order of their names, so that neither list has to keep the order of the text. */
const sorted = (list: Expected[]) =>
  list.map(({ rule, severity, level }) => `${rule} ${severity} ${level}`).sort()

const inNameOf = (id: string, findings: readonly Finding[]): Expected[] =>
  findings.flatMap(({ rule, severity, demand }) =>
    demand?.profile === id ? { rule, severity, level: demand.level } : [],
  )

/** The elements that it requires or recommends. */
const askedBy = ({ elements = {} }: Profile): string[] =>
  Object.entries(elements).flatMap(([element, { level }]) =>
    level === 'required' || level === 'recommended' ? element : [],
  )

/** A missing co-signature has a rule that looks for no element of its own. */
const isSaid = (element: string, said: ReadonlySet<string>): boolean =>
  rules.some((rule) => rule.element === element && said.has(rule.id)) ||
  (element === 'cosignature' && said.has('cosignature-missing'))

const asksForNothing = (profile: Profile): boolean =>
  askedBy(profile).length === 0 &&
  [profile.first_plan, profile.review].every((part) => (part?.due ?? []).length === 0)

it('stand for every profile', () => {
  const ids = readdirSync(folder).map((name) => name.replace(/\.yaml$/, ''))
  expect(ids.sort()).toEqual(builtInProfileIds())
})

describe.each(builtInProfileIds())('%s', (id) => {
  const fixture = read(id)
  const passes = fixture.passes.map((one) => [one.about, one] as const)
  const fails = fixture.fails.map((one) => [one.about, one] as const)

  it.each(passes)('is met: %s', (_, one) => {
    const findings = told(id, fixture, one)
    expect(sorted(inNameOf(id, findings))).toEqual([])
    expect(findings.flatMap(({ rule, severity }) => (severity === 'error' ? rule : []))).toEqual([])
    const silent = one.not_told ?? []
    expect(silent.filter((rule) => findRule(rule) === undefined)).toEqual([])
    expect(findings.flatMap(({ rule }) => (silent.includes(rule) ? rule : []))).toEqual([])
  })

  it.each(fails)('is not met: %s', (_, one) => {
    expect(sorted(inNameOf(id, told(id, fixture, one)))).toEqual(sorted(one.expect))
  })

  it('has a failing plan for each element that it asks for', () => {
    const said = new Set(fixture.fails.flatMap((one) => one.expect.map(({ rule }) => rule)))
    expect(askedBy(builtInProfile(id) as Profile).filter((one) => !isSaid(one, said))).toEqual([])
  })

  it('is missed by some plan, unless it asks for nothing', () => {
    const isMissed = fixture.fails.some((one) => one.expect.length > 0)
    // What 42 CFR Part 2 asks for is no element of a plan: a rule of its own looks for the consent.
    const asks = id === 'part-2-otp' || !asksForNothing(builtInProfile(id) as Profile)
    expect(isMissed).toBe(asks)
  })
})
