import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../../src/changes/compare.ts'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { changesBetween } from '../../../src/revisions/history/between.ts'
import { readVersions } from '../../../src/revisions/history/read.ts'
import { textVersion } from './versions.ts'

const text = readFileSync('examples/clients/okafor-d/plan.yaml', 'utf8')
const other = readFileSync('examples/clients/case-26-sud-isp/plan.yaml', 'utf8')

const plansOf = async (...texts: string[]): Promise<Plan[]> =>
  (await readVersions(texts.map((one) => textVersion(one)))).map(({ plan }) => plan as Plan)

/** A copy that shares no part with anything. */
const apart = (plan: Plan): Plan => structuredClone(plan)

describe('changesBetween', () => {
  it('finds nothing between a text and itself, laid out as it likes', async () => {
    const [one, same] = (await plansOf(text, text.replace(/\n(?=\w)/g, '\n# note\n'))) as [
      Plan,
      Plan,
    ]
    expect(changesBetween(one, one)).toEqual([])
    expect(changesBetween(one, apart(one))).toEqual([])
    expect(changesBetween(one, same)).toEqual([])
  })

  it('sees that a reference leads elsewhere, though it reads as before', async () => {
    const renamed = text.replace(/^( *- id: )worry-cbt$/m, '$1worry-work')
    for (const edited of [swapped(text), renamed]) {
      expect(edited).not.toBe(text)
      const [before, after] = (await plansOf(text, edited)) as [Plan, Plan]
      const whole = comparePlans(apart(before), apart(after)).changes
      expect(whole.some(({ what }) => what === 'field')).toBe(true)
      expect(changesBetween(before, after)).toEqual(whole)
    }
  })

  it.each([
    [
      'an id given on to another item, and its words to a new one',
      'interventions:\n  - { id: i1, technique: Exposure }\ngoals:\n  - { id: g, interventions: [i1] }\n',
      'interventions:\n  - { id: i1, technique: Sleep window }\n  - { id: i2, technique: Exposure }\ngoals:\n  - { id: g, interventions: [i1] }\n',
      ['added intervention', 'renamed intervention', 'field goal'],
    ],
    [
      'a goal that came, and that an objective named already',
      'goals:\n  - { id: a, statement: Sleep }\nobjectives:\n  - { id: o, goal: b, statement: Walk }\n',
      'goals:\n  - { id: a, statement: Sleep }\n  - { id: b, statement: Work }\nobjectives:\n  - { id: o, goal: b, statement: Walk }\n',
      ['added goal', 'moved objective', 'field objective'],
    ],
    [
      'an objective outside of the goals that stay as they are',
      'goals:\n  - { id: a, statement: Sleep }\n  - { id: b, statement: Work }\nobjectives:\n  - { id: o, goal: b, statement: Walk }\n',
      'goals:\n  - { id: a, statement: Sleep }\n  - { id: b, statement: Work }\nobjectives:\n  - { id: o, goal: a, statement: Walk }\n',
      ['moved objective'],
    ],
    [
      'a part that came between others, in the order of the later plan',
      'title: A\ntags: [a]\n',
      'title: B\nclient: { name: C }\ntags: [b]\n',
      ['field plan', 'field client', 'field plan'],
    ],
  ])('sees %s', async (_, one, other, expected) => {
    const [before, after] = (await plansOf(one, other)) as [Plan, Plan]
    const changes = changesBetween(before, after)
    expect(changes).toEqual(comparePlans(apart(before), apart(after)).changes)
    expect(changes.map(({ what, subject }) => `${what} ${subject.kind}`)).toEqual(
      expect.arrayContaining(expected),
    )
  })

  it('finds what the comparison of whole plans finds, with the same places', async () => {
    const line = fc.record({
      from: fc.constantFrom(text, other),
      edits: fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
          fc.constantFrom('drop', 'words', 'number', 'double', 'id'),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    })
    await fc.assert(
      fc.asyncProperty(line, async ({ from, edits }) => {
        const edited = edits.reduce((all, [at, kind]) => editLine(all, at, kind), from)
        const [before, after] = (await plansOf(from, edited)) as [Plan, Plan]
        if (!after) return
        const whole = comparePlans(apart(before), apart(after)).changes
        expect(changesBetween(before, after)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })
})

const swapped = (text: string): string =>
  text
    .replace(/^( *- id: )behavioral-activation$/m, '$1worry-cbt!')
    .replace(/^( *- id: )worry-cbt$/m, '$1behavioral-activation')
    .replace('worry-cbt!', 'worry-cbt')

function editLine(all: string, share: number, kind: string): string {
  const lines = all.split('\n')
  const at = Math.floor(share * lines.length)
  const line = lines[at] ?? ''
  if (kind === 'drop') lines.splice(at, 1)
  else if (kind === 'double') lines.splice(at, 0, line)
  else if (kind === 'words') lines[at] = line.replace(/[a-z]+$/, 'otherwise')
  else if (kind === 'number') lines[at] = line.replace(/\d+$/, (figure) => `${Number(figure) + 1}`)
  else lines[at] = line.replace(/- id: .*/, '- id: brand-new')
  return lines.join('\n')
}
