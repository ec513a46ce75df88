import { describe, expect, it } from 'vitest'
import { makeBaseline, parseBaseline, subtractBaseline } from '../../src/lint/baseline.ts'
import { readSource } from '../../src/source/read.ts'
import { lintText } from '../helpers/lint.ts'

const goal = (id: string, extra: string) => `  - id: ${id}\n    statement: ${id}\n${extra}`
const plan = (...goals: string[]) => `txplan: 1\neffective: 2026-10-01\ngoals:\n${goals.join('')}`
const bad = '    target_date: 2026-02-30\n'

const before = plan(goal('a', bad), goal('b', ''))
const valueIn = (text: string) => () => readSource(text).value
const found = (text: string) => lintText(text).filter(({ rule }) => rule === 'impossible-date')

describe('baseline', () => {
  const baseline = makeBaseline(found(before), valueIn(before))

  it('knows a finding again when it moved', () => {
    const moved = `# a comment\n\n${plan(goal('b', ''), goal('a', bad))}`
    const { findings, tolerated } = subtractBaseline(found(moved), baseline, valueIn(moved))
    expect(findings).toEqual([])
    expect(tolerated).toBe(1)
  })

  it('does not tolerate the same fault in another place', () => {
    const after = plan(goal('a', bad), goal('b', bad))
    const { findings, tolerated } = subtractBaseline(found(after), baseline, valueIn(after))
    expect(findings.map(({ path }) => path)).toEqual([['goals', 1, 'target_date']])
    expect(tolerated).toBe(1)
  })

  it('counts, so that one more of the same is new', () => {
    const twice = [...found(before), ...found(before)]
    expect(subtractBaseline(twice, baseline, valueIn(before)).findings).toHaveLength(1)
  })

  it('survives its file and holds no text of the plan', () => {
    const text = JSON.stringify(baseline)
    expect(parseBaseline(text)).toEqual(baseline)
    expect(text).not.toContain('2026-02-30')
  })

  it.each(['', '[]', '{}', '{"version":2,"findings":[]}', '{"version":1,"findings":[{}]}', 'null'])(
    'refuses %j',
    (text) => {
      expect(parseBaseline(text)).toBeUndefined()
    },
  )
})
