/** Which findings are holes, and on which part of the tree each one hangs. */
import { describe, expect, it } from 'vitest'
import { hang, holesAmong, quietRules } from '../../../src/cli/commands/thread/holes.ts'
import type { Finding } from '../../../src/lint/finding.ts'
import { findRule, rules } from '../../../src/lint/registry.ts'
import type { Path } from '../../../src/source/document.ts'
import { threadOf } from '../../../src/thread/tree.ts'

const finding = (path: Path, given: Partial<Finding> = {}): Finding => ({
  rule: 'orphan-problem',
  severity: 'warning',
  file: 'plan.yaml',
  path,
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
  keyLine: 1,
  message: '',
  fix: '',
  args: {},
  messageId: 'found',
  ...given,
})

describe('holesAmong', () => {
  it('keeps what breaks the thread and nothing else', () => {
    const ids = ['orphan-goal', 'orphan-intervention', 'deferred-without-reason', 'unresolved-id']
    const others = ['duplicate-id', 'missing-id', 'impossible-date', 'no-such-rule']
    const all = [...ids, ...others].map((rule) => finding([], { rule }))
    expect(holesAmong(all).map(({ rule }) => rule)).toEqual(ids)
  })

  it('takes a mistyped person for no hole', () => {
    const of = (messageId: string) => finding([], { rule: 'unresolved-id', messageId })
    expect(holesAmong([of('person'), of('nobody'), of('nearly')])).toHaveLength(1)
  })
})

describe('quietRules', () => {
  it('are the rules of the thread that are off by themselves and not set', () => {
    const ids = Object.keys(quietRules({}))
    for (const rule of rules)
      expect(ids.includes(rule.id)).toBe(rule.group === 'thread' && rule.severity === 'off')
    for (const id of ids) {
      expect(quietRules({})[id]).toBe('info')
      expect(quietRules({ [id]: 'off' })).not.toHaveProperty(id)
      expect(findRule(id)).toBeDefined()
    }
  })
})

describe('hang', () => {
  const plan = {
    diagnoses: [{ id: 'mdd' }, { id: 'gad' }],
    problems: [{ id: 'sleep', diagnoses: ['gad', 'mdd'] }],
    goals: [{ id: 'rest', problems: ['sleep'], objectives: [{ id: 'bed' }] }],
  }
  const thread = threadOf(plan, { sessions: [{ id: 's1', objectives: ['bed'] }] })
  const [mdd, gad] = thread.branches[0]?.nodes ?? []
  const goal = mdd?.children[0]?.children[0]

  it('finds the innermost part, and there the place where it is drawn in full', () => {
    const hole = finding(['goals', 0, 'objectives', 0, 'target_date'])
    const problem = finding(['problems', 0])
    const holes = hang(thread, [hole, problem])
    expect(goal?.children.map((node) => holes.of(node))).toEqual([[hole]])
    expect(mdd?.children.map((node) => holes.of(node))).toEqual([[problem]])
    expect(gad?.children.map((node) => holes.of(node))).toEqual([[]])
    expect(holes.rest).toEqual([])
  })

  it('tells the record from the plan', () => {
    const inRecord = finding(['sessions', 0, 'objectives', 1], { file: 'record.yaml' })
    const inPlan = finding(['sessions', 0])
    const holes = hang(thread, [inRecord, inPlan], 'record.yaml')
    const session = goal?.children[0]?.children[0]
    expect(session && holes.of(session)).toEqual([inRecord])
    expect(holes.rest).toEqual([inPlan])
  })

  it('keeps what no part of the tree is about', () => {
    const whole = [finding([]), finding(['homework', 0]), finding(['goals'])]
    expect(hang(thread, whole).rest).toEqual(whole)
  })
})
