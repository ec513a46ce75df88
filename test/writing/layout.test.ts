import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scalar, Shape } from '../../src/plan/shape.ts'
import { planShape } from '../../src/plan/shapes.generated.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'
import { planText } from '../../src/writing/layout.ts'
import { headFields, otherSection, sections } from '../../src/writing/layout-sections.ts'

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a plan says, without what was left empty; told apart from the layout's own way to find it. */
function meant(value: unknown, path = ''): unknown {
  if (value === null || value === '') return undefined
  if (Array.isArray(value)) {
    const items = value.map((item) => meant(item)).filter((item) => item !== undefined)
    const isNoFlag = path === '.assessment.risk.flags' && value.length === 0
    return items.length > 0 || isNoFlag ? items : undefined
  }
  if (!isFields(value)) return value
  const parts = Object.entries(value)
    .map(([key, part]) => [key, meant(part, `${path}.${key}`)])
    .filter(([, part]) => part !== undefined)
  return parts.length > 0 ? Object.fromEntries(parts) : undefined
}

const oddTexts = [
  ...[
    'no',
    'y',
    'On',
    'null',
    '~',
    'true',
    '1.10',
    '90834',
    '11',
    '0o17',
    '1e3',
    '.inf',
    '-',
    '--',
  ],
  ...[
    '2026-10-01',
    '10:30',
    '2026-10-08T16:38-04:00',
    'a: b',
    'a:',
    ': a',
    'step #3',
    '# not',
    '#',
  ],
  ...[
    '"I want."',
    "it's",
    `"it's"`,
    '{ a',
    '[a]',
    'a, b',
    '- a',
    '? a',
    '? ',
    '*a',
    '&a',
    '!a',
    '%a',
  ],
  ...[
    '@a',
    '`a',
    '|',
    '>',
    '---',
    '...',
    ' lead',
    'trail ',
    '  ',
    '\t',
    'a\tb',
    '\ta',
    'a\t',
    '\n',
    '\n\n',
  ],
  ...[
    'a\n',
    'a\n\n',
    'a\n\n\n',
    'a\n\nb',
    'a\n  b\n c',
    'a \nb\n',
    '\na',
    ' a\nb',
    'a\n \nb',
    'a\n ',
    'a\n\t\n',
  ],
  ...[
    'a\r\nb',
    'a\rb',
    '\u00a0',
    '\u00a0a',
    'a\u00a0',
    '\u2028',
    '\u0085',
    'a\u0085b',
    '\u007f',
    '\u0000',
    '\ud800',
  ],
  ...[
    '\ufeff',
    'a\ufeff',
    '\uffff',
    '\ue000',
    'né',
    '日本語のテキスト',
    '👩‍👩‍👧 plan',
    '\\',
    'a\\n',
    '{{ a }}',
    '__proto__',
  ],
  ...['<<', '=', "'", '"', "''", 'x'.repeat(140), `https://example.org/${'path/'.repeat(30)}`],
]

const separators = [
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n',
    '\n\n',
    '\n\n\n',
    ' \n',
    '\n ',
  ],
  ...['\n  - ', ': ', ' #', ' # ', ', ', ' "', '" ', "' ", ' - ', ' \\', '\\ ', '\r\n', '\u00a0'],
]

const word = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }) },
  { weight: 8, arbitrary: fc.constantFrom('sleep', 'the', 'anxious,', 'a', 'treatment.', 'Teo') },
  { weight: 1, arbitrary: fc.constantFrom(...oddTexts) },
)

const passage = (separator: fc.Arbitrary<string>, most: number) =>
  fc
    .array(fc.tuple(word, separator), { minLength: 1, maxLength: most, size: 'max' })
    .map((parts) => parts.flat().slice(0, -1).join(''))

const text = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  passage(fc.constant(' '), 60),
  passage(fc.constantFrom(...separators), 60),
  fc
    .tuple(passage(fc.constant(' '), 60), fc.constantFrom('\n', '\n\n', ' ', '\t'))
    .map((p) => p.join('')),
)

const nothing = fc.constantFrom(undefined, null, '', [], {}, [null], { a: null }, [[]], [''])
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((one) => one + 0)

const plainKeys = ['id', 'note', 'x-room', 'statement', 'goals', 'a b']
const oddKeys = [
  'no',
  '12',
  'a: b',
  '#a',
  '- a',
  '',
  ' ',
  'é',
  '"',
  "it's",
  '<<',
  '[',
  '\t',
  'a\u007f',
  '=',
]

const loose = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(text, number, fc.boolean(), nothing),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom(...plainKeys), fc.constantFrom(...oddKeys)),
      tie('value'),
    ),
  ),
})).value

