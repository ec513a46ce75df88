/**
 * A requirement profile: what a payer, a regulator or an accreditor wants of a plan, with where each
 * word of it stands. Data only: facts that were read somewhere, and how well they could be read.
 */
import * as z from 'zod'
import { elementIds } from '../elements.ts'
import { formatVersion } from './plan.ts'
import {
  code,
  count,
  date,
  many,
  named,
  part,
  prose,
  ref,
  refs,
  text,
  texts,
  word,
  yesNo,
} from './scalars.ts'

const standing = word(
  ['required', 'recommended', 'silent', 'elsewhere', 'unconfirmed'],
  'Is it required or recommended? `silent`: the whole provision was read and does not mention it. `elsewhere`: something else answers for it, as the note says. `unconfirmed`: it could not be read.',
)

const element = named(
  'requirement',
  part('What the profile says about one element.', {
    level: standing,
    sources: refs('Keys of the sources that say so.'),
    only: part('For whom it is meant, where not for everybody.', {
      diagnoses: refs('Clients with a diagnosis whose code begins with one of these.'),
      under_age: count('Clients younger than this, in years.'),
      coverage: text('Clients with this coverage, in words.'),
    }),
    note: prose('How it qualifies: under which condition, in which form.'),
  }),
)

/** Lengths of time, any of which may stand together under `whichever`. */
const lengths = {
  hours: count('Hours, counted as time of the clock.'),
  days: count('Calendar days.'),
  business_days: count('Business days: no Saturday, Sunday or federal holiday.'),
  weeks: count('Weeks.'),
  months: count('Months, counted from the anchor.'),
  sessions: count('Sessions held, counted from the first.'),
  session_days: count('Days on which at least one session was held.'),
  service_days: count('Days on which the program gave services.'),
  whichever: word(['first', 'later'], 'Of several lengths, the one that ends first or later.'),
}

const anchors = [
  'admission',
  'placement',
  'first-service',
  'intake-and-assessment',
  'comprehensive-assessment',
  'integrated-assessment',
  'eligibility-and-authorization',
  'plan',
  'plan-implementation',
  'author-signature',
  'physician-certification',
] as const

const programs = [
  'outpatient',
  'intensive-outpatient',
  'partial-hospital',
  'day-or-night',
  'residential',
  'residential-level-1',
  'inpatient',
  'otp',
  'case-management',
  'developmental',
] as const

const deadline = named(
  'deadline',
  part('A length of time from an anchor, or an event before which something has to be there.', {
    for: text('What is due, where several things are: initial plan, comprehensive plan.'),
    programs: many(word(programs, 'A kind of program.'), 'Only for these kinds of program.'),
    not_programs: many(word(programs, 'A kind of program.'), 'For all but these.'),
    coverage: text('Only for clients with this coverage, in words.'),
    minors_only: yesNo('Only for clients under 18?'),
    ...lengths,
    after: word(anchors, 'From what it counts.'),
    exclude_anchor_day: yesNo('Is the day of the anchor itself not counted as day 1?'),
    grace_days: count('Days after it that are still taken as in time.'),
    before: word(
      ['first-service', 'first-treatment-service'],
      'It has to be there before this, whatever else is said.',
    ),
    on: word(anchors, 'It is due when this happens, without a count.'),
    only_if_beyond_days: count('Only where services are expected to run past this many days.'),
    reason_for_delay: yesNo('Is a delay allowed where its reason is recorded?'),
    sources: refs('Keys of the sources.'),
    note: prose('Anything else.'),
  }),
)

const status = word(
  ['stated', 'stated-without-interval', 'advised-without-interval', 'none', 'unconfirmed'],
  'What could be read: a number, a duty without one, nothing that asks, or no text at all.',
)

const signing = named(
  'signing',
  part('Who signs, and what may stand in place of a signature.', {
    who: text('Who may sign.'),
    instead: many(
      part('Something accepted in place of the signature.', {
        kind: word(
          ['documented-reason', 'verbal-approval', 'electronic-approval', 'consent-elsewhere'],
          'What.',
        ),
        only_by_telehealth: yesNo('Only where care is given at a distance?'),
        with_reason: yesNo('Only together with the reason?'),
        note: prose('Anything else.'),
      }),
      'What is accepted instead; any one of them is enough.',
    ),
    on_revisions: yesNo('Is it wanted on every revision too?'),
  }),
)

