import type { Topic } from '../../aims/topics.ts'
import type { Context } from '../../context.ts'
import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import {
  hasAims,
  isAimedAt,
  isEnglish,
  isOpenPlan,
  isPartOfDiagnosis,
  isSignOfDiagnosis,
  isTakenUp,
  saysInAims,
} from './answers.ts'
import { type AreaNeed, areaNeeds, type TopicNeed, topicNeeds } from './needs.ts'

export const needWithoutGoal = defineRule({
  id: 'need-without-goal',
  group: 'thread',
  severity: 'warning',
  what: 'The assessment names a need, and no problem, goal or intervention takes it up or puts it off.',
  why: 'Every need found is either worked on or set aside with a reason; one that is dropped in silence is what surveyors look for first.',
  fix: 'Add a goal or a problem for it, or a problem with “status: deferred”, a reason and the day for “reconsider”.',
  source:
    'The Joint Commission, CTS.03.01.03: every need found in the assessment is addressed; 26 TAC 564.804: a need set aside is justified; 10A NCAC 27G .0205, 55 Pa. Code 5200.31, 12VAC35-105-665. Which words answer which need: txplan’s own list',
  messages: {
    screening: 'This screening is positive for {topic}; nothing that is planned is about it.',
    symptom: 'This symptom is about {topic}; nothing that is planned is about it.',
    substance: 'This use is frequent; nothing that is planned is about {topic}.',
    concern: 'Here {topic} is named as a concern; nothing that is planned is about it.',
    impairment:
      'Functioning in {topic} is marked as affected; nothing that is planned is about it.',
  },
  bad: {
    plan: 'txplan: 1\nassessment:\n  screenings:\n    - { for: Trauma, instrument: pcl-5, score: 52, result: Positive }\ndiagnoses:\n  - { id: mdd, code: F32.1 }\ngoals:\n  - id: mood\n    statement: Mood is steady and days have some pleasure in them\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  screenings:\n    - { for: Trauma, instrument: pcl-5, score: 52, result: Positive }\ndiagnoses:\n  - { id: mdd, code: F32.1 }\nproblems:\n  - id: trauma\n    statement: Memories of the assault\n    status: deferred\n    reason: The client wishes to work on mood first.\n    reconsider: 2027-02-01\ngoals:\n  - id: mood\n    statement: Mood is steady and days have some pleasure in them\n',
  },
  check(context) {
    if (context.plan.assessment === undefined || !isOpenPlan(context)) return
    if (!isEnglish(context) || !hasAims(context)) return
    for (const need of topicNeeds(context)) {
      if (isTopicAnswered(need.topic, context)) continue
      report(need, need.topic.name, context)
    }
    if (!isOfMentalHealth(context)) return
    for (const need of areaNeeds(context.plan)) {
      if (isAreaAnswered(need, context)) continue
      report(need, need.area.name, context)
    }
  },
})

/** What customarily belongs to a diagnosis that is treated is answered by treating that. */
function isTopicAnswered(topic: Topic, context: Context): boolean {
  if (isAimedAt(topic, context) || isPartOfDiagnosis(topic, context)) return true
  return topic.name === 'self-harm or suicide' && context.plan.assessment?.safety_plan !== undefined
}

/** Elsewhere, as in physical therapy, goals are of body and movement, and serve all areas at once. */
const isOfMentalHealth = ({ plan }: Context): boolean => {
  const codes = (plan.diagnoses ?? []).flatMap(({ code }) => code ?? [])
  return codes.length === 0 || codes.some((code) => /^[FZ]/i.test(code))
}

/** By the name of the area, or by what is said to be affected in it. */
const isAreaAnswered = ({ area, topics, description }: AreaNeed, context: Context): boolean =>
  saysInAims(area.answered, context) ||
  topics.some((topic) => isTopicAnswered(topic, context)) ||
  isTakenUp(description, context) ||
  isSignOfDiagnosis(description, context)

/** A circumstance, or what is not rated as severe, may well pass with the disorder itself. */
function report(need: TopicNeed | AreaNeed, name: string, context: Context): void {
  const isLight = need.kind === 'impairment' ? !need.severe : need.topic.light
  context.report({
    at: need.path,
    message: need.kind,
    args: { topic: bareClientText(name) },
    ...(isLight ? { atMost: 'info' as const } : {}),
  })
}
