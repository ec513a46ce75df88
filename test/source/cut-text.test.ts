import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/source/read.ts'

const cuts = (text: string) =>
  readSource(text)
    .problems.filter(({ code }) => code === 'text-cut-short')
    .map(({ span }) => text.slice(span.start, span.end))

describe('texts cut short by a #', () => {
  it.each([
    ['statement: Zoe ranks sleep as her # 1 goal and work as # 2\n', '# 1 goal and work as # 2'],
    ['a: Zoe will use step #3 of the plan\n', '#3 of the plan'],
    ['goals:\n  - statement: Uses step #3\n    id: a\n', '#3'],
    ['address:\n  - 12 Main Street Apt #4\n', '#4'],
    ['x: {a: "b", c: Bldg #7\n  }\n', '#7'],
  ])('%j', (text, cut) => {
    expect(cuts(text)).toEqual([cut])
  })

  it.each([
    'a: "step #3"\n',
    "a: 'step #3'\n",
    'a: |\n  step #3 of the plan\n',
    'target_date: 2026-12-01 # 2 weeks after the move\n',
    'a: one two three # a remark\n',
    '# 1. first the header\na: one two three\n',
    'a: one two three\n  # 2 more to come\nb: 1\n',
    'a: # 3 things\n  - b\n',
    'a: C#3 and x#4\n',
  ])('leaves %j alone', (text) => {
    expect(cuts(text)).toEqual([])
  })
})