function scalar({ forms }: Scalar): fc.Arbitrary<unknown> {
  const kinds = forms.map(({ type, words }) => {
    if (words) return fc.constantFrom(...words)
    if (type === 'string') return text
    return type === 'boolean' ? fc.boolean() : type === 'integer' ? fc.nat() : number
  })
  return fc.oneof(...kinds)
}

function shaped(shape: Shape): fc.Arbitrary<unknown> {
  const own = sound(shape)
  return fc.oneof(
    { weight: 12, arbitrary: own },
    { weight: 1, arbitrary: nothing },
    { weight: 1, arbitrary: loose },
  )
}

function sound(shape: Shape): fc.Arbitrary<unknown> {
  if ('items' in shape)
    return fc.array(
      fc.constant(null).chain(() => shaped(shape.items)),
      { maxLength: 3 },
    )
  if ('map' in shape) return fc.dictionary(fc.constantFrom('a', 'b'), shaped(shape.map))
  return 'fields' in shape ? mapping(shape.fields, 5) : scalar(shape)
}

/** Some of the fields, in any order, and perhaps one that the model does not know. */
function mapping(fields: Readonly<Record<string, Shape>>, most: number): fc.Arbitrary<Fields> {
  const keys = Object.keys(fields)
  const known = fc.shuffledSubarray(keys, { maxLength: Math.min(most, keys.length) })
  const own = known.chain((some) =>
    fc.tuple(...some.map((key) => shaped(fields[key] as Shape).map((value) => [key, value]))),
  )
  const added = fc.dictionary(fc.constantFrom('x-agency', 'x-more', 'no', '#'), loose, {
    maxKeys: 1,
  })
  return fc
    .tuple(
      own,
      fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: added }),
    )
    .map(([entries, more]) => ({ ...Object.fromEntries(entries), ...more }))
}

const planFields = 'fields' in planShape ? planShape.fields : {}
const anyPlan = mapping(planFields, 9).map((fields) => ({ ...fields, txplan: 1 }) as Plan)

const runs = 300
const holds = (law: (plan: Plan) => void) => fc.assert(fc.property(anyPlan, law), { numRuns: runs })

describe('the laws of a laid-out plan', () => {
  it('reads back as the plan, without what is empty', () =>
    holds((plan) => {
      const document = readSource(planText(plan))
      expect(document.problems).toEqual([])
      expect(document.value).toEqual(meant(plan))
    }))

  it('is the same text when it is laid out again', () =>
    holds((plan) => {
      const written = planText(plan)
      expect(planText(readSource(written).value as Plan)).toBe(written)
    }))

  it('does not depend on the order of the fields', () =>
    holds((plan) => {
      expect(planText(reversed(plan, planShape) as Plan)).toBe(planText(plan))
    }))

  it('keeps lines to 100 columns where text can be folded', () =>
    holds((plan) => {
      const indented = textsIn(plan).filter((one) => /\n[\t ]/.test(one))
      const isStiff = (line: string) =>
        !/\S \S/.test(contentOf(line)) || indented.some((one) => one.includes(line.trim()))
      const long = planText(plan)
        .split('\n')
        .filter((line) => line.replace(/\\u.{4}/g, '?').length > 100)
      expect(long.filter((line) => !isStiff(line))).toEqual([])
    }))

  it('ends with one newline, and no line ends with a carriage return', () =>
    holds((plan) => {
      const written = planText(plan)
      expect(written).toMatch(/[^\n]\n$/)
      expect(written).not.toContain('\r')
    }))
})

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** A line without its indentation, dashes and key. */
const contentOf = (line: string) =>
  line.replace(/^[ -]*/, '').replace(/^(?:"[^"]*"|'[^']*'|[^"'][^:]*): /, '')

/** The same value with the known fields of each mapping backwards, behind the unknown ones. */
function reversed(value: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(value)) {
    const inner = shape && 'items' in shape ? shape.items : undefined
    return value.map((item) => reversed(item, inner))
  }
  if (!isFields(value) || !shape || !('fields' in shape)) return value
  const isKnown = (key: string) => Object.hasOwn(shape.fields, key)
  const keys = Object.keys(value)
  const turned = [...keys.filter((key) => !isKnown(key)), ...keys.filter(isKnown).reverse()]
  return Object.fromEntries(turned.map((key) => [key, reversed(value[key], shape.fields[key])]))
}

describe('the sections', () => {
  it('hold every field of the plan once, in its order', () => {
    const placed = [...headFields, ...[...sections, otherSection].flatMap(({ fields }) => fields)]
    expect(placed).toEqual(Object.keys(planFields))
  })

  it('have a guide that fits its line', () => {
    for (const { guide } of [...sections, otherSection]) expect(guide.length).toBeLessThan(95)
  })
})

