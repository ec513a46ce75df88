/** What a plan reads like: its head, its goals, its signatures, and how ids become words. */
import { describe, expect, it } from 'vitest'
import { agreedWords } from '../../../src/care/agreed-words.ts'
import { digestOf, shortCode } from '../../../src/plan/digest.ts'
import type { Plan, Practice } from '../../../src/plan/types.generated.ts'
import { profileBook } from '../../../src/practice/profiles.ts'
import type { RenderInput } from '../../../src/render/input.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import { plainText } from '../../../src/render/rich-text.ts'
import type { Block, Fact, View } from '../../../src/render/view.ts'
import { blocksWords } from './view-words.ts'

const practice: Practice = {
  practice: { name: 'Harbor Street Counseling', address: ['1 Harbor St'], phone: '503-555-0100' },
  clinicians: [
    { id: 'dw', name: 'Dana Whitfield', credentials: 'PsyD', supervised_by: 'mo' },
    { id: 'mo', name: 'Mara Olsen', credentials: 'PhD' },
  ],
  payers: [{ id: 'chp', name: 'Cascade Health Plan' }],
  language: 'es',
  paper: 'a4',
}

const rivera: Plan = {
  id: 'p1',
  status: 'active',
  effective: '2026-10-01',
  expires: '6 months',
  clinician: 'dw',
  revision: { number: 2, date: '2026-10-01' },
  client: { record: 'HS-1', pronouns: 'they/them', coverages: [{ payer: 'chp', member_id: 'W1' }] },
  diagnoses: [
    { id: 'mdd', code: 'F33.1', description: 'Major depressive disorder', status: 'primary' },
    { id: 'ptsd', code: 'F43.10', status: 'rule-out' },
  ],
  problems: [{ id: 'low', statement: 'Low *mood* since May.', diagnoses: ['mdd'] }],
  interventions: [{ id: 'ba', technique: 'behavioral activation', modality: 'CBT' }],
}

const identities = {
  clients: { 'HS-1': { name: 'Jo Rivera', date_of_birth: '1984-10-02' } },
}

const view = (plan: Plan, more: Omit<RenderInput, 'plan'> = {}) => planView({ plan, ...more })

function factOf(facts: readonly Fact[], label: string): string | undefined {
  const found = facts.find((one) => one.label === label)
  return found && plainText(found.value)
}

function sectionOf(of: View, id: string): Block[] {
  return of.sections.find((one) => one.id === id)?.blocks ?? []
}

const words = (of: View, id: string) => blocksWords(sectionOf(of, id)).join('\n')

function itemsOf(blocks: Block[]): Extract<Block, { kind: 'item' }>[] {
  return blocks.flatMap((block) => (block.kind === 'item' ? [block, ...itemsOf(block.blocks)] : []))
}

const factsIn = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))

