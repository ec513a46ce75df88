import { describe, expect, it } from 'vitest'
import { lintExample, lintText, ruleIds } from '../../../helpers/lint.ts'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'conflict-left'

const torn =
  'txplan: 1\ngoals:\n  - id: calm\n<<<<<<< HEAD\n    statement: Worry has its hour\n=======\n    statement: "Worry: an end"\n>>>>>>> review\n    status: active\n'

describe('conflict-left', () => {
  it('says where the two sides stand, and nothing of what they break', () => {
    const [finding, ...more] = lintText(torn)
    expect(more).toEqual([])
    expect(finding?.rule).toBe(rule)
    expect(finding?.range.start).toEqual({ line: 4, column: 1 })
    expect(saidBy(rule, { plan: torn })).toEqual([
      'Both sides of a merge stand here, in lines 4 to 8.',
    ])
    expect(finding?.fix).toContain('=======')
  })

  it('finds every place, also with the ends of lines of Windows', () => {
    const twice = `${torn}<<<<<<< HEAD\nnotes: a\n=======\nnotes: b\n>>>>>>> review\n`
    expect(findingsOf(rule, { plan: twice })).toHaveLength(2)
    expect(findingsOf(rule, { plan: twice.replaceAll('\n', '\r\n') })).toHaveLength(2)
  })

  it('judges nothing while the record is torn', () => {
    const record = 'txplan: 1\nsessions:\n<<<<<<< a\n  - date: 2026-10-01\n=======\n>>>>>>> b\n'
    const plan = 'txplan: 1\neffective: 2026-10-01\nexpires: 2026-09-01\n'
    expect(ruleIds(lintExample({ plan, record }))).toEqual([rule])
  })

  it('finds what txplan’s merge wrote, at any depth, and judges the rest', () => {
    const plan =
      'txplan: 1\nx-conflict:\n  - { field: title, ours: A, theirs: B }\ngoals:\n  - id: calm\n    objectives:\n      - id: hour\n        x-conflict:\n          - { field: statement, ours: One, theirs: Two }\n          - { field: measure.target, ours: 1, theirs: 2 }\n'
    expect(placesOf(rule, { plan })).toEqual(['x-conflict', 'goals[0].objectives[0].x-conflict'])
    expect(saidBy(rule, { plan })).toEqual([
      'Both sides of a merge changed this part: title.',
      'Both sides of a merge changed this part: statement, measure.target.',
    ])
    expect(ruleIds(lintText(plan)).length).toBeGreaterThan(2)
  })

  it('finds it in the record', () => {
    const record =
      'txplan: 1\nsessions:\n  - date: 2026-10-01\n    x-conflict:\n      - { field: minutes, ours: 45, theirs: 50 }\n'
    expect(placesOf(rule, { plan: 'txplan: 1\n', record })).toEqual(['sessions[0].x-conflict'])
  })

  it('names no field that is none', () => {
    const plan = 'txplan: 1\nx-conflict:\n  - { field: Ada Park sleeps badly }\n'
    expect(saidBy(rule, { plan })).toEqual(['Both sides of a merge changed this part.'])
  })

  it('lets a text speak of arrows', () => {
    const plan = 'txplan: 1\nnotes: |\n  <<<<<<< worse\n  =======\n  >>>>>>> better\n'
    expect(findingsOf(rule, { plan })).toEqual([])
    expect(findingsOf(rule, { plan: 'txplan: 1\nnotes: See “x-conflict”.\n' })).toEqual([])
  })

  it('cannot be set aside', () => {
    const plan = `# txplan-disable-file ${rule} -- later\ntxplan: 1\nx-conflict: [{ field: title }]\n`
    expect(findingsOf(rule, { plan })).toHaveLength(1)
  })
})
