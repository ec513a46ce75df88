/** Sentences with a figure of every kind, role and bound. */
import type { Expected } from './expected.ts'

export const quantities: readonly Expected[] = [
  {
    text: 'Client will attend AA 3 times a week.',
    quantities: [{ kind: 'frequency', role: 'target', value: 3, per: 'week', bound: 'exactly' }],
  },
  {
    text: 'I will eat breakfast daily.',
    quantities: [{ kind: 'frequency', role: 'target', value: 1, per: 'day' }],
  },
  {
    text: 'Pt. will do leg lifts twice a day.',
    quantities: [{ kind: 'frequency', value: 2, per: 'day', role: 'target' }],
  },
  {
    text: 'Use the inhaler twice daily.',
    quantities: [{ kind: 'frequency', value: 2, per: 'day', role: 'target' }],
  },
  {
    text: 'Visit Grandma once a month.',
    quantities: [{ kind: 'frequency', value: 1, per: 'month', role: 'target' }],
  },
  {
    text: 'Swim 3-5 times per week.',
    quantities: [{ kind: 'frequency', value: 3, upTo: 5, per: 'week', bound: 'between' }],
  },
  {
    text: 'Swim 3x/week.',
    quantities: [{ kind: 'frequency', value: 3, per: 'week', bound: 'exactly' }],
  },
  {
    text: 'Ask for help two times per session.',
    quantities: [{ kind: 'frequency', value: 2, per: 'session' }],
  },
  {
    text: 'Sit up once per shift.',
    quantities: [{ kind: 'frequency', value: 1, per: 'shift' }],
  },
  {
    text: 'Ct. will shower 4 of 7 days.',
    quantities: [{ kind: 'share', value: 4, outOf: 7, role: 'target' }],
  },
  {
    text: 'Client will name three triggers.',
    quantities: [{ kind: 'count', value: 3, unit: 'trigger', of: 'triggers', role: 'target' }],
  },
  {
    text: 'Call more than three friends.',
    quantities: [{ kind: 'count', value: 3, bound: 'more-than', unit: 'friend' }],
  },
  {
    text: 'Have fewer than 4 falls.',
    quantities: [{ kind: 'count', value: 4, bound: 'less-than', unit: 'fall' }],
  },
  {
    text: 'Apply for at least 3 jobs.',
    quantities: [{ kind: 'count', value: 3, bound: 'at-least', unit: 'job' }],
  },
  {
    text: 'Have up to 2 panic attacks a month.',
    quantities: [{ kind: 'count', value: 2, bound: 'at-most', unit: 'panic attack', per: 'month' }],
  },
  {
    text: 'Two or fewer cigarettes a day.',
    quantities: [{ value: 2, bound: 'at-most', unit: 'cigarette', per: 'day' }],
  },
  {
    text: 'Make 2 or more phone calls.',
    quantities: [{ kind: 'count', value: 2, bound: 'at-least', unit: 'phone call' }],
  },
  {
    text: 'Drink six to eight glasses of water per day.',
    quantities: [{ value: 6, upTo: 8, bound: 'between', per: 'day', role: 'target' }],
  },
  {
    text: 'Read with my son for 20 minutes.',
    quantities: [{ kind: 'duration', value: 20, unit: 'minute', bound: 'exactly' }],
    timeFrames: [],
  },
  {
    text: 'Sleep at least 7 hours a night.',
    quantities: [{ kind: 'duration', value: 7, unit: 'hour', bound: 'at-least', per: 'day' }],
    timeFrames: [],
  },
  {
    text: 'Stand for 60-90 seconds.',
    quantities: [{ kind: 'duration', value: 60, upTo: 90, unit: 'second', bound: 'between' }],
    timeFrames: [],
  },
  {
    text: 'Pt. will walk 200 feet.',
    quantities: [{ kind: 'amount', value: 200, unit: 'foot' }],
  },
  {
    text: 'I will save $1,200.',
    quantities: [{ kind: 'amount', value: 1200, unit: 'dollar' }],
  },
  {
    text: 'Lose 12.5 pounds.',
    quantities: [{ kind: 'amount', value: 12.5, unit: 'pound' }],
  },
  {
    text: 'Fasting glucose between 80 and 130 mg/dL.',
    quantities: [{ value: 80, upTo: 130, bound: 'between', unit: 'mg/dL', role: 'target' }],
  },
  {
    text: 'Attend 80% of sessions.',
    quantities: [{ kind: 'percentage', value: 80, unit: '%', of: 'sessions', role: 'target' }],
  },
  {
    text: 'Eat half of his meals.',
    quantities: [{ kind: 'percentage', value: 50, of: 'meals', role: 'target' }],
  },
  {
    text: 'Body weight 10% lower.',
    quantities: [{ kind: 'percentage', value: 10, unit: '%', role: 'change' }],
  },
  {
    text: 'Point to the cup in 4 of 5 attempts.',
    quantities: [{ kind: 'share', value: 4, outOf: 5, unit: 'attempt', role: 'target' }],
  },
  {
    text: 'Match colors in 2/3 trials.',
    quantities: [{ kind: 'share', value: 2, outOf: 3, unit: 'trial', role: 'target' }],
  },
  {
    text: 'Say please in 8 out of 10 opportunities.',
    quantities: [{ kind: 'share', value: 8, outOf: 10, unit: 'opportunity', role: 'target' }],
  },
  {
    text: 'Rate pain at 3/10 or less.',
    quantities: [{ kind: 'rating', value: 3, outOf: 10, bound: 'at-most', role: 'target' }],
  },
  {
    text: 'Anxiety below 3 on a 0-10 scale.',
    quantities: [
      { kind: 'rating', value: 3, outOf: 10, bound: 'less-than', role: 'target' },
      { kind: 'rating', value: 0, upTo: 10, role: 'none' },
    ],
  },
  {
    text: 'GAD-7 score under 5.',
    quantities: [
      { kind: 'score', value: 5, bound: 'less-than', instrument: 'GAD-7', role: 'target' },
    ],
    instruments: ['GAD-7'],
  },
  {
    text: 'A PHQ-9 score of 9 or lower.',
    quantities: [{ kind: 'score', value: 9, bound: 'at-most', instrument: 'PHQ-9' }],
    instruments: ['PHQ-9'],
  },
  {
    text: 'A1c at most 6.5.',
    quantities: [{ kind: 'score', value: 6.5, bound: 'at-most', role: 'target' }],
  },
  {
    text: 'Reduce the PHQ-9 from 17 to 9.',
    quantities: [
      { kind: 'score', role: 'baseline', value: 17, instrument: 'PHQ-9' },
      { kind: 'score', role: 'target', value: 9, instrument: 'PHQ-9' },
    ],
  },
  {
    text: 'The PCL-5 score falls by 10 points.',
    quantities: [{ kind: 'score', value: 10, role: 'change', unit: 'point', instrument: 'PCL-5' }],
  },
  {
    text: 'Pain at 2/10, down from 8/10.',
    quantities: [
      { kind: 'rating', value: 2, outOf: 10, role: 'target' },
      { kind: 'rating', value: 8, outOf: 10, role: 'baseline' },
    ],
  },
  {
    text: 'GAD-7 at 5 and PHQ-9 at 9.',
    quantities: [
      { kind: 'score', value: 5, instrument: 'GAD-7' },
      { kind: 'score', value: 9, instrument: 'PHQ-9' },
    ],
    instruments: ['GAD-7', 'PHQ-9'],
  },
  {
    text: 'Smoke no more than 5 cigarettes a day (now 22).',
    quantities: [
      { value: 5, bound: 'at-most', role: 'target', unit: 'cigarette', per: 'day' },
      { value: 22, role: 'baseline' },
    ],
  },
  {
    text: 'Tantrums down from 5 a day to 1 a day.',
    quantities: [
      { value: 5, role: 'baseline', per: 'day' },
      { value: 1, role: 'target', per: 'day' },
    ],
  },
  {
    text: 'Pt. will dress with minimal assistance.',
    quantities: [{ kind: 'assistance', text: 'minimal assistance', role: 'target' }],
  },
  {
    text: 'Resident will feed himself independently.',
    quantities: [{ kind: 'assistance', text: 'independently', role: 'target' }],
  },
  { text: 'Call whenever he drives.', quantities: [{ kind: 'total', role: 'target' }] },
  { text: 'Take every dose.', quantities: [{ kind: 'total', role: 'target' }] },
  { text: 'No tantrums.', quantities: [{ kind: 'zero', role: 'target' }] },
  { text: 'Zero falls.', quantities: [{ kind: 'zero', role: 'target' }] },
  {
    text: 'Practice 4-7-8 breathing.',
    quantities: [{ role: 'none', text: '4-7-8' }],
  },
  { text: 'Use 5-4-3-2-1 grounding.', quantities: [{ role: 'none' }] },
  { text: 'Work a 12-step program.', quantities: [{ role: 'none', value: 12 }] },
  { text: 'Play with my 7-year-old.', quantities: [{ role: 'none', value: 7 }] },
  {
    text: 'Attend a 60-minute class.',
    quantities: [{ role: 'none', value: 60 }],
    timeFrames: [],
  },
  { text: 'Fewer two-hour arguments.', quantities: [{ role: 'none', value: 2 }], timeFrames: [] },
  {
    text: 'Name twenty-five new words.',
    quantities: [{ value: 25, role: 'target' }],
  },
]
