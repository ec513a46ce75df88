/** An invented adult depression plan that uses every kind of block the view model knows. */

import { line, parseRichText } from '../../src/render/rich-text.ts'
import type { Block, Fact, View } from '../../src/render/view.ts'

function fact(label: string, value: string): Fact {
  return { label, value: line(value) }
}

function text(label: string | undefined, content: string): Block {
  return { kind: 'text', label, content: parseRichText(content) }
}

const scores = [
  ['2026-08-06', 'PHQ-9', '18', 'Moderately severe', 'Intake. Item 9 scored 0.'],
  ['2026-08-20', 'PHQ-9', '17', 'Moderately severe', 'Week before a custody hearing.'],
  ['2026-09-03', 'PHQ-9', '14', 'Moderate', 'First month of the **activity log**.'],
  ['2026-09-17', 'PHQ-9', '13', 'Moderate', 'Two walks a week kept.'],
  ['2026-10-01', 'PHQ-9', '11', 'Moderate', 'Slept 6 h 30 min on most nights.'],
  ['2026-08-06', 'GAD-7', '12', 'Moderate', 'Intake.'],
  ['2026-10-01', 'GAD-7', '9', 'Mild', 'Worry mostly about money | rent.'],
  [
    '2026-08-06',
    'ISI',
    '19',
    'Moderate insomnia',
    'Wakes at 3 a.m.\n\n- ruminates\n- checks the phone',
  ],
  ['2026-10-01', 'ISI', '13', 'Subthreshold', 'Phone now charges in the kitchen.'],
]

function scoreTable(): Block {
  return {
    kind: 'table',
    caption: 'Scores since intake',
    columns: [
      { title: 'Date', width: 0.15 },
      { title: 'Instrument', width: 0.14 },
      { title: 'Score', align: 'end', width: 0.1 },
      { title: 'Band', width: 0.22 },
      { title: 'Remark' },
    ],
    rows: [...scores, ...scores, ...scores].map((row) => row.map((cell) => parseRichText(cell))),
  }
}

function objective(id: string, label: string, title: string, blocks: Block[]): Block {
  return { kind: 'item', level: 4, id, label, title: parseRichText(title), blocks }
}

const walking: Block = objective(
  'obj-walk',
  'Objective 1.1',
  'Jo walks outdoors for at least 20 minutes on 4 of 7 days by 15 November 2026, as kept in the activity log.',
  [
    {
      kind: 'facts',
      facts: [
        fact('Measure', 'Days per week with a walk, activity log'),
        fact('Baseline', '1 day per week (6 August 2026)'),
        fact('Target', 'At least 4 days per week'),
        fact('Responsible', 'Jo, with Dr. Whitfield'),
      ],
    },
    {
      kind: 'item',
      level: 4,
      id: 'int-activation',
      label: 'Intervention',
      title: parseRichText('Behavioral activation, weekly, 50 minutes'),
      blocks: [
        text(
          undefined,
          'Each session:\n\n1. Go through the log\n   - what was *done*\n   - what mood went with it\n2. Pick **one** activity a day\n3. Name what may get in the way, and what then',
        ),
      ],
    },
  ],
)

const sleep: Block = objective(
  'obj-sleep',
  'Objective 1.2',
  'Jo sleeps 7 hours or more on 5 of 7 nights for three weeks running.',
  [
    text('How measured', 'Sleep diary and ISI < 8, every second session.'),
    text('Interventions', '- CBT for insomnia, 6 sessions\n- Worry time at 6 p.m.\\\n  no later'),
  ],
)

