/** Sentences with who, what, which way, when and how it is seen. */
import type { Expected } from './expected.ts'

export const acts: readonly Expected[] = [
  { text: 'Client will walk to the mailbox.', acts: [{ kind: 'act' }], actor: 'Client' },
  { text: 'I will earn a diploma.', acts: [{ kind: 'product' }], actor: 'I' },
  { text: 'Pt. will name three triggers.', acts: [{ kind: 'list' }] },
  { text: 'Ms. Diaz will understand her diagnosis.', acts: [{ kind: 'knowledge' }] },
  { text: 'Ct. will use relaxation techniques.', acts: [{ kind: 'perform' }] },
  { text: 'Client will feel calmer.', acts: [{ kind: 'state' }] },
  { text: 'Client will explore family patterns.', acts: [{ kind: 'process' }] },
  { text: 'I will exercise more.', acts: [{ kind: 'umbrella' }] },
  { text: 'Reduce the PHQ-9 score to 9.', acts: [{ kind: 'reading' }] },
  { text: 'Ct. will not hit his siblings.', acts: [{ kind: 'act', negated: true }] },
  { text: 'I will stop smoking.', acts: [{ kind: 'act', negated: true }] },
  { text: 'No tantrums at bedtime.', acts: [{ kind: 'act', negated: true }] },
  {
    text: 'Ct. will call his sponsor and work on trust.',
    acts: [{ kind: 'act' }, { kind: 'process' }],
  },
]

export const actors: readonly Expected[] = [
  { text: 'Client will phone two friends.', actor: 'Client' },
  { text: 'Ct. will phone two friends.', actor: 'Ct.' },
  { text: 'Ms. Diaz will phone two friends.', actor: 'Ms. Diaz' },
  { text: 'By June, Jamal will phone two friends.', actor: 'Jamal' },
  { text: 'The couple will eat dinner together.', actor: 'The couple' },
  { text: 'We will eat dinner together.', actor: 'We' },
]

export const directions: readonly Expected[] = [
  { text: 'Fewer panic attacks.', directions: [{ way: 'less', text: 'Fewer' }] },
  { text: 'Call my sister more.', directions: [{ way: 'more', text: 'more' }] },
  { text: 'No tantrums.', directions: [{ way: 'none', text: 'No' }] },
  { text: 'Reduce the PHQ-9 score to 9.', directions: [{ way: 'less', text: 'Reduce' }] },
  { text: 'Increase steps to 6,000 a day.', directions: [{ way: 'more', text: 'Increase' }] },
  { text: 'I will stop smoking.', directions: [{ way: 'none', text: 'stop' }] },
  { text: 'Walk at least 20 minutes.', directions: [] },
  { text: 'No more than two cigarettes a day.', directions: [] },
  { text: 'Two or fewer cigarettes a day.', directions: [] },
  { text: 'Call more than three friends.', directions: [] },
  { text: 'Have fewer than 4 falls.', directions: [] },
]

export const clauses: readonly Expected[] = [
  { text: 'When angry, Ct. will walk away.', condition: 'angry' },
  { text: 'Ct. will count to ten if teased.', condition: 'teased' },
  { text: 'Whenever he drives, Sam will wear a belt.', condition: 'he drives' },
  { text: 'Feel calmer, as evidenced by two panic attacks a month.', evidence: 'panic attacks' },
  { text: 'Feel calmer, as measured by the GAD-7.', evidence: 'GAD-7', instruments: ['GAD-7'] },
  { text: 'Feel calmer AEB sleeping 7 hours.', evidence: 'sleeping 7 hours' },
]

export const parts: readonly Expected[] = [
  {
    text: 'When criticized, Ms. Diaz will use two calming skills 4 of 5 times, as evidenced by her log, by June 30, 2026.',
    actor: 'Ms. Diaz',
    condition: 'criticized',
    evidence: 'her log',
    timeFrames: [{ text: 'by June 30, 2026' }],
  },
]
