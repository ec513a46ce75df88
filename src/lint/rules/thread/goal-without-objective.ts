import type { Goal } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isCounted } from '../smart/measured.ts'
import { openAims, type Statement } from '../smart/readings.ts'
import { isOpenPlan } from './answers.ts'

export const goalWithoutObjective = defineRule({
  id: 'goal-without-objective',
  group: 'thread',
  severity: 'info',
  what: 'A goal has no objective, and cannot be measured by itself.',
  why: 'Objectives are the steps by which one sees a goal come nearer; without any, sessions and reviews have nothing to hold on to.',
  fix: 'Add an objective: who will do what, how much, by when.',
  source:
    'Fla. Admin. Code 65D-30.0044, 26 TAC 564.804 and 12VAC35-105-665: goals are broken down into measurable objectives; CARF, section 2.C',
  messages: {
    found: 'The goal “{id}” has no objective.',
    unnamed: 'This goal has no objective.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: To have quiet nights again\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: To have quiet nights again\n    objectives:\n      - id: bed\n        statement: In bed by eleven on five nights a week by March 3, 2027\n',
  },
  check(context) {
    const { objectives, report } = context
    // An objective without a goal may belong here, and has a finding of its own.
    if (!isOpenPlan(context) || objectives.some(({ goal }) => goal === undefined)) return
    const bare = openAims(context).filter(isBareGoal)
    if (bare.length === 0 || (objectives.length === 0 && !isAllBroad(context))) return
    for (const { of, path } of bare) {
      if (/\blife\b/i.test((of as Goal).area ?? '')) continue
      const { id } = of
      if (id === undefined) report({ at: path, message: 'unnamed' })
      else report({ at: path, message: 'found', args: { id } })
    }
  },
})

const isMeasurable = (one: Statement): boolean => isCounted(one) || one.verdict.measurable.met

const isBareGoal = (one: Statement): boolean => one.kind === 'goal' && !isMeasurable(one)

/** Where some goals are measured by themselves, the goals of this plan are its objectives. */
const isAllBroad = (context: Context): boolean =>
  !openAims(context).some((one) => one.kind === 'goal' && isMeasurable(one))