/** As the conversation would leave it: in its own order, with long paragraphs and gaps. */
const written = {
  goals: [
    {
      statement: 'Ada sleeps through most nights.',
      id: 'rest',
      problems: ['sleep'],
      objectives: [
        {
          statement:
            'By January 11, 2027, Ada will be asleep within 30 minutes of going to bed on 5 nights a week, up from 1 night a week.',
          measure: {
            target: { at_least: 5 },
            baseline: { date: '2026-11-02', value: 1 },
            behavior: 'nights a week asleep within 30 minutes, from the sleep diary',
          },
          id: 'asleep',
          target_date: '2027-01-11',
          interventions: ['cbt-i'],
          status: 'active',
          action_steps: ['Keep the diary', 'Get up at seven, whatever the night was'],
        },
      ],
      target_date: '2027-03-01',
    },
    {
      id: 'work',
      statement: 'Ada is on time for work.',
      client_words: '"I want my mornings back."',
    },
  ],
  problems: [
    {
      id: 'sleep',
      statement: 'Lies awake for two hours on most nights.',
      plain: '',
      priority: '1',
    },
    { id: 'late', statement: 'Late for work twice a week: two warnings so far.', diagnoses: [] },
  ],
  signatures: [
    { role: 'clinician', name: 'Ruth Salter', signed: '2026-11-02', method: 'ink' },
    { role: 'client', name: 'Ada Wren', signed: '2026-11-02', method: 'ink' },
  ],
  effective: '2026-11-02',
  interventions: [
    {
      id: 'cbt-i',
      modality: 'Cognitive behavioral therapy for insomnia',
      frequency: 'weekly',
      minutes: 45,
      responsible: ['r-salter'],
      description:
        'Ada keeps a sleep diary. We shorten her time in bed to the time she sleeps, then lengthen it by a quarter of an hour a week.',
    },
  ],
  services: [{ id: 'individual', code: '90834', place_of_service: '11', minutes: 45 }],
  'x-agency': { unit: 'East', room: '07' },
  assessment: {
    risk: { flags: [], level: 'low', violence: null },
    presenting_problem:
      'Ada has lain awake since June, when her mother died. She falls asleep after two, hears the alarm at seven and is late.\n\nShe has tried tea and a new mattress.\n',
    screenings: [
      { for: 'Depression', instrument: 'phq-9', date: '2026-11-02', score: 6 },
      { for: 'Sleep', instrument: 'isi', date: '2026-11-02', score: 19 },
    ],
    symptoms: [{ symptom: 'Awake two hours', onset: 'June 2026' }, { symptom: 'Tired, irritable' }],
  },
  person: {
    strengths: [{ strength: 'Keeps lists', use: 'Keeps the diary.' }],
    barriers: [{ barrier: 'Shifts change every week' }],
  },
  client: {
    name: 'Ada Wren',
    record: '1024',
    address: ['4 Quay Street', 'Wexcombe, ME 04099'],
    culture: '',
    living_situation: 'Lives alone.\n',
  },
  care_team: [{ id: 'r-salter', name: 'Ruth Salter', credentials: 'LCSW' }],
  tags: ['sleep', 'grief'],
} as unknown as Plan

