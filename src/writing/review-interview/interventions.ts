/** Interventions that served only what this review ended: whether they go on. */
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import type { Intervention } from '../../plan/types.generated.ts'
import { goalId } from '../life/goal-id.ts'
import type { Life } from '../life/life.ts'
import { interventionName } from '../life/title.ts'
import { words } from '../typed-words.ts'
import type { Section } from './index.ts'
import { goesOn, isEnded } from './standing-after.ts'
import { type ReviewPart, type ReviewStep, saidOr, step } from './step.ts'

const section: Section = 'interventions'

export const interventionsPart: ReviewPart = (answers, life) =>
  (life.care.plan.interventions ?? []).flatMap((one) => {
    const { id } = one
    if (id === undefined || isOver(one) || !isLeftOver(id, answers, life)) return []
    return [statusStep(one, id), ...reasonStep(id, answers)]
  })

const isOver = ({ status, end }: Intervention): boolean =>
  status === 'completed' || status === 'discontinued' || end !== undefined

/** It served something that ended in this review, and nothing that goes on, old or new. */
function isLeftOver(id: string, answers: ReviewAnswers, { aims, care: { plan } }: Life): boolean {
  const decided = aims.filter((aim) => answers.objectives?.[aim.id]?.decision !== undefined)
  const serves = ({ of }: (typeof aims)[number]) => of.interventions?.includes(id) ?? false
  if (!decided.some((aim) => isEnded(aim, answers) && serves(aim))) return false
  if (aims.some((aim) => goesOn(aim, answers) && serves(aim))) return false
  const added = (at: number) => answers.goals?.[goalId(plan, at)]?.objectives ?? []
  return !(plan.goals ?? []).some(({ interventions = [] }, at) => {
    if (added(at).some((one) => one.interventions?.includes(id))) return true
    const isOn = added(at).length > 0 || aims.some((aim) => aim.goal === at && goesOn(aim, answers))
    return isOn && interventions.includes(id)
  })
}

function statusStep(intervention: Intervention, id: string): ReviewStep {
  return step(section, ['interventions', id, 'status'], {
    kind: 'choice',
    ask: `It served only what is over now. Does it go on? (${id})`,
    why: 'What serves no objective is asked about: a payer pays for what works toward one.',
    notes: [interventionName(intervention) ?? id],
    options: [
      { value: 'active', label: 'It goes on' },
      { value: 'completed', label: 'It is done' },
      { value: 'discontinued', label: 'It is given up', hint: 'with a reason' },
    ],
    initial: 'completed',
    optional: false,
  })
}

function reasonStep(id: string, { interventions = {} }: ReviewAnswers): ReviewStep[] {
  if (interventions[id]?.status !== 'discontinued') return []
  const at = ['interventions', id, 'reason']
  return [
    step(section, at, {
      kind: 'line',
      ask: `Why? (${id})`,
      why: 'What was tried and did not help is worth knowing.',
      example: 'She found the recordings made it worse',
      ...saidOr({ interventions }, at, undefined),
      optional: false,
      read: words,
    }),
  ]
}
