/** The parts of a plan file: which fields stand under which heading, and what is said below it. */

export interface Section {
  title: string
  /** One line for whoever edits the file. */
  guide: string
  /** Top-level fields, in the order of the plan. */
  fields: readonly string[]
}

/** Fields that stand at the head of the file, without a heading and without blank lines. */
export const headFields = [
  'txplan',
  'id',
  'title',
  'category',
  'status',
  'language',
  'revision',
  'effective',
  'expires',
  'duration',
  'clinician',
  'summary',
]

export const sections: readonly Section[] = [
  {
    title: 'Who',
    guide: 'The client, and everybody who takes part. Other places name people by their `id`.',
    fields: ['client', 'care_team', 'outside_providers', 'referred_by', 'referrals'],
  },
  {
    title: 'Where and how',
    guide: 'The level of care, the place, and the way in which sessions are held.',
    fields: ['setting'],
  },
  {
    title: 'What was found',
    guide: 'What you heard, saw and measured, with dates, and the diagnoses that follow from it.',
    fields: ['assessment', 'diagnoses', 'medications', 'medical'],
  },
  {
    title: 'Why treatment is needed',
    guide: 'Why this treatment, why at this level of care, and what may be expected of it.',
    fields: ['necessity'],
  },
  {
    title: 'The person',
    guide: 'Strengths and what they are used for, what is in the way, who helps, what matters.',
    fields: ['person'],
  },
  {
    title: 'The problems',
    guide: 'What treatment addresses, or puts off for a reason. Goals name them by their `id`.',
    fields: ['problems'],
  },
  {
    title: 'What we aim for',
    guide: 'Goals say where treatment is to lead; objectives are the steps that can be checked.',
    fields: ['goals', 'objectives'],
  },
  {
    title: 'What we are going to do',
    guide: 'Who does what, how often and for how long. Objectives name interventions by `id`.',
    fields: ['interventions', 'services', 'measures', 'phases', 'homework', 'appointments'],
  },
  {
    title: 'What we agreed',
    guide: 'What each side promised and consented to, and how the client took part in this plan.',
    fields: ['agreement'],
  },
  {
    title: 'When we look again',
    guide: 'How often this plan is reviewed, when next, and what came of the reviews so far.',
    fields: ['review'],
  },
  {
    title: 'How treatment ends',
    guide: 'What will show that treatment is done, and what stays in place afterward.',
    fields: ['discharge'],
  },
  {
    title: "The client's own page",
    guide: 'The plan in plain words, as the client will read it.',
    fields: ['client_view'],
  },
  {
    title: 'Signatures',
    guide: 'Who signed, when and how. Write a signature down once it has been given, never before.',
    fields: ['signatures'],
  },
]

/** For fields of no other section, and for those that a practice adds: `x-…`. */
export const otherSection: Section = {
  title: 'Anything else',
  guide: 'Notes, words to find this plan by, and whatever has no place above.',
  fields: ['notes', 'tags'],
}
