/**
 * Practices of any size for the benchmark: seeded, so that every run reads the same bytes, and laid
 * out as people write plans: 150 to 300 lines, block texts, comments, quotes of both kinds.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** mulberry32: small, seeded, good enough to vary a text. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const names = [
  'Amara Osei',
  'Luis Ortega',
  'Wen Zhao',
  'Zofia Łódzka',
  'Bridget Nolan',
  'Tariq Haddad',
]
const diagnoses = ['F33.1', 'F41.1', 'F43.10', 'F10.20', 'F90.2', 'F40.10', 'F42.2', 'F34.1']
const subjects = ['The client', 'She', 'He', 'Her partner', 'A close friend', 'The family']
const verbs = [
  'describes',
  'reports',
  'has noticed',
  'practices',
  'returns to',
  'plans',
  'keeps up',
]
const things = [
  'waking before five',
  'the long way around the bridge',
  'a short list of people to call',
  'leaving before the others',
  'checking the stove before bed',
  'two meals a day at the table',
  'slow breathing on the drive',
  'quarrels about money',
]
const companions = ['alone', 'with a neighbor', 'with her sister', 'with the group', 'with friends']
const places = ['at home', 'in the car', 'at work', 'on the porch', 'at the clinic', 'in bed']
const endings = ['since spring.', 'most days.', 'after shifts.', 'on full weeks.', 'at weekends.']

const hopes = [
  'To sleep well enough to get through the workday.',
  'The client takes part in family life again, with steady mood.',
  'Worry no longer decides where the client goes and whom they see.',
  'A home in which both children are safe and heard.',
]
const acts = [
  'walk for 20 minutes',
  'cook dinner for the family',
  'go to a recovery meeting',
  'write in the worry diary',
]
const triggers = ['an urge to drink comes up', 'a quarrel begins', 'sleep does not come']
const events = ['drinking days', 'shouting matches', 'missed shifts', 'panic attacks']

class Writer {
  private readonly lines: string[] = []
  private readonly next: () => number

  constructor(seed: number) {
    this.next = random(seed)
  }

  get text(): string {
    return `${this.lines.join('\n')}\n`
  }

  get lineCount(): number {
    return this.lines.length
  }

  add(...lines: string[]): void {
    this.lines.push(...lines)
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)] as T
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  sentence(): string {
    return [subjects, verbs, things, companions, places, endings]
      .map((words) => this.pick(words))
      .join(' ')
  }

  block(key: string, indent: string, sentences: number): void {
    this.add(`${indent}${key}: |`)
    for (let at = 0; at < sentences; at++) this.add(`${indent}  ${this.sentence()}`)
  }
}

/** One plan as text. */
export function makePlan(seed: number, goals = 3): string {
  const out = new Writer(seed)
  header(out, seed)
  assessment(out)
  for (let at = 1; at <= goals; at++) goal(out, at)
  interventions(out)
  ending(out)
  return out.text
}

function header(out: Writer, seed: number): void {
  const month = String(out.between(1, 9)).padStart(2, '0')
  out.add(
    '# yaml-language-server: $schema=../../schemas/plan.schema.json',
    'txplan: 1',
    `id: plan-${seed}`,
    'title: "Outpatient treatment plan"',
    'status: active',
    'revision:',
    '  number: 1',
    `  date: 2026-${month}-12`,
    '  reason: First plan of this episode of care.',
    '  kind: initial',
    `effective: 2026-${month}-12`,
    'clinician: lane',
    '',
    'client:',
    `  record: 'P-${10_000 + seed}'`,
    `  name: ${out.pick(names)}`,
    `  date_of_birth: ${out.between(1950, 2004)}-${month}-0${out.between(1, 9)}`,
    '  pronouns: they/them',
    '  living_situation: Rents a small flat with a roommate.',
    '',
    'care_team:',
    '  - id: lane',
    '    name: Ruth Lane',
    '    role: therapist',
    '    credentials: LCSW',
    '    npi: "1234567893"',
    '',
    'setting:',
    '  level_of_care: "outpatient"',
    '  place_of_service: "11"',
    `  admission: 2026-${month}-02`,
    '',
  )
}

function assessment(out: Writer): void {
  out.add('assessment:')
  out.block('presenting_problem', '  ', out.between(2, 5))
  out.add('  symptoms:')
  for (let at = out.between(3, 6); at > 0; at--)
    out.add(
      `    - symptom: ${out.pick(things)}`,
      `      frequency: ${out.between(2, 6)}x/week`,
      `      intensity: "${out.between(4, 9)}/10"`,
    )
  out.add('  history:')
  for (const kind of ['family', 'medical', 'social', 'treatment'])
    out.block(kind, '    ', out.between(1, 4))
  out.block('formulation', '  ', out.between(2, 5))
  out.add('', 'diagnoses:')
  for (const [at, code] of [out.pick(diagnoses), out.pick(diagnoses)].entries())
    out.add(
      `  - id: dx${at + 1}`,
      `    code: ${code}`,
      `    status: ${at === 0 ? 'primary' : 'secondary'}   # as agreed in supervision`,
      `    evidence: '${out.sentence()}'`,
    )
  out.add('', 'problems:')
  for (let at = 1; at <= 3; at++)
    out.add(`  - id: p${at}`, `    statement: ${out.sentence()}`, '    diagnoses: [dx1]')
  out.add('')
}