describe('the head of a plan', () => {
  const whole = view(rivera, { practice, identities })

  it('names the client from the list of identities, with age on the effective date', () => {
    expect(factOf(whole.facts, 'Client')).toBe('Jo Rivera (they/them)')
    expect(factOf(whole.facts, 'Date of birth')).toBe('October 2, 1984 (age 41)')
  })

  it('lets the plan’s own words about the client go first', () => {
    const own = { ...rivera, client: { ...rivera.client, name: 'J. R.', preferred_name: 'Jo' } }
    const facts = view(own, { identities }).facts
    expect(factOf(facts, 'Client')).toBe('J. R. (called Jo, they/them)')
  })

  it('falls back to initials, and shows only the record where nothing else is known', () => {
    expect(factOf(view({ client: { initials: 'JR' } }).facts, 'Client')).toBe('JR')
    expect(view({ client: { record: 'constructor' } }, { identities }).facts).toEqual([
      { label: 'Record', value: [{ kind: 'paragraph', inlines: [{ text: 'constructor' }] }] },
    ])
  })

  it('resolves the clinician, the supervisor and the payer', () => {
    expect(factOf(whole.facts, 'Clinician')).toBe('Dana Whitfield, PsyD')
    expect(factOf(whole.facts, 'Supervisor')).toBe('Mara Olsen, PhD')
    expect(factOf(whole.facts, 'Payer')).toBe('Cascade Health Plan (member W1)')
    expect(whole.author).toBe('Dana Whitfield, PsyD')
  })

  it('says from when to when, also where the end is a span or missing', () => {
    expect(factOf(whole.facts, 'Plan dates')).toBe('October 1, 2026 to April 1, 2027 (6 months)')
    expect(factOf(view({ effective: '2026-10' }).facts, 'Plan dates')).toBe('From October 2026')
    expect(factOf(view({ expires: '8 weeks' }).facts, 'Plan dates')).toBe('Until 8 weeks')
  })

  it('leaves a diagnosis to be ruled out to the table of diagnoses', () => {
    expect(factOf(whole.facts, 'Diagnoses')).toBe('F33.1 Major depressive disorder')
    expect(words(whole, 'diagnoses')).toContain('F43.10')
  })

  it('has title, subtitle, letterhead and a reference without a name', () => {
    expect(whole.title).toBe('Treatment plan')
    expect(whole.subtitle).toBe('Revision 2 · October 1, 2026')
    expect(whole.reference).toBe(`p1 · HS-1 · revision 2 · code ${shortCode(digestOf(rivera))}`)
    expect(whole.letterhead).toEqual({
      name: 'Harbor Street Counseling',
      lines: ['1 Harbor St', 'Tel. 503-555-0100'],
    })
    expect(view(rivera).letterhead).toBeUndefined()
  })

  it('takes paper and confidentiality from the nearest place that names them', () => {
    expect(whole.paper).toBe('a4')
    expect(view({}, { practice, paper: 'letter' })).toMatchObject({
      paper: 'letter',
      confidentiality: 'Confidential: protected health information',
    })
    expect(view({}, { practice: { confidentiality: 'Private.' } }).confidentiality).toBe('Private.')
    expect(view({}).paper).toBe('letter')
  })

  it('is in the language of its labels, whatever the plan is written in', () => {
    expect(whole.language).toBe('en')
    expect(view({ language: 'en-GB' }).language).toBe('en-GB')
  })
})

