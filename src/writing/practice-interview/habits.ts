/** What holds for every plan: requirements, the habit of reviewing, paper and words. */

import type { PracticeAnswers } from '../../plan/practice-answers.ts'
import { habitOf } from '../../profiles/habit.ts'
import { found } from '../found.ts'
import { profileOptions } from '../profile-options.ts'
import { said, saidOr } from '../step.ts'
import { type Reader, shortened, words } from '../typed-words.ts'
import { confidential } from './confidential.ts'
import { type Part, type PracticeStep, type PracticeWorld, step } from './step.ts'

export const requirements = 'requirements'

export const requirementsPart: Part = (answers, world) => {
  const chosen = answers.profiles ?? []
  return [...chosen.keys(), chosen.length].map((at) => profile(answers, world, at))
}

function profile(answers: PracticeAnswers, { book }: PracticeWorld, at: number): PracticeStep {
  const path = ['profiles', at]
  const taken = new Set(answers.profiles)
  return step(requirements, path, {
    kind: 'search',
    ask: at === 0 ? 'Whose rules hold for every plan?' : 'Whose else?',
    why: 'A state’s or an accreditor’s, say. They hold for plans whose payer has no profile; none is needed.',
    example: 'joint-commission',
    ...(at > 0 ? { skip: 'Nobody else’s' } : {}),
    ...said(answers, path),
    search: (typed) =>
      found(
        profileOptions(book()).filter(
          ({ value }) => !taken.has(value) || value === answers.profiles?.[at],
        ),
        typed,
      ),
  })
}

export const review = 'review'

export const reviewPart: Part = (answers) => [
  step(review, ['review', 'every'], {
    kind: 'line',
    ask: 'How often do you review a plan?',
    why: 'Your own habit. Where a payer wants it sooner, the sooner counts.',
    example: '90 days, 6 months, 12 sessions',
    ...saidOr(answers, ['review', 'every'], '90 days'),
    read: habit,
  }),
]

const habit: Reader = (typed) =>
  habitOf(typed.trim()) === undefined
    ? { problem: `Found “${shortened(typed)}”; wanted how often, such as 90 days or 12 sessions.` }
    : { value: typed.trim() }

export const documents = 'documents'

export const documentsPart: Part = (answers) => [
  step(documents, ['paper'], {
    kind: 'choice',
    ask: 'Which paper do you print on?',
    why: 'A PDF is laid out for its page.',
    options: [
      { value: 'letter', label: 'Letter', hint: '8.5 by 11 inches' },
      { value: 'a4', label: 'A4', hint: '210 by 297 mm' },
    ],
    ...saidOr(answers, ['paper'], 'letter'),
  }),
  step(documents, ['language'], {
    kind: 'line',
    ask: 'In which language do you write plans?',
    why: 'As a short code. Checks of wording know English; the rest holds in any language.',
    example: 'en, es',
    ...saidOr(answers, ['language'], 'en'),
    read: languageTag,
  }),
  step(documents, ['confidentiality'], {
    kind: 'line',
    ask: 'Which words of confidentiality stand at the foot of every page?',
    why: 'Whoever finds a page should know what it is, and whom to call.',
    example: 'Confidential health information. Harbor Street Counseling, 207-555-0140.',
    ...saidOr(answers, ['confidentiality'], confidential(answers)),
    read: words,
  }),
]

const languageTag: Reader = (typed) =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(typed.trim())
    ? { value: typed.trim() }
    : { problem: `Found “${shortened(typed)}”; wanted a code such as en, es or fr-CA.` }
