/** A few changes told by hand, of every kind and class, for the tests of what draws them. */
import type { FieldChange, Subject } from '../../src/changes/change.ts'
import type { Compared } from '../../src/changes/compared.ts'
import type { ToldChange, ToldGroup } from '../../src/changes/told.ts'
import type { Plan } from '../../src/plan/types.generated.ts'

export const visits: Subject = {
  kind: 'objective',
  id: 'visits',
  title: 'Maria will meet a friend once a week.',
  before: ['goals', 0, 'objectives', 2],
  after: ['goals', 0, 'objectives', 3],
}

const field = (subject: Subject, change: Partial<FieldChange>): FieldChange => ({
  what: 'field',
  subject,
  class: 'clinical',
  field: [],
  before: undefined,
  after: undefined,
  ...change,
})

const statement: ToldChange = {
  change: field(visits, {
    field: ['statement'],
    before: 'Maria will meet a friend twice a week.',
    after: 'Maria will meet a friend once a week.',
    detail: {
      kind: 'text',
      pieces: [
        { in: 'both', text: 'Maria will meet a friend ' },
        { in: 'before', text: 'twice' },
        { in: 'after', text: 'once' },
        { in: 'both', text: ' a week.' },
      ],
    },
  }),
  class: 'clinical',
  sign: '~',
  label: 'Statement',
  runs: [
    { text: 'Maria will meet a friend ' },
    { text: 'twice', mark: 'removed' },
    { text: 'once', mark: 'added' },
    { text: ' a week.' },
  ],
}

const target: ToldChange = {
  change: field(visits, {
    field: ['measure', 'target', 'at_least'],
    before: 2,
    after: 1,
    detail: { kind: 'number', by: -1, meaning: 'easier' },
  }),
  class: 'clinical',
  sign: '~',
  label: 'Target',
  runs: [
    { text: 'at least 2', mark: 'removed' },
    { text: ' → ' },
    { text: 'at least 1', mark: 'added' },
  ],
  note: 'easier',
}

const date: ToldChange = {
  change: field(visits, {
    field: ['target_date'],
    before: '2026-10-07',
    after: '2026-12-02',
    detail: { kind: 'date', days: 56, times: 2 },
  }),
  class: 'clinical',
  sign: '~',
  label: 'Target date',
  runs: [
    { text: 'October 7, 2026', mark: 'removed' },
    { text: ' → ' },
    { text: 'December 2, 2026', mark: 'added' },
  ],
  note: '56 days later, the second time',
}

const client: Subject = { kind: 'client', before: ['client'], after: ['client'] }

const phone: ToldChange = {
  change: field(client, {
    class: 'administrative',
    field: ['phone'],
    before: '207-555-0118',
    after: '207-555-0119',
  }),
  class: 'administrative',
  sign: '~',
  label: 'Phone',
  runs: [
    { text: '207-555-0118', mark: 'removed' },
    { text: ' → ' },
    { text: '207-555-0119', mark: 'added' },
  ],
}

const work: Subject = {
  kind: 'objective',
  id: 'work-hours',
  title: 'Maria will work 8 hours a week.',
  after: ['goals', 0, 'objectives', 1],
}

const added: ToldChange = {
  change: { what: 'added', subject: work, class: 'clinical', value: { id: 'work-hours' } },
  class: 'clinical',
  sign: '+',
  label: 'New objective',
  runs: [{ text: 'Maria will work 8 hours a week.', mark: 'added' }],
  below: [[{ text: 'Behavior: hours worked in a kitchen' }], [{ text: 'Target: at least 8' }]],
}

const whole: Subject = { kind: 'plan', before: [], after: [] }

const tags: ToldChange = {
  change: field(whole, {
    class: 'editorial',
    field: ['tags'],
    before: ['panic'],
    after: ['panic', 'bus'],
    detail: { kind: 'entries', added: ['bus'], removed: [], changed: [] },
  }),
  class: 'editorial',
  sign: '~',
  label: 'Tags',
  runs: [{ text: 'bus', mark: 'added' }],
}

const group = (subject: Subject, name: string, ...changes: ToldChange[]): ToldGroup => ({
  subject,
  heading: [
    { text: name, mark: 'strong' },
    ...(subject.title ? [{ text: ` ${subject.title}` }] : []),
  ],
  changes,
})

export const toldGroups: ToldGroup[] = [
  group(client, 'Client', phone),
  group(whole, 'Plan', tags),
  group(work, 'Objective work-hours', added),
  group(visits, 'Objective visits', statement, target, date),
]

const planOf = (number: number, date: string): Plan => ({
  txplan: 1,
  status: 'active',
  client: { name: 'Maria Rosado', record: 'HS-2018' },
  revision: { number, date, kind: number === 1 ? 'initial' : 'review' },
})

export const toldSample: Compared = {
  diff: {
    before: planOf(1, '2026-07-09'),
    after: planOf(2, '2026-10-07'),
    changes: toldGroups.flatMap(({ changes }) => changes.map(({ change }) => change)),
  },
  groups: toldGroups,
  before: {
    words: 'commit 3f2a91c',
    commit: { hash: '3f2a91c', date: '2026-07-09', author: 'Ruth Salter' },
  },
  after: { words: 'the file as it stands' },
  agreed: [],
}
