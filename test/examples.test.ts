/** The examples: each reads, fits the model, and is found to have exactly the faults it is marked with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LintUnit, lintUnit } from '../src/lint/engine.ts'
import { type Finding, pathText, sentence } from '../src/lint/finding.ts'
import { answersShape } from '../src/plan/answers.ts'
import { planShape, practiceShape, recordShape } from '../src/plan/shapes.generated.ts'
import { checkStructure } from '../src/plan/structure.ts'
import type { Practice } from '../src/plan/types.generated.ts'
import { readSource } from '../src/source/read.ts'
import { lintFile } from './helpers/lint.ts'

const folder = 'examples'
const today = '2026-11-21'

const read = (file: string) => lintFile(file, readSource(readFileSync(file, 'utf8')))

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(folder, name))
  .sort()
const plans = files.filter((file) => /(?:^|[/.])plan\.yaml$/.test(file))
const practice = read(join(folder, 'txplan.yaml')).document.value as Practice

/** The plan as the command reads it: with the record beside it and the practice around it. */
function unitOf(plan: string): LintUnit {
  const record = join(dirname(plan), 'record.yaml')
  const inFolder = plan.endsWith('/plan.yaml') && existsSync(record)
  return { plan: read(plan), practice, ...(inFolder ? { record: read(record) } : {}) }
}

/** The day that a fixture says it is to be judged on. */
const dayOf = (text: string) => /^# as-of: (\S+)$/m.exec(text)?.[1] ?? today

const expectation = /# expect: ([a-z0-9, -]+)$/

/** `line rule` for each `# expect: rule, rule` comment. */
function expected(text: string): string[] {
  return text.split('\n').flatMap((line, at) => {
    const rules = expectation.exec(line)?.[1]?.split(',') ?? []
    return rules.map((rule) => `line ${at + 1}: ${rule.trim()}`)
  })
}

/** The same for a finding: on its own line, or on its key's line where that is what is marked. */
function found(finding: Finding, marked: readonly string[]): string {
  const onKey = `line ${finding.keyLine}: ${finding.rule}`
  return marked.includes(onKey) ? onKey : `line ${finding.range.start.line}: ${finding.rule}`
}

const describeFinding = (finding: Finding) =>
  `${finding.file}:${finding.range.start.line} ${pathText(finding.path)} ${finding.rule}: ${sentence(finding, true)}`

const lint = (unit: LintUnit, asOf: string) => lintUnit(unit, { asOf }).map(describeFinding)

describe('the examples', () => {
  it('are there', () => {
    expect(plans.length).toBeGreaterThanOrEqual(10)
  })

  it.each(files)('%s reads and fits the model', (file) => {
    const { document } = read(file)
    const shapes = {
      'txplan.yaml': practiceShape,
      'record.yaml': recordShape,
      'answers.yaml': answersShape,
    }
    const shape = shapes[file.split('/').at(-1) as keyof typeof shapes] ?? planShape
    expect(document.problems).toEqual([])
    expect(checkStructure(document.value, shape, document.root)).toEqual([])
  })

  it.each(plans)('%s has the faults that it is marked with, and no others', (file) => {
    const { text } = read(file).document
    const marked = expected(text)
    const findings = lintUnit(unitOf(file), { asOf: dayOf(text) })
    const lines = findings.map((finding) => found(finding, marked))
    const missing = marked.filter((line) => !lines.includes(line))
    const surplus = findings
      .filter((finding) => !marked.includes(found(finding, marked)))
      .map(describeFinding)
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] })
  })

  it.each(plans)('%s says where the editor finds its schema', (file) => {
    const schema = /^# yaml-language-server: \$schema=(\S+)/.exec(read(file).document.text)?.[1]
    expect(existsSync(join(dirname(file), schema ?? ''))).toBe(true)
  })
})

describe('the exemplary plans', () => {
  const okafor = join(folder, 'clients/okafor-d/plan.yaml')
  const reyes = join(folder, 'clients/reyes-m/plan.yaml')
  const minimal = join(folder, 'minimal.plan.yaml')

  it.each([okafor, reyes, minimal])('%s is clean today', (file) => {
    expect(lint(unitOf(file), today)).toEqual([])
  })

  it('the minimal one is clean on its first day, also outside of a practice', () => {
    expect(lint({ plan: read(minimal) }, '2026-11-02')).toEqual([])
  })

  it('the minimal one has at most 50 lines', () => {
    expect(read(minimal).document.text.trimEnd().split('\n').length).toBeLessThanOrEqual(50)
  })

  it('the adolescent one is clean on its first day', () => {
    expect(lint({ plan: read(reyes), practice }, '2026-10-08')).toEqual([])
  })

  it('the adult one is clean on the day of its review, with its record', () => {
    expect(lint(unitOf(okafor), '2026-11-17')).toEqual([])
  })
})
