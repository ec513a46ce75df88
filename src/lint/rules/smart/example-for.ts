/**
 * One concrete objective for the subject at hand, to show what is wanted. The figures are those of
 * the example and of nobody's plan. Subjects are looked for in the sentence, then in its goal.
 */

interface Subject {
  /** Parts of words, with `_` where the word begins or ends. */
  stems: string
  example: string
}

const subjects: readonly Subject[] = [
  {
    stems:
      '_drink|alcohol|sober|sobriety|drug|substance|relapse|cannabis|opioid|recovery meeting|_craving_|_cravings_',
    example: 'By March 3, client will go to 2 recovery meetings a week, as the sign-in card shows',
  },
  {
    stems: '_panic',
    example: 'By March 3, panic attacks will fall from 5 to 1 a week, as the panic log shows',
  },
  {
    stems: '_worry|worries|anxi|nervous|afraid|fear|stress|tense|calm|relax',
    example: 'By March 3, the GAD-7 score will fall from 15 to 9 or lower',
  },
  {
    stems:
      '_depress|mood|hopeless|sad_|motivat|interest|isolat|withdraw|lonel|self-esteem|confiden|happ',
    example:
      'By March 3, client will do 4 planned activities a week, up from 1, as the activity sheet shows',
  },
  {
    stems: '_sleep|insomnia|_bed_|nightmare|awake',
    example:
      'By March 3, client will be asleep within 30 minutes on 5 nights a week, as the sleep diary shows',
  },
  {
    stems: '_trauma|flashback|ptsd|abuse|trigger',
    example: 'By March 3, the PCL-5 score will fall from 52 to 36 or lower',
  },
  {
    stems: '_anger|angry|temper|outburst|aggress|tantrum|yell|fight|hit_',
    example:
      'By March 3, outbursts at home will fall from 6 to 2 a week, as the parent’s chart shows',
  },
  {
    stems: '_school|class|homework|teacher|grade|attend',
    example:
      'By March 3, client will hand in 4 of 5 homework assignments a week, as the teacher’s report shows',
  },
  {
    stems: '_couple|partner|marriage|husband|wife|communicat|family|relationship|parent',
    example: 'By March 3, the couple will hold 2 talks of 20 minutes a week, marked on a calendar',
  },
  {
    stems:
      '_walk|transfer|balance|strength|gait|stairs|range of motion|mobility|dress|bath|shower|toilet|reach',
    example:
      'By March 3, client will walk 150 feet with a cane and stand-by assistance on 3 of 3 trials',
  },
  {
    stems: '_eat|meal|binge|purge|weight|food|body',
    example: 'By March 3, client will eat 3 meals a day on 6 of 7 days, as the food log shows',
  },
  {
    stems: '_pain_|headache|chronic',
    example: 'By March 3, client will rate pain at 4 or lower on a 0–10 scale on 5 days a week',
  },
  {
    stems: '_job|work|employ|housing|apartment|benefit|college|budget',
    example: 'By March 3, client will send 5 job applications, as the copies show',
  },
  {
    stems: '_skill|coping|cope|technique|strateg',
    example:
      'By March 3, client will name 3 coping skills and use one on 5 days a week, as the skills log shows',
  },
]

const anySubject = 'By March 3, client will do one named thing 3 times a week, as a log shows'

/** An example close to what these texts speak of; the first text counts most. */
export function exampleFor(...texts: readonly (string | undefined)[]): string {
  for (const text of texts) {
    const found = text === undefined ? undefined : subjectIn(text)
    if (found) return found.example
  }
  return anySubject
}

/** The first of the subjects, by plain searches: a run looks at few texts. */
function subjectIn(text: string): Subject | undefined {
  const lower = text.toLowerCase()
  const marked = `_${lower.replace(/\W/g, '_')}_`
  const speaksOf = (stem: string) => (stem.includes('_') ? marked : lower).includes(stem)
  return subjects.find(({ stems }) => stems.split('|').some(speaksOf))
}
