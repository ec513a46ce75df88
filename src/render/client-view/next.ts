/** What comes next: appointments, when the plan is looked at again, what is due when, and the end. */

import { isOpenAim } from '../../care/open-aims.ts'
import { formatLong, isRealDate } from '../../language/dates.ts'
import { resolveDateOrSpan } from '../../language/spans.ts'
import type { Goal, Objective, Plan } from '../../plan/types.generated.ts'
import { detailBlocks, fact, section, textBlock } from '../plan-view/blocks.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import * as treatment from '../plan-view/fields/treatment.ts'
import { placeGoals, placeLooseObjectives } from '../plan-view/names.ts'
import type { Page } from '../plan-view/page.ts'
import { bullets, joinFilled } from '../plan-view/rich.ts'
import { tableBlock } from '../plan-view/table.ts'
import { line } from '../rich-text.ts'
import type { Block, RichText, Section } from '../view.ts'
import { stepLabel } from './step.ts'

export function nextSection(page: Page, plan: Plan): Section[] {
  const review = page.sheet(agreed.review, plan.review)
  const end = page.sheet(agreed.discharge, plan.discharge)
  const aftercare = end.value('aftercare')
  return section('next', 'What comes next', [
    ...textBlock(undefined, bullets(plan.client_view?.next_steps ?? [])),
    ...page.table(
      treatment.appointment,
      plan.appointments,
      ['date', 'what', 'with'],
      'Appointments',
    ),
    ...dueTable(plan),
    ...detailBlocks(
      [],
      [
        ...fact('How often we look at this plan', review.value('every')),
        ...fact('We look sooner if', review.value('sooner_if')),
        ...fact('How we see that it helps', review.value('method')),
        ...fact('Treatment can end when', end.value('criteria')),
        ...fact('When that may be', end.value('anticipated')),
        ...fact('After that', aftercare),
      ],
    ),
  ])
}

const heads = [
  { title: 'Date', isName: true, isNumber: false },
  { title: 'What', isName: false, isNumber: false },
]

interface Due {
  day: string
  /** A goal or a step, which is due; or what happens on that day. */
  aim?: string
  event?: string
}

/** Every date that the plan sets, the nearest first. */
function dueTable(plan: Plan): Block[] {
  const dues = duesOf(plan).sort((a, b) => a.day.localeCompare(b.day))
  const days = [...new Set(dues.map(({ day }) => day))]
  const rows = days.map((day) => [
    line(formatLong(day)),
    dayWords(dues.filter((one) => one.day === day)),
  ])
  return tableBlock(heads, rows, 'Dates to keep in mind')
}

/** 'Step 1a and Step 1c are due', then what happens, a line each. */
function dayWords(dues: Due[]): RichText {
  const aims = dues.flatMap(({ aim }) => aim ?? [])
  const [last, ...others] = aims.toReversed()
  const named = joinFilled([others.toReversed().join(', '), last], ' and ')
  const due = aims.length === 0 ? '' : `${named} ${aims.length === 1 ? 'is' : 'are'} due`
  return [due, ...dues.flatMap(({ event }) => event ?? [])].flatMap(line)
}

function duesOf(plan: Plan): Due[] {
  const goals = placeGoals(plan)
  const steps = [...goals.flatMap((one) => one.objectives), ...placeLooseObjectives(plan)]
  const due = (text: string | undefined, what: Omit<Due, 'day'>): Due[] => {
    const day = text === undefined ? undefined : dayOf(text, plan.effective)
    return day === undefined ? [] : [{ day, ...what }]
  }
  const aimDue = (of: Goal | Objective, aim: string) =>
    isOpenAim(of) ? due(of.target_date, { aim }) : []
  return [
    ...goals.flatMap(({ goal, label }) => aimDue(goal, label)),
    ...steps.flatMap(({ objective, label }) => aimDue(objective, stepLabel(label))),
    ...due(plan.review?.next, { event: 'We look at this plan together' }),
    ...due(plan.assessment?.safety_plan?.recheck, { event: 'We look at your safety plan again' }),
    ...due(plan.expires, { event: 'This plan ends' }),
  ]
}

function dayOf(text: string, effective: string | undefined): string | undefined {
  if (isRealDate(text)) return text
  return effective === undefined ? undefined : resolveDateOrSpan(text, effective)?.date
}