describe('a plan as the conversation leaves it', () => {
  it('is laid out for the eye', () => {
    expect(planText(written, { schema: '../plan.schema.json' })).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../plan.schema.json
      # The treatment plan: what was agreed. Check it: txplan lint
      # A comment like this one is never printed.
      txplan: 1
      effective: 2026-11-02

      # ---- Who -----------------------------------------------------------------------------
      # The client, and everybody who takes part. Other places name people by their \`id\`.

      client:
        record: "1024"
        name: Ada Wren
        address:
          - 4 Quay Street
          - Wexcombe, ME 04099
        living_situation: |
          Lives alone.

      care_team:
        - id: r-salter
          name: Ruth Salter
          credentials: LCSW

      # ---- What was found ------------------------------------------------------------------
      # What you heard, saw and measured, with dates, and the diagnoses that follow from it.

      assessment:
        presenting_problem: >
          Ada has lain awake since June, when her mother died. She falls asleep after two, hears the
          alarm at seven and is late.


          She has tried tea and a new mattress.
        symptoms:
          - symptom: Awake two hours
            onset: June 2026
          - symptom: Tired, irritable
        screenings:
          - { for: Depression, instrument: phq-9, date: 2026-11-02, score: 6 }
          - { for: Sleep, instrument: isi, date: 2026-11-02, score: 19 }
        risk:
          level: low
          flags: []

      # ---- The person ----------------------------------------------------------------------
      # Strengths and what they are used for, what is in the way, who helps, what matters.

      person:
        strengths:
          - { strength: Keeps lists, use: Keeps the diary. }
        barriers:
          - barrier: Shifts change every week

      # ---- The problems --------------------------------------------------------------------
      # What treatment addresses, or puts off for a reason. Goals name them by their \`id\`.

      problems:
        - id: sleep
          statement: Lies awake for two hours on most nights.
          priority: "1"

        - id: late
          statement: "Late for work twice a week: two warnings so far."

      # ---- What we aim for -----------------------------------------------------------------
      # Goals say where treatment is to lead; objectives are the steps that can be checked.

      goals:
        - id: rest
          statement: Ada sleeps through most nights.
          problems: [sleep]
          target_date: 2027-03-01
          objectives:
            - id: asleep
              statement: >-
                By January 11, 2027, Ada will be asleep within 30 minutes of going to bed on 5 nights
                a week, up from 1 night a week.
              measure:
                behavior: nights a week asleep within 30 minutes, from the sleep diary
                baseline: { value: 1, date: 2026-11-02 }
                target: { at_least: 5 }
              target_date: 2027-01-11
              status: active
              interventions: [cbt-i]
              action_steps:
                - Keep the diary
                - Get up at seven, whatever the night was

        - id: work
          statement: Ada is on time for work.
          client_words: '"I want my mornings back."'

      # ---- What we are going to do ---------------------------------------------------------
      # Who does what, how often and for how long. Objectives name interventions by \`id\`.

      interventions:
        - id: cbt-i
          modality: Cognitive behavioral therapy for insomnia
          description: >-
            Ada keeps a sleep diary. We shorten her time in bed to the time she sleeps, then lengthen
            it by a quarter of an hour a week.
          frequency: weekly
          minutes: 45
          responsible: [r-salter]

      services:
        - id: individual
          code: "90834"
          minutes: 45
          place_of_service: "11"

      # ---- Signatures ----------------------------------------------------------------------
      # Who signed, when and how. Write a signature down once it has been given, never before.

      signatures:
        - { role: clinician, name: Ruth Salter, signed: 2026-11-02, method: ink }
        - { role: client, name: Ada Wren, signed: 2026-11-02, method: ink }

      # ---- Anything else -------------------------------------------------------------------
      # Notes, words to find this plan by, and whatever has no place above.

      tags: [sleep, grief]

      x-agency: { unit: East, room: "07" }
      "
    `)
  })

  it('has its headings without the guides, where these are not wanted', () => {
    const bare = planText(written, { guide: false })
    expect(bare).toContain(`# ---- The problems ${'-'.repeat(68)}\n\nproblems:\n`)
    expect(bare.match(/^# (?!----)/gm)).toHaveLength(2)
  })

  it('has a head alone where nothing was said', () => {
    expect(planText({}).split('\n').slice(2)).toEqual(['txplan: 1', ''])
  })
})

const clients = fileURLToPath(new URL('../../examples/clients/', import.meta.url))
const example = (name: string) =>
  readSource(readFileSync(join(clients, name, 'plan.yaml'), 'utf8')).value as Plan

describe('the plans of the examples', () => {
  it.each(readdirSync(clients))('%s reads back', (name) => {
    const plan = example(name)
    const document = readSource(planText(plan))
    expect(document.problems).toEqual([])
    expect(document.value).toEqual(meant(plan))
  })

  it('are laid out much as somebody wrote them by hand', () => {
    const lines = new Set(planText(example('reyes-m')).split('\n'))
    const byHand = readFileSync(join(clients, 'reyes-m', 'plan.yaml'), 'utf8').split('\n')
    const same = byHand.filter((line) => lines.has(line))
    expect(same.length / byHand.length).toBeGreaterThan(0.95)
  })
})

describe('what a signature keeps for programs', () => {
  const names = Object.keys('fields' in planShape ? planShape.fields : {}).slice(0, 26)
  const parts = Object.fromEntries(names.map((name) => [name, 'abcdefgh']))
  const plan: Plan = {
    txplan: 1,
    signatures: [{ role: 'client', parts, proof: 'MII'.repeat(500) }],
  }
  const text = planText(plan, { guide: false })

  it('takes a few lines, and reads the same', () => {
    const lines = text.split('\n')
    const of = lines.slice(lines.indexOf('    parts:') + 1, -2)
    expect(of.length).toBeLessThan(9)
    expect(of.every((line) => line.length <= 96)).toBe(true)
    expect(of.join('\n')).toMatch(/^ {6}\{ txplan: abcdefgh, .*,\n {8}\S[\s\S]*abcdefgh \}$/)
    expect(readSource(text).value).toEqual(plan)
  })
})
