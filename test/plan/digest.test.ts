/** What was agreed to has one digest: it survives how a plan is written, and no clinical change. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { classOf } from '../../src/plan/change-class.ts'
import {
  canonicalText,
  changedParts,
  digestOf,
  partDigests,
  shortCode,
} from '../../src/plan/digest.ts'
import { models } from '../../src/plan/model/index.ts'
import type { Shape } from '../../src/plan/shape.ts'
import { planShape } from '../../src/plan/shapes.generated.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'
import { planText } from '../../src/writing/layout.ts'
import { anyPlan, cases } from '../changes/plans.ts'
import {
  type Key,
  type Leaf,
  leavesOf,
  otherValue,
  renamed,
  shuffled,
  withLeaf,
} from './plan-leaves.ts'

const read = (text: string): Plan => readSource(text).value as Plan
const example = (name: string): Plan =>
  read(readFileSync(`examples/clients/${name}/plan.yaml`, 'utf8'))
const examples = ['okafor-d', 'case-18-two-views', 'case-26-sud-isp']

const runs = cases(150)

describe('the digest', () => {
  it('is the SHA-256 of the canonical text, which anybody can work out', () => {
    const plan = read('goals: [{ id: g, statement: "Sleep  well" }]\ntitle: Mine\nstatus: draft\n')
    expect(canonicalText(plan)).toBe('{"goals":[{"statement":"Sleep well"}]}')
    const hash = createHash('sha256').update('{"goals":[{"statement":"Sleep well"}]}').digest('hex')
    expect(digestOf(plan)).toBe(`txplan1-sha256:${hash}`)
    expect(shortCode(digestOf(plan)).replaceAll('-', '')).toBe(hash.slice(0, 16))
  })

  it('puts what is referred to in the place of its id', () => {
    const plan = read(
      'problems: [{ id: p, statement: Wakes }]\ngoals: [{ statement: Sleep, problems: [p] }]\n',
    )
    expect(canonicalText(plan)).toBe(
      '{"goals":[{"problems":["problems {\\"statement\\":\\"Wakes\\"}"],"statement":"Sleep"}],"problems":[{"statement":"Wakes"}]}',
    )
  })

  it('of a plan that says nothing is one too', () => {
    expect(canonicalText({})).toBe('{}')
    expect(digestOf({ id: 'a', title: 'b', status: 'active' })).toBe(digestOf({}))
  })
})

describe('the digest stays the same', () => {
  const base =
    'goals:\n  - id: g\n    statement: Sleep through the night\n    note: |\n      One line.\n\n      And two.\n'

  it.each([
    ['with comments', `# mine\n${base.replace('id: g', 'id: g # the first')}`],
    [
      'in flow',
      'goals: [{ id: g, statement: Sleep through the night, note: "One line.\\n\\nAnd two." }]',
    ],
    ['with other quotes', base.replace('Sleep through the night', "'Sleep through the night'")],
    [
      'wrapped',
      base.replace('Sleep through the night', '>-\n      Sleep through\n      the night'),
    ],
    ['with Windows line ends', base.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${base}`],
    ['with empty fields', `${base}problems:\nclient: {}\ninterventions: []\n`],
    [
      'with keys in another order',
      'goals:\n  - note: "One line.\\n\\nAnd two."\n    statement: Sleep through the night\n    id: g\n',
    ],
    ['with another id', base.replace('id: g', 'id: sleep')],
    ['with fields of one’s own', `${base}x-mine: 1\n`],
  ])('%s', (_, text) => {
    expect(digestOf(read(text))).toBe(digestOf(read(base)))
  })

  it('laid out anew', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(digestOf(read(planText(plan)))).toBe(digestOf(plan))
      }),
      runs,
    )
  })

  it('with keys and sets in any order', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer(), (plan, seed) => {
        expect(digestOf(shuffled(plan, seed))).toBe(digestOf(plan))
      }),
      runs,
    )
  })

  it('with every text in another Unicode form, and other spaces', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const other = JSON.parse(JSON.stringify(plan), (_, held) =>
          typeof held === 'string' ? held.normalize('NFD').replace(/(\w) (\w)/g, '$1  $2') : held,
        )
        expect(digestOf(other)).toBe(digestOf(plan))
      }),
      runs,
    )
  })

  it('with ids renamed everywhere', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const names = new Map([...'abcdefgh'].map((id, at) => [id, `renamed-${'hgfedcba'[at]}`]))
        // Where an id is nobody’s, the reference is nothing but its own text.
        const own = renamed(plan, new Map([...names].map(([id]) => [id, id])))
        expect(own.owned).toBeDefined()
        const map = new Map([...names].filter(([id]) => own.owned.has(id)))
        expect(digestOf(renamed(plan, map).plan)).toBe(digestOf(plan))
      }),
      runs,
    )
  })

  it.each(examples)('of %s whatever administrative or editorial field is changed', (name) => {
    const plan = example(name)
    const digest = digestOf(plan)
    // An id is not agreed to by itself; renamed alone it breaks the references to it.
    const others = leavesOf(plan).filter((leaf) => classOf(leaf.path) !== 'clinical' && !isId(leaf))
    expect(others.length).toBeGreaterThan(3)
    for (const leaf of others) {
      if (leaf.path.join('.') === 'revision.date' && plan.effective === undefined) continue
      expect([leaf.path, digestOf(withLeaf(plan, leaf, otherValue(leaf)))]).toEqual([
        leaf.path,
        digest,
      ])
      expect([leaf.path, digestOf(withLeaf(plan, leaf, undefined))]).toEqual([leaf.path, digest])
    }
  })
})

/** Paths of the lists of ids, as the model itself names them. */
function refLists(schema: z.ZodType, path: Key[]): Key[][] {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
  if (inner instanceof z.ZodArray) {
    if (inner.meta()?.title === 'refs') return [path]
    return refLists(inner.element as z.ZodType, [...path, 0])
  }
  if (!(inner instanceof z.ZodObject)) return []
  return Object.entries(inner.shape).flatMap(([key, field]) =>
    refLists(field as z.ZodType, [...path, key]),
  )
}