describe('goals and objectives', () => {
  const plan: Plan = {
    ...rivera,
    goals: [
      {
        id: 'live',
        statement: 'Take part in life again.',
        client_words: 'Cook on Sundays.',
        status: 'partly-met',
        term: 'long',
        target_date: '26 weeks',
        problems: ['low', 'lost-id'],
        objectives: [
          {
            id: 'phq',
            statement: 'PHQ-9 of 9 or below.',
            status: 'not-met',
            target_date: '8 weeks',
            responsible: ['client', 'dw', 'somebody'],
            interventions: ['ba', 'unknown-one'],
            measure: {
              instrument: 'phq-9',
              baseline: { value: 16, date: '2026-10-01' },
              target: { at_most: 9 },
            },
          },
        ],
      },
    ],
    objectives: [
      { id: 'walk', goal: 'live', statement: 'Walk daily.', status: 'met' },
      { id: 'stray', goal: 'nowhere', statement: 'Call Ana.' },
    ],
    homework: [{ task: 'Log it.', objective: 'walk', due: '2026-10-05' }],
  }
  const whole = view(plan, { practice })
  const [goal, first, second] = itemsOf(sectionOf(whole, 'goals'))

  it('numbers goals and their objectives, and takes in those that name the goal', () => {
    const labels = itemsOf(sectionOf(whole, 'goals')).map(({ label, level }) => `${level} ${label}`)
    expect(labels).toEqual(['3 Goal 1', '4 Objective 1a', '4 Objective 1b'])
    expect(plainText(second?.title ?? [])).toBe('Walk daily.')
    expect(factOf(factsIn(second?.blocks ?? []), 'Goal')).toBeUndefined()
  })

  it('gives an objective without a goal a section of its own', () => {
    const [stray] = itemsOf(sectionOf(whole, 'objectives'))
    expect(stray?.label).toBe('Objective A')
    expect(factOf(factsIn(stray?.blocks ?? []), 'Goal')).toBe('nowhere')
  })

  it('shows problems as what they say, and an id that leads nowhere as it is', () => {
    expect(factOf(factsIn(goal?.blocks ?? []), 'Answers')).toBe(
      '- Problem 1: Low mood since May.\n- lost-id',
    )
  })

  it('sets the client’s words apart and colours the status', () => {
    expect(goal?.blocks[0]).toMatchObject({ kind: 'quote', label: 'Client’s words' })
    expect([goal?.badge, first?.badge, second?.badge]).toEqual([
      { text: 'Partly met', tone: 'neutral' },
      { text: 'Not met', tone: 'warning' },
      { text: 'Met', tone: 'good' },
    ])
  })

  it('says a measure in one sentence and resolves a span', () => {
    const facts = factsIn(first?.blocks ?? [])
    expect(factOf(facts, 'Measure')).toBe('PHQ-9, from 16 on October 1, 2026 to at most 9')
    expect(factOf(facts, 'Target date')).toBe('8 weeks (by November 26, 2026)')
    expect(factOf(factsIn(goal?.blocks ?? []), 'Target date')).toBe(
      '26 weeks (by April 1, 2027; long-term)',
    )
  })

  it('names those responsible and the interventions', () => {
    const facts = factsIn(first?.blocks ?? [])
    expect(factOf(facts, 'Responsible')).toBe('Client; Dana Whitfield, PsyD; somebody')
    expect(factOf(facts, 'Interventions')).toBe('- Behavioral activation\n- unknown-one')
  })

  it('follows the thread back from an intervention and from homework', () => {
    const [intervention] = itemsOf(sectionOf(whole, 'interventions'))
    expect(plainText(intervention?.title ?? [])).toBe('Behavioral activation')
    expect(factOf(factsIn(intervention?.blocks ?? []), 'Serves')).toBe('Objective 1a')
    expect(words(whole, 'homework')).toContain('Objective 1b')
  })

  it.each([
    [
      { behavior: 'Walks', unit: 'days a week', target: { at_least: 4 } },
      'Walks, at least 4 days a week',
    ],
    [{ behavior: 'Sleep', unit: 'hours', baseline: { value: 5 } }, 'Sleep, from 5 hours'],
    [
      { instrument: 'gad-7', baseline: { value: 14 }, target: { change_by: -5 } },
      'GAD-7, from 14, down by 5',
    ],
    [{ instrument: 'isi', target: { between: [3, 7] } }, 'ISI, between 3 and 7'],
    [
      {
        behavior: 'Panic',
        unit: 'attacks a week',
        baseline: { value: 4 },
        target: { change_by: '-50%' },
      },
      'Panic, from 4 attacks a week, down by 50%',
    ],
    [{ behavior: 'Attendance', unit: '%', target: { change_by: '+20%' } }, 'Attendance, up by 20%'],
    [
      { behavior: 'transfers', baseline: { value: '2+' }, target: { equals: '3+' } },
      'Transfers, from 2+ to 3+',
    ],
  ])('puts %j into words', (measure, sentence) => {
    const [item] = itemsOf(sectionOf(view({ goals: [{ statement: 'G', measure }] }), 'goals'))
    expect(factOf(factsIn(item?.blocks ?? []), 'Measure')).toBe(sentence)
  })

  it('tells interventions of the same name apart by their number', () => {
    const plan = {
      interventions: [
        { id: 'a', technique: 'Exposure' },
        { id: 'b', technique: 'exposure' },
      ],
      goals: [{ statement: 'G', interventions: ['b'] }],
    }
    const [item] = itemsOf(sectionOf(view(plan), 'goals'))
    expect(factOf(factsIn(item?.blocks ?? []), 'Interventions')).toBe('Intervention 2: Exposure')
  })

  it('gives a goal short facts first, then what it answers and how it is measured', () => {
    const [item] = itemsOf(
      sectionOf(
        view({
          goals: [
            {
              ...plan.goals?.[0],
              objectives: [],
              responsible: ['dw'],
              measure: { instrument: 'isi', every: 'monthly', target: { at_most: 7 } },
            },
          ],
        }),
        'goals',
      ),
    )
    expect(factsIn(item?.blocks ?? []).map(({ label }) => label)).toEqual([
      'Target date',
      'Responsible',
      'Measured',
      'Answers',
      'Measure',
    ])
  })

  it('says with the signs how many of them are enough', () => {
    const objective = (met_when: string | number) => ({
      objectives: [{ criteria: { signs: ['Sleeps', 'Eats'], met_when } }],
    })
    expect(words(view(objective('1-2')), 'objectives')).toContain(
      'Signs: Met when 1-2 of these are seen:\n\n- Sleeps\n- Eats',
    )
    expect(words(view(objective(1)), 'objectives')).toContain('Met when 1 of these is seen:')
  })

  it('does not say twice that nothing changed', () => {
    const progress = [{ status: 'no-progress' as const, evidence: 'No Progress.' }]
    const once = view({ goals: [{ statement: 'G', progress }] })
    expect(words(once, 'goals')).toBe('Goal 1\nG\n\nProgress\nNo progress')
    const objectives = [
      { status: 'no progress', evidence: 'No Progress.' },
      { status: 'partly met', evidence: 'Met.' },
    ]
    const held = words(view({ review: { history: [{ objectives }] } }), 'review')
    expect(held).not.toContain('No Progress.')
    expect(held).toContain('Met.')
  })

  it.each([
    [
      { modality: 'Cognitive behavioral therapy', kind: 'therapy', format: 'individual' },
      'Cognitive behavioral therapy, individual',
    ],
    [{ modality: 'Family therapy', format: 'family' }, 'Family therapy'],
    [{ modality: 'Family therapy', format: 'couple' }, 'Family therapy, couple'],
    [{ modality: 'CBT', kind: '–' }, 'CBT, –'],
  ] as const)('leaves out of a treatment what its modality says: %j', (treatment, said) => {
    const plan = { interventions: [{ technique: 'Exposure', ...treatment }] }
    const [item] = itemsOf(sectionOf(view(plan), 'interventions'))
    expect(factOf(factsIn(item?.blocks ?? []), 'Treatment')).toBe(said)
  })
})

