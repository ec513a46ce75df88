/**
 * One concrete objective for the subject at hand, to show what is wanted. The figures are those of
 * the example and of nobody's plan. Subjects are looked for in the sentence, then in its goal.
 */

interface Subject {
  words: RegExp
  example: string
}

const subjects: readonly Subject[] = [
  {
    words:
      /\bdrink|alcohol|sober|sobriety|drug|\buse\b.*substance|substance|relapse|cannabis|opioid|recovery meeting|\bcravings?\b/i,
    example: 'By March 3, client will go to 2 recovery meetings a week, as the sign-in card shows',
  },
  {
    words: /\bpanic/i,
    example: 'By March 3, panic attacks will fall from 5 to 1 a week, as the panic log shows',
  },
  {
    words: /\bworry|worries|anxi|nervous|afraid|fear|stress|tense|calm|relax/i,
    example: 'By March 3, the GAD-7 score will fall from 15 to 9 or lower',
  },
  {
    words:
      /\bdepress|mood|hopeless|sad\b|motivat|interest|isolat|withdraw|lonel|self-esteem|confiden|happ/i,
    example:
      'By March 3, client will do 4 planned activities a week, up from 1, as the activity sheet shows',
  },
  {
    words: /\bsleep|insomnia|\bbed\b|nightmare|awake/i,
    example:
      'By March 3, client will be asleep within 30 minutes on 5 nights a week, as the sleep diary shows',
  },
  {
    words: /\btrauma|flashback|ptsd|abuse|trigger/i,
    example: 'By March 3, the PCL-5 score will fall from 52 to 36 or lower',
  },
  {
    words: /\banger|angry|temper|outburst|aggress|tantrum|yell|fight|hit\b/i,
    example:
      'By March 3, outbursts at home will fall from 6 to 2 a week, as the parent’s chart shows',
  },
  {
    words: /\bschool|class|homework|teacher|grade|attend/i,
    example:
      'By March 3, client will hand in 4 of 5 homework assignments a week, as the teacher’s report shows',
  },
  {
    words: /\bcouple|partner|marriage|husband|wife|communicat|family|relationship|parent/i,
    example: 'By March 3, the couple will hold 2 talks of 20 minutes a week, marked on a calendar',
  },
  {
    words:
      /\bwalk|transfer|balance|strength|gait|stairs|range of motion|mobility|dress|bath|shower|toilet|reach/i,
    example:
      'By March 3, client will walk 150 feet with a cane and stand-by assistance on 3 of 3 trials',
  },
  {
    words: /\beat|meal|binge|purge|weight|food|body/i,
    example: 'By March 3, client will eat 3 meals a day on 6 of 7 days, as the food log shows',
  },
  {
    words: /\bpain\b|headache|chronic/i,
    example: 'By March 3, client will rate pain at 4 or lower on a 0–10 scale on 5 days a week',
  },
  {
    words: /\bjob|work|employ|housing|apartment|benefit|college|budget/i,
    example: 'By March 3, client will send 5 job applications, as the copies show',
  },
  {
    words: /\bskill|coping|cope|technique|strateg/i,
    example:
      'By March 3, client will name 3 coping skills and use one on 5 days a week, as the skills log shows',
  },
]

const anySubject = 'By March 3, client will do one named thing 3 times a week, as a log shows'

/** An example close to what these texts speak of; the first text counts most. */
export function exampleFor(...texts: readonly (string | undefined)[]): string {
  for (const text of texts) {
    const found = text === undefined ? undefined : subjects.find(({ words }) => words.test(text))
    if (found) return found.example
  }
  return anySubject
}