const isId = ({ path }: Leaf): boolean => path.at(-1) === 'id'

describe('the digest breaks', () => {
  it.each(examples)('with each clinical value of %s, changed or taken out', (name) => {
    const plan = example(name)
    const digest = digestOf(plan)
    const clinical = leavesOf(plan).filter(
      (leaf) => classOf(leaf.path) === 'clinical' && !isId(leaf),
    )
    expect(clinical.length).toBeGreaterThan(10)
    for (const leaf of clinical) {
      expect([leaf.path, digestOf(withLeaf(plan, leaf, otherValue(leaf)))]).not.toEqual([
        leaf.path,
        digest,
      ])
      expect([leaf.path, digestOf(withLeaf(plan, leaf, undefined))]).not.toEqual([
        leaf.path,
        digest,
      ])
    }
  })

  it('with a clinical value changed anywhere in any plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (plan, nth) => {
        const clinical = leavesOf(plan).filter(
          (leaf) => classOf(leaf.path) === 'clinical' && !isId(leaf),
        )
        const leaf = clinical[nth % Math.max(1, clinical.length)]
        fc.pre(leaf !== undefined)
        expect(digestOf(withLeaf(plan, leaf, otherValue(leaf)))).not.toBe(digestOf(plan))
      }),
      cases(400),
    )
  })

  it('with every clinical field that the model knows, filled in', () => {
    const missed: string[] = []
    const walk = (shape: Shape, path: (string | number)[]): void => {
      if ('fields' in shape)
        for (const key in shape.fields) walk(shape.fields[key] as Shape, [...path, key])
      else if ('items' in shape) walk(shape.items, [...path, 0])
      else if ('map' in shape) walk(shape.map, [...path, 'a'])
      else if (classOf(path) === 'clinical' && path.at(-1) !== 'id') {
        const plan = withLeaf({}, { path }, otherValue({ path, shape, value: undefined }))
        if (digestOf(plan) === digestOf({})) missed.push(path.join('.'))
      }
    }
    walk(planShape, [])
    expect(missed).toEqual([])
  })

  it('with each id in a list of ids, wherever the model has one', () => {
    const lists = refLists(models.plan, []).filter((path) => classOf(path) === 'clinical')
    expect(lists.length).toBeGreaterThan(10)
    for (const path of lists) {
      const plan = withLeaf(
        { problems: [{ id: 'a', statement: 'One' }] },
        { path: [...path, 0] },
        'a',
      )
      // Where the field is in the problem itself, its id goes round in a circle, and its words are there.
      expect([path, canonicalText(plan)]).toEqual([path, expect.stringContaining('"problems {')])
    }
  })

  it.each([
    [
      'a link that is moved',
      'problems: [{ id: a, statement: A }, { id: b, statement: B }]\ngoals: [{ statement: G, problems: [a] }]',
      'problems: [{ id: a, statement: A }, { id: b, statement: B }]\ngoals: [{ statement: G, problems: [b] }]',
    ],
    [
      'two ids that change places',
      'problems: [{ id: a, statement: A }, { id: b, statement: B }]\ngoals: [{ statement: G, problems: [a] }]',
      'problems: [{ id: b, statement: A }, { id: a, statement: B }]\ngoals: [{ statement: G, problems: [a] }]',
    ],
    [
      'another order of what is in order',
      'assessment: { safety_plan: { steps: [Walk, Call] } }',
      'assessment: { safety_plan: { steps: [Call, Walk] } }',
    ],
    [
      'a goal taken out',
      'goals: [{ statement: A }, { statement: B }]',
      'goals: [{ statement: A }]',
    ],
    [
      'one of two that are alike taken out of a link',
      'interventions: [{ id: a, modality: CBT }, { id: b, modality: CBT }]\ngoals: [{ statement: G, interventions: [a, b] }]',
      'interventions: [{ id: a, modality: CBT }, { id: b, modality: CBT }]\ngoals: [{ statement: G, interventions: [a] }]',
    ],
    [
      'a link between two that only their own links tell apart',
      'problems: [{ id: p, statement: P }, { id: q, statement: Q }]\ngoals: [{ id: a, statement: G, problems: [p] }, { id: b, statement: G, problems: [q] }]\nobjectives: [{ statement: O, goal: a }]',
      'problems: [{ id: p, statement: P }, { id: q, statement: Q }]\ngoals: [{ id: a, statement: G, problems: [p] }, { id: b, statement: G, problems: [q] }]\nobjectives: [{ statement: O, goal: b }]',
    ],
    [
      'the day from which a span counts',
      'revision: { date: 2026-10-01 }\ngoals: [{ statement: A, target_date: 8 weeks }]',
      'revision: { date: 2026-10-02 }\ngoals: [{ statement: A, target_date: 8 weeks }]',
    ],
    [
      'a field that the model does not know',
      'goals: [{ statement: A }]',
      'goals: [{ statement: A, taget_date: 2026-12-01 }]',
    ],
    [
      'a flag that is said to be none',
      'assessment: { risk: { level: low } }',
      'assessment: { risk: { level: low, flags: [] } }',
    ],
  ])('with %s', (_, one, other) => {
    expect(digestOf(read(one))).not.toBe(digestOf(read(other)))
  })

  it('but not with a day from which nothing is counted', () => {
    const at = (day: string) =>
      read(`revision: { date: ${day} }\ngoals: [{ statement: A, target_date: 2026-12-01 }]`)
    expect(digestOf(at('2026-10-01'))).toBe(digestOf(at('2026-10-02')))
  })
})