describe('signatures', () => {
  const client = { name: 'Jo Rivera', guardians: [{ name: 'Ana' }, { name: 'Luz' }] }
  const boxesOf = ({ signatures }: View) =>
    signatures.map(({ field: _, statement: __, ...box }) => box)

  it('leaves a box for clinician, client, each guardian and the supervisor', () => {
    expect(boxesOf(view({ ...rivera, client }, { practice }))).toEqual([
      { role: 'Clinician', name: 'Dana Whitfield, PsyD' },
      { role: 'Client', name: 'Jo Rivera' },
      { role: 'Guardian', name: 'Ana' },
      { role: 'Guardian', name: 'Luz' },
      { role: 'Supervisor', name: 'Mara Olsen, PhD' },
    ])
  })

  it('says how each was given, and keeps boxes only for those still missing', () => {
    const signed = boxesOf(
      view({
        client,
        signatures: [
          {
            role: 'clinician',
            name: 'Dana',
            credentials: 'PsyD',
            method: 'electronic',
            signed: '2026-10-01T14:30',
          },
          { role: 'client', method: 'refused', reason: 'Wants to read it at home.' },
          {
            role: 'guardian',
            name: 'Luz',
            relationship: 'mother',
            method: 'verbal-telehealth',
            signed: '2026-10-01',
            witness: 'M. Olsen',
          },
        ],
      }),
    )
    expect(signed.map(({ recorded: _, ...box }) => box)).toEqual([
      {
        role: 'Clinician',
        name: 'Dana, PsyD',
        signed: 'Recorded as signed electronically, October 1, 2026, 2:30 PM',
      },
      { role: 'Client', signed: 'Refused: Wants to read it at home.' },
      {
        role: 'Guardian (mother)',
        name: 'Luz',
        signed: 'Verbal approval by telehealth, October 1, 2026, witness M. Olsen',
      },
      { role: 'Guardian', name: 'Ana' },
    ])
  })

  it('keeps the box of an entry that was never signed open, and says what is known of it', () => {
    const open = view({ signatures: [{ role: 'client', name: 'Jo', reason: 'On the road.' }] })
    expect(boxesOf(open)[0]).toEqual({ role: 'Client', name: 'Jo' })
    expect(words(open, 'agreement')).toContain('Not signed: Jo, client: On the road.')
  })

  it('asks for new signatures on a new revision, and still shows the old ones', () => {
    const old = { role: 'clinician', name: 'Dana', method: 'ink', revision: 1 } as const
    const renewed = view({ revision: { number: 2 }, signatures: [old] })
    expect(renewed.mark).toBe('DRAFT, not signed')
    expect(boxesOf(renewed)).toEqual([
      { role: 'Clinician' },
      { role: 'Client' },
      {
        role: 'Clinician, under an earlier revision',
        name: 'Dana',
        signed: 'Signed in ink, revision 1',
      },
    ])
  })

  it('shows last what somebody signed of an earlier text, where there is a signature for this one', () => {
    const plan: Plan = { summary: 'Sleep.', revision: { number: 1 } }
    const of = (digest: string) => ({
      role: 'clinician' as const,
      name: 'Ana Rivera',
      method: 'ink' as const,
      digest,
    })
    const other = digestOf({ ...plan, summary: 'Sleep and work.' })
    const signatures = [of(other), of(digestOf(plan))]
    const roles = view({ ...plan, signatures }).signatures.map(({ role }) => role)
    expect(roles.at(0)).toBe('Clinician')
    expect(roles.at(-1)).toBe('Clinician, for an earlier text')
  })

  it('tells what was agreed to under this revision first, and says which revision it was', () => {
    const of = (revision: number, statement: string) =>
      ({ role: 'clinician', name: 'Dana', method: 'ink', revision, statement }) as const
    const signatures = [of(1, 'Then.'), of(2, 'Now.')]
    expect(words(view({ revision: { number: 2 }, signatures }), 'agreement')).toMatch(
      /Dana, clinician: Now\..*Dana, clinician, under revision 1: Then\./s,
    )
  })

  it('says in an open box what is said by signing in it, and in a given one nothing', () => {
    const { signatures } = view({ signatures: [{ role: 'clinician', method: 'ink' }] })
    expect(signatures[0]?.statement).toBeUndefined()
    expect(signatures[1]).toMatchObject({ role: 'Client', statement: agreedWords.client })
  })

  it('asks those whom profiles ask for, where there is a day to judge by', () => {
    const asked = (profile: string) => {
      const { signatures } = view(rivera, {
        practice: { ...practice, profiles: [profile] },
        book: profileBook(),
        asOf: '2026-11-21',
      })
      return signatures.map(({ field }) => field?.role)
    }
    expect(asked('medicaid-generic')).toEqual(['clinician', 'client', 'supervisor'])
  })

  it('requires no second signature of whom somebody else has signed for', () => {
    const plan: Plan = {
      client: { name: 'Teo', date_of_birth: '2014-02-19', guardians: [{ name: 'Luz' }] },
      summary: 'Sleep.',
    }
    const clientField = (signature: NonNullable<Plan['signatures']>[number]) => {
      const signatures = [{ role: 'guardian', name: 'Luz', ...signature } as const]
      const boxes = view({ ...plan, signatures }, { practice, asOf: '2026-11-21' }).signatures
      return boxes.find(({ field }) => field?.role === 'client')?.field
    }
    const digest = digestOf(plan)
    const other = digestOf({ ...plan, summary: 'Sleep and work.' })
    expect(clientField({ method: 'ink', digest })?.required).toBe(false)
    expect(clientField({ method: 'ink' })?.required).toBe(false)
    expect(clientField({ method: 'ink', digest: other })?.required).toBe(true)
    expect(clientField({})?.required).toBe(true)
  })

  it('says for which revision one signs, and how to tell it later', () => {
    const { signing } = view({ ...rivera, revision: { number: 2, date: '2026-11-17' } })
    expect(signing?.what).toContain('revision 2 of the plan of November 17, 2026')
    expect(signing?.code).toMatch(/^Code of the text: [0-9a-f]{4}(?:-[0-9a-f]{4}){3}\. /)
  })

  it('has a field for whoever can sign in the document: not who signed by hand, aloud or not at all', () => {
    const { signatures } = view({
      client: { ...client, guardians: [{ name: 'Ana' }, { name: 'Luz' }, { name: 'Bo' }] },
      signatures: [
        { role: 'clinician', name: 'Dana', method: 'electronic' },
        { role: 'client', method: 'ink' },
        { role: 'guardian', name: 'Luz', method: 'verbal-telehealth' },
        { role: 'supervisor', method: 'electronic', revision: 1 },
      ],
      revision: { number: 2 },
    })
    expect(signatures.map(({ field }) => field)).toEqual([
      {
        name: 'clinician',
        role: 'clinician',
        signer: 'Dana',
        required: true,
        spoken: 'Signature of the clinician, Dana',
      },
      undefined,
      undefined,
      expect.objectContaining({ name: 'guardian', signer: 'Ana' }),
      expect.objectContaining({ name: 'guardian-2', signer: 'Bo' }),
      undefined,
    ])
  })

  it('shows a digest as the code that the foot of the page has', () => {
    const digest = digestOf(rivera)
    const [box] = view({
      ...rivera,
      signatures: [{ role: 'clinician', method: 'ink', digest, scan: { file: 'r1.pdf' } }],
    }).signatures
    expect(box?.signed).toBe(`Signed in ink, page kept as r1.pdf, code ${shortCode(digest)}`)
  })

  it('marks a plan whose text is another than somebody signed, until that person signs anew', () => {
    const entry = { role: 'clinician', name: 'Dana', method: 'electronic' } as const
    const own = { ...entry, digest: digestOf(rivera) }
    const other = { ...entry, digest: digestOf({ ...rivera, goals: [], notes: 'More.' }) }
    const mark = (...signatures: Plan['signatures'] & object) =>
      view({ ...rivera, status: 'active', signatures }).mark
    expect(mark(own)).toBeUndefined()
    expect(mark(other)).toBe('CHANGED SINCE SIGNED')
    expect(mark(own, { ...other, role: 'client', name: 'Jo' })).toBe('CHANGED SINCE SIGNED')
    expect(mark(other, own)).toBeUndefined()
    expect(mark(own, { role: 'client', method: 'ink' })).toBeUndefined()
    expect(mark({ ...own, digest: 'sha1:00' })).toBeUndefined()
  })

  it('shortens digest and proof', () => {
    const digest = 'a'.repeat(64)
    const [box] = view({
      signatures: [{ role: 'clinician', method: 'electronic', digest }],
    }).signatures
    expect(box?.signed).toBe(`Recorded as signed electronically, digest ${'a'.repeat(16)}…`)
  })

  it.each([
    [{}, 'DRAFT, not signed'],
    [{ signatures: [{ role: 'client', method: 'ink' }] }, 'DRAFT, not signed'],
    [{ signatures: [{ role: 'clinician' }] }, 'DRAFT, not signed'],
    [{ signatures: [{ role: 'clinician', method: 'refused' }] }, 'DRAFT, not signed'],
    [{ signatures: [{ role: 'clinician', method: 'electronic' }] }, undefined],
    [{ signatures: [{ role: 'clinician', method: 'ink' }] }, undefined],
    [{ status: 'draft', signatures: [{ role: 'clinician', method: 'ink' }] }, 'DRAFT, not signed'],
  ] as [Plan, string | undefined][])('marks %j', (plan, mark) => {
    expect(view(plan).mark).toBe(mark)
  })
})