function goal(out: Writer, number: number): void {
  if (number === 1) out.add('goals:')
  out.add(
    `  - id: g${number}`,
    `    statement: ${out.pick(hopes)}`,
    `    client_words: "${out.sentence()}"`,
    `    problems: [p${number}]`,
    '    target_date: 24 weeks',
    '    objectives:',
  )
  for (let at = 1; at <= out.between(2, 3); at++) objective(out, `g${number}o${at}`)
  out.add('')
}

/** An objective as a clinician writes it, with the figures of its sentence in its fields. */
function objective(out: Writer, id: string): void {
  const weeks = out.between(6, 20)
  const { statement, fields } = out.pick(aims)(out, weeks)
  out.add(
    `      - id: ${id}`,
    `        statement: ${statement}`,
    '        measure:',
    ...fields.map((field) => `          ${field}`),
    `        target_date: ${weeks} weeks`,
    '        responsible: [lane]',
    `        interventions: [iv${out.between(1, 4)}, iv${out.between(1, 4)}]`,
  )
}

interface Aim {
  statement: string
  fields: string[]
}

const aims: readonly ((out: Writer, weeks: number) => Aim)[] = [
  (out, weeks) => {
    // Several objectives of a plan may use it, and the client answered it once that day.
    const [from, to] = [16, out.between(4, 8)]
    return {
      statement: `Within ${weeks} weeks the PHQ-9 score of the client will fall from ${from} to ${to} or lower.`,
      fields: [
        'instrument: phq-9',
        `baseline: { value: ${from}, date: 2026-01-02 }`,
        'target:',
        `  at_most: ${to}`,
      ],
    }
  },
  (out, weeks) => {
    const [from, to] = [out.between(0, 2), out.between(3, 5)]
    return {
      statement: `In ${weeks} weeks the client will ${out.pick(acts)} at least ${to} times a week, up from ${from}, as the planning sheet shows.`,
      fields: [
        `behavior: ${out.pick(things)}`,
        'unit: times a week',
        `baseline: { value: ${from}, date: 2026-01-02 }`,
        `target: { at_least: ${to} }`,
      ],
    }
  },
  (out, weeks) => {
    const [from, to] = [out.between(5, 7), out.between(1, 3)]
    return {
      statement: `When ${out.pick(triggers)}, the client will call a friend before acting, and ${out.pick(events)} will fall from ${from} to ${to} a week over ${weeks} weeks.`,
      fields: [
        'behavior: events in the log',
        'unit: events a week',
        `baseline: { value: ${from}, date: 2026-01-02 }`,
        `target: { at_most: ${to} }`,
      ],
    }
  },
]

function interventions(out: Writer): void {
  out.add('interventions:')
  for (let at = 1; at <= 4; at++) {
    out.add(
      `  - id: iv${at}`,
      '    modality: Cognitive behavioral therapy',
      `    technique: ${out.pick(['Exposure', 'Behavioral activation', 'Problem solving', 'Sleep diary'])}`,
      `    frequency: ${out.pick(['weekly', 'every other week', '2x/month'])}`,
      '    minutes: 50',
      '    responsible: [lane]',
    )
    out.block('description', '    ', out.between(1, 4))
  }
  out.add('')
}

function ending(out: Writer): void {
  out.add('person:', '  strengths:')
  for (let at = 0; at < 3; at++)
    out.add(`    - strength: ${out.pick(things)}`, `      use: ${out.sentence()}`)
  out.add('', 'review:', '  every: 90 days', '  next: 90 days')
  out.block('method', '  ', 2)
  out.add('', 'discharge:', '  criteria:')
  for (let at = 0; at < 3; at++) out.add(`    - ${out.sentence()}`)
  out.block('aftercare', '  ', out.between(1, 3))
  out.add('', '# Anything else')
  out.block('notes', '', out.between(3, 20))
}

/** Writes `count` plans into `folder`, each in a client's folder, and a `txplan.yaml`. */
export function writePractice(folder: string, count: number): { bytes: number; lines: number[] } {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'txplan.yaml'),
    'txplan: 1\npractice:\n  name: Bench Street Practice\n',
  )
  let bytes = 0
  const lines: number[] = []
  for (let seed = 1; seed <= count; seed++) {
    const text = makePlan(seed)
    const client = join(folder, 'clients', `c-${String(seed).padStart(5, '0')}`)
    mkdirSync(client, { recursive: true })
    writeFileSync(join(client, 'plan.yaml'), text)
    bytes += Buffer.byteLength(text)
    lines.push(text.split('\n').length)
  }
  return { bytes, lines }
}