describe('the digests of parts', () => {
  it('tell which part was changed', () => {
    const plan = example('okafor-d')
    const parts = partDigests(plan)
    expect(changedParts(plan, parts)).toEqual([])
    expect(changedParts({ ...plan, expires: '2027-05-06', status: 'draft' }, parts)).toEqual([
      'expires',
    ])
    const { services: _, ...less } = plan
    expect(changedParts(less, parts)).toEqual(['services'])
  })

  it('read back from YAML as they were', () => {
    for (const name of examples) {
      const parts = partDigests(example(name))
      const lines = Object.entries(parts).map(([key, code]) => `${key}: ${code}`)
      expect(readSource(lines.join('\n')).value).toEqual(parts)
    }
  })
})

describe('schemas/canonical-form.md', () => {
  it('shows an example that is so', () => {
    const text = readFileSync('schemas/canonical-form.md', 'utf8')
    const block = (kind: string) =>
      new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\\n\`\`\``).exec(text)?.[1] ?? ''
    const plan = read(block('yaml'))
    expect(canonicalText(plan)).toBe(block('json'))
    expect(text).toContain(digestOf(plan))
    expect(text).toContain(`\`${shortCode(digestOf(plan))}\``)
  })
})

describe('a plan whose parts refer to one another over and over', () => {
  const tangle = (words: string): Plan => {
    const ids = Array.from({ length: 12 }, (_, at) => `a${at}`)
    const goals = ids.map((id) => ({ id, statement: 'Same', problems: ids, interventions: ids }))
    const problems = ids.map((id) => ({ id, statement: words, diagnoses: ids }))
    const diagnoses = ids.map((id) => ({ id, description: 'Same' }))
    return { goals, problems, diagnoses }
  }

  it('has a text that does not grow without end', () => {
    expect(canonicalText(tangle('Same')).length).toBeLessThan(2_000_000)
  })

  it('is told from another by what stands in the middle of a long content', () => {
    const long = (word: string) => tangle(`${'long '.repeat(2000)}${word}${' text'.repeat(2000)}`)
    expect(digestOf(long('one'))).not.toBe(digestOf(long('other')))
    expect(canonicalText(long('one'))).toMatch(/sha256:[0-9a-f]{64}/)
  })
})