describe('the sections', () => {
  it('leaves out a column that is empty in every row, and right-aligns numbers', () => {
    const screenings = [
      { for: 'Mood', instrument: 'phq-9', score: 16 },
      { for: 'Sleep', score: 4, instrument: 'isi' },
    ]
    const [table] = sectionOf(view({ assessment: { screenings } }), 'findings')
    expect(table).toMatchObject({
      columns: [
        { title: 'Screened for' },
        { title: 'Instrument' },
        { title: 'Score', align: 'end' },
      ],
    })
  })

  it('does not take codes for numbers', () => {
    const services = [{ service: 'Psychotherapy', code: '90834' }]
    const [table] = sectionOf(view({ services }), 'services')
    expect(table).toMatchObject({ columns: [{ title: 'Service' }, { title: 'Code' }] })
    expect(JSON.stringify(table)).not.toContain('align')
  })

  it('takes an empty list of safety flags for an answer', () => {
    const risk = view({ assessment: { risk: { flags: [] } } })
    expect(words(risk, 'risk')).toBe('Safety flags: None found')
  })

  it('takes the care team from the practice where the plan names none', () => {
    const text = words(view(rivera, { practice }), 'team')
    expect(text).toContain('Dana Whitfield, PsyD')
    expect(text).toContain('Mara Olsen, PhD')
  })

  it('completes a member of the plan’s own team from the practice', () => {
    const text = words(view({ care_team: [{ id: 'dw', role: 'therapist' }] }, { practice }), 'team')
    expect(text).toContain('Dana Whitfield, PsyD')
    expect(text).not.toContain('Care team\nMara')
  })

  it('stops at supervisors who supervise each other', () => {
    const circle = {
      clinicians: [
        { id: 'a', name: 'A', supervised_by: 'b' },
        { id: 'b', name: 'B', supervised_by: 'a' },
      ],
    }
    expect(words(view({ clinician: 'a' }, { practice: circle }), 'team')).toContain('B')
  })

  it('comes in clinical order', () => {
    const ids = view({
      notes: 'n',
      discharge: { reason: 'r' },
      client_view: { summary: 's' },
      goals: [{ statement: 'g' }],
      diagnoses: [{ code: 'F32.1' }],
      summary: 's',
      client: { gender: 'g' },
      'x-own': 1,
    } as Plan).sections.map(({ id }) => id)
    expect(ids).toEqual([
      'summary',
      'client',
      'diagnoses',
      'goals',
      'discharge',
      'client-view',
      'notes',
      'other',
    ])
  })
})

describe('fields of one’s own', () => {
  it('shows them last, with where they stood', () => {
    const plan = {
      'x-case-manager': 'Ana',
      goals: [{ objectives: [{}, { 'x-billing': { unit: 15, codes: ['a', 'b'], split: true } }] }],
    } as Plan
    const last = view(plan).sections.at(-1)
    expect(last?.title).toBe('Other')
    expect(blocksWords(last?.blocks ?? [])).toEqual([
      'Case manager: Ana',
      'Goals 1, objectives 2: billing: - Unit: 15\n- Codes:\n  - a\n  - b\n- Split: Yes',
    ])
  })
})