const cosigning = named(
  'cosigning',
  part('Who signs beside the author, when, and by when.', {
    who: text('Who may sign.'),
    coverage: text('Only for clients with this coverage, in words.'),
    triggers: many(
      word(
        [
          'always',
          'author-is-trainee',
          'author-is-not-qualified',
          'author-is-supervised',
          'hospital-outpatient',
          'medication-only',
        ],
        'When it is wanted.',
      ),
      'When a co-signature is wanted: any one of these.',
    ),
    roles: many(
      word(['supervisor', 'physician', 'clinician'], 'A role.'),
      'Roles in which the co-signer may sign.',
    ),
    prescriber_only: yesNo('Does a clinician count only with a prescriber’s letters?'),
    within: deadline,
  }),
)

const confidence = named(
  'confidence',
  part('How well the text could be read.', {
    level: word(
      [
        'primary',
        'primary-partial',
        'official-restatement',
        'mixed',
        'derived',
        'secondary-only',
        'existence-only',
        'own',
      ],
      'The provision itself, a part of it, a restatement, a secondary page, a mere mention; `own` for a practice’s own rules.',
    ),
    note: prose('In words.'),
  }),
)

const elementWords = named(
  'elementWords',
  part(
    'What it says about each element; one that is not listed is unconfirmed.',
    Object.fromEntries(elementIds.map((id) => [id, element])),
  ),
)

const firstPlan = named(
  'firstPlan',
  part('By when the first plan has to be there.', {
    status,
    level: standing,
    due: many(deadline, 'Deadlines; each that fits the client counts.'),
    note: prose('Anything else.'),
  }),
)

const reviewCadence = named(
  'reviewCadence',
  part('How often the plan is reviewed.', {
    status,
    level: standing,
    due: many(deadline, 'Cadences; each that fits the client counts.'),
    full_update_months: count('Months after which the whole plan is made anew.'),
    max_age_months: count('Months after which a plan no longer covers a session.'),
    note: prose('Anything else.'),
  }),
)

const signers = named(
  'signers',
  part('Who signs.', {
    clinician: signing,
    client: signing,
    cosigner: cosigning,
  }),
)

const body = {
  title: text('What it is called.'),
  kind: word(
    [
      'federal',
      'state',
      'medicare',
      'medicaid',
      'accreditor',
      'commercial',
      'self-pay',
      'practice',
    ],
    'Whose requirements they are.',
  ),
  applies_to: prose('To whom or what they apply.'),
  extends: refs('Ids of the profiles this one builds on; of each element the stricter word wins.'),
  citation: text('What to cite.'),
  source_version: text('Which text was read, and of when.'),
  sources: refs('Keys of the sources.'),
  checked: date('The day on which the sources were last read.'),
  effective: part('When it is in force. Nothing here: the day is not known.', {
    from: date('First day.'),
    to: date('Last day.'),
  }),
  confidence: confidence,
  stand_alone_plan: word(
    ['required', 'any-format', 'not-required', 'unconfirmed'],
    'Does the plan have to be a document of its own?',
  ),
  elements: elementWords,
  first_plan: firstPlan,
  review: reviewCadence,
  signatures: signers,
  facts: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .meta({ title: 'facts', description: 'Further facts that were read, by name.' }),
  unconfirmed: texts('What could not be read.'),
}

/** A profile, with what was in force before where that is known. */
export const profile = part('A requirement profile.', {
  txplan: formatVersion,
  id: ref('Its id, and the name of its file.'),
  ...body,
  earlier: many(
    part('What was in force earlier; only what differed.', body),
    'Earlier versions, the latest first.',
  ),
})

/** Where facts were read. */
export const sources = part('The sources that profiles name by key.', {
  txplan: formatVersion,
  sources: z
    .record(
      z.string(),
      part('A source.', {
        title: text('Title and section.'),
        date: text('Date or version.'),
        read: word(['full', 'part', 'official-restatement', 'secondary'], 'How it could be read.'),
        url: code('Its address.'),
      }),
    )
    .meta({ title: 'by-key', description: 'Sources by key.' }),
})