/** A view with everything in it. */
export const sampleView: View = {
  language: 'en',
  paper: 'letter',
  letterhead: {
    name: 'Harbor Street Counseling',
    lines: ['412 Harbor Street, Suite 3', 'Astoria, OR 97103', 'Tel. 503-555-0142'],
  },
  title: 'Treatment Plan',
  subtitle: 'Jo Rivera, revision 2',
  mark: 'DRAFT, not signed',
  facts: [
    fact('Client', 'Jo Rivera (she/her)'),
    fact('Date of birth', '12 March 1984'),
    fact('Record number', 'HSC-20417'),
    fact('Effective', '1 October 2026 to 31 March 2027'),
    fact('Clinician', 'Dana Whitfield, PsyD'),
    fact('Level of care', 'Outpatient, ASAM 1.0'),
  ],
  sections: [
    {
      id: 'diagnoses',
      title: 'Diagnoses',
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: 'Code', width: 0.12 },
            { title: 'Diagnosis' },
            { title: 'Status', width: 0.18 },
          ],
          rows: [
            ['F33.1', 'Major depressive disorder, recurrent, moderate', 'Primary'],
            ['F51.01', 'Primary insomnia', 'Provisional'],
          ].map((row) => row.map(line)),
        },
        text(
          'Supporting evidence',
          'Low mood most of the day since May 2026, loss of interest, early waking, poor concentration at work & at home. *Two* earlier episodes (2011, 2019).',
        ),
      ],
    },
    {
      id: 'assessment',
      title: 'Assessment',
      blocks: [
        {
          kind: 'quote',
          label: 'In the client’s own words',
          content: parseRichText(
            '“I get up, I go to work, I come home, and *nothing* of it is mine.”\n\nShe would like to “feel like cooking again”.',
          ),
        },
        text(
          'Functional impairment',
          'Two written warnings at work for lateness. Sees friends less than once a month (before May: weekly).\n\nHousehold:\n\n- Meals left to the older daughter\n  - breakfast\n  - school lunches\n- Post unopened for **six weeks**',
        ),
        {
          kind: 'facts',
          facts: [
            fact('Risk', 'Low; no intent, no plan (1 October 2026)'),
            {
              label: 'Protective factors',
              value: parseRichText('- Two daughters\n- Sister nearby'),
            },
          ],
        },
      ],
    },
    {
      id: 'goals',
      title: 'Goals',
      blocks: [
        {
          kind: 'item',
          level: 3,
          id: 'goal-mood',
          label: 'Goal 1',
          title: parseRichText('Take part in daily life again, with mood in the mild range'),
          badge: { text: 'Active', tone: 'neutral' },
          blocks: [
            { kind: 'quote', content: parseRichText('“Cook on Sundays, and mean it.”') },
            walking,
            sleep,
          ],
        },
        {
          kind: 'item',
          level: 3,
          id: 'goal-work',
          label: 'Goal 2',
          title: parseRichText('Keep the job through the end of the year'),
          badge: { text: 'Met', tone: 'good' },
          blocks: [text(undefined, 'No late arrival since 8 September 2026.')],
        },
        {
          kind: 'item',
          level: 3,
          id: 'goal-drinking',
          label: 'Goal 3',
          title: parseRichText('Drink no more than on two evenings a week'),
          badge: { text: 'Overdue for review', tone: 'warning' },
          blocks: [text('Barriers', 'Friday drinks with the team; see 5-4-3-2-1 below.')],
        },
      ],
    },
    { id: 'progress', title: 'Progress', blocks: [scoreTable()] },
    {
      id: 'review',
      title: 'Review and discharge',
      blocks: [
        text('Next review', 'Every 90 days, next by 30 December 2026, with PHQ-9, GAD-7 and ISI.'),
        text(
          'Discharge when',
          '1. PHQ-9 < 5 on two visits four weeks apart\n2. Objectives 1.1 and 1.2 met\n\nAftercare: one visit a month for three months.',
        ),
      ],
    },
  ],
  signatures: [
    { role: 'Clinician', name: 'Dana Whitfield, PsyD', signed: 'Signed in ink, 1 October 2026' },
    { role: 'Client', name: 'Jo Rivera' },
    { role: 'Supervisor' },
  ],
  confidentiality: 'Confidential: health information',
  reference: 'rivera-j · HSC-20417 · revision 2',
  author: 'Dana Whitfield, PsyD',
}
