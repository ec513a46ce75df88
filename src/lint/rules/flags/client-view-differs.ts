import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { textsIn } from '../../texts.ts'
import { fitsInto, isSameRate, often, rateOf, ratesIn } from './rates.ts'
import { isClosed, isEnglish } from './standing.ts'

export const clientViewDiffers = defineRule({
  id: 'client-view-differs',
  group: 'flags',
  severity: 'warning',
  what: 'The client’s version of the plan promises something that the clinical part does not hold.',
  why: 'The client lives by one version and the payer judges by the other; what was agreed on is in only one of them.',
  fix: 'Bring the two into line: put the frequency into the clinical part, or take it out of the client’s version.',
  source: 'txplan: both versions are of one agreement',
  messages: {
    sessions:
      'The client’s version gives {said} for the sessions; the clinical part has no frequency.',
    other:
      'The client’s version gives {said} for the sessions; no service, intervention or phase has that frequency.',
    task: 'The client’s version asks for something {said}; nothing in the clinical part that belongs to it is so often.',
    goal: 'Goal {id} is not in the client’s version, which has others.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - { id: calm, statement: Calm at work }\ninterventions:\n  - { id: cbt, modality: CBT }\nclient_view:\n  next_steps: [Keep coming once a week]\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - { id: calm, statement: Calm at work }\ninterventions:\n  - { id: cbt, modality: CBT, frequency: weekly }\nclient_view:\n  next_steps: [Keep coming once a week]\n',
  },
  check(context) {
    const { plan } = context
    if (plan.client_view === undefined || isClosed(plan)) return
    checkGoals(context)
    if (!isEnglish(plan) || !(plan.goals || plan.interventions || plan.services)) return
    for (const one of tasksOf(plan)) checkTask(one, context)
    for (const one of linesOf(plan)) checkSessions(one, context)
  },
})

type View = NonNullable<Plan['client_view']>

interface Line {
  path: Path
  text: string
  /** The goal or objective it belongs to. */
  of?: string
}

const at = (...path: Path): Path => ['client_view', ...path]

/** What the client is to do. */
function tasksOf({ client_view: view = {} }: Plan): Line[] {
  const steps = (view.goals ?? []).flatMap(({ goal, action_steps: texts = [] }, index) =>
    texts.map((text, step) => line(at('goals', index, 'action_steps', step), text, goal)),
  )
  const homework = (view.homework ?? []).flatMap(({ task, objective }, index) =>
    task === undefined ? [] : [line(at('homework', index, 'task'), task, objective)],
  )
  return [...steps, ...homework]
}

const line = (path: Path, text: string, of?: string): Line =>
  of === undefined ? { path, text } : { path, text, of }

/** Where the client may be told how often there are sessions. */
function linesOf({ client_view: view = {} }: Plan): Line[] {
  const steps = (view.next_steps ?? []).map((text, index) => line(at('next_steps', index), text))
  const summary = view.summary === undefined ? [] : [line(at('summary'), view.summary)]
  return [...summary, ...steps]
}

/** Most lines say nothing of the kind. */
const anyPeriod = /da(?:y|ily)|night|morning|evening|week|month|\bmo\b|\bwk\b/i

const meeting =
  '(?:com(?:e|ing)(?: in| back| here)?|meet(?:ing)?|see(?:ing)? (?:me|you|each other|us)|sessions?|appointments?|visits?|therapy|talk(?:ing)?)'
const sessionsOften = new RegExp(
  `\\b${meeting}\\b[^.;]{0,24}?\\b(?<behind>${often})|\\b(?<before>${often}) (?:\\w+ )?(?:sessions?|appointments?|visits?|meetings?|therapy)\\b`,
  'i',
)

function checkSessions({ path, text }: Line, { plan, report }: Context): void {
  if (!anyPeriod.test(text)) return
  const { behind, before } = sessionsOften.exec(text)?.groups ?? {}
  const said = behind ?? before
  const rate = said === undefined ? undefined : rateOf(said)
  if (said === undefined || rate === undefined) return
  const fields = [plan.services, plan.interventions, plan.phases]
    .flatMap((list): { frequency?: string }[] => list ?? [])
    .flatMap(({ frequency }) => (frequency?.trim() ? [frequency] : []))
  const rates = fields.map(ratesIn)
  if (rates.some((one) => one === undefined) || isSaidElsewhere(rate, plan)) return
  const all = rates.flatMap((one) => one ?? [])
  if (all.some((one) => isSameRate(one, rate)) || (all.length > 0 && fitsInto(rate, all))) return
  const message = all.length === 0 ? 'sessions' : 'other'
  report({ at: path, message, args: { said: clientText(said) } })
}

/** In words, somewhere among what clinicians write. */
function isSaidElsewhere(rate: number, plan: Plan): boolean {
  const { summary, necessity, agreement, care_team: team, setting } = plan
  const parts = { summary, necessity, agreement, team, setting }
  return textsIn(parts, 'plan').some(({ text }) =>
    [...text.matchAll(new RegExp(`\\b(?:${often})`, 'gi'))].some(([phrase]) => {
      const other = rateOf(phrase)
      return other !== undefined && isSameRate(other, rate)
    }),
  )
}

/** “Each day”, “three times a week”, “one call a week”. */
const taskOften =
  /\b(?:(?<day>daily|nightly|(?:days|nights|mornings|evenings) (?:an?|per) week|(?:every|each)(?: single)? (?:day|night|morning|evening)|\w+ (?:an?|per) (?:day|night))|(?<week>weekly|(?:every|each) week|\w+ (?:an?|per) week))\b/i

const clinicalOften = {
  day: /\bdaily\b|\bnightly\b|\b(?:every|each|a|per|one|school|other) ?(?:day|night|morning|evening)\b|\b(?:days|nights|mornings|evenings)\b|\/ ?day\b|\bdiary\b|\blog\b/i,
  week: /\bweekly\b|\b(?:every|each|a|per|one|other) week\b|\bweeks\b|\/ ?(?:week|wk)\b/i,
}

function checkTask({ path, text, of }: Line, context: Context): void {
  if (!anyPeriod.test(text)) return
  const found = taskOften.exec(text)
  const period = found?.groups?.day ? 'day' : 'week'
  if (found === null || /\bif\b|\bwhen(?:ever)?\b|\bone day\b/i.test(text)) return
  const related = textsIn(relatedTo(of, context), 'plan')
  if (related.some((one) => clinicalOften[period].test(one.text))) return
  context.report({ at: path, message: 'task', args: { said: clientText(found[0]) } })
}

/** The goal or objective with its interventions; everything where the task names neither. */
function relatedTo(of: string | undefined, context: Context): object {
  const { plan, goals, objectives } = context
  const { interventions = [], homework, phases, medical } = plan
  const goal = goals.find((one) => one.goal.id === of)?.goal
  const steps = objectives
    .filter((one) => one.objective.id === of || (goal !== undefined && one.goal === goal))
    .map(({ objective }) => objective)
  if (of === undefined || (goal === undefined && steps.length === 0))
    return { interventions, homework, phases, medical, goals: plan.goals, more: plan.objectives }
  const ids = new Set([goal, ...steps].flatMap((one) => one?.interventions ?? []))
  const used = interventions.filter(({ id }) => id !== undefined && ids.has(id))
  return { goal, steps, used, homework, medical }
}

/** A client’s version that leaves goals out is one only where it is sure which it has. */
function checkGoals({ plan, goals, report }: Context): void {
  const told: View['goals'] = plan.client_view?.goals ?? []
  if (told.length === 0 || told.some(({ goal }) => goal === undefined)) return
  for (const { goal } of goals) {
    const { id, status = 'active' } = goal
    if (id === undefined || status !== 'active' || told.some((one) => one.goal === id)) continue
    report({ at: at('goals'), message: 'goal', args: { id }, atMost: 'info' })
  }
}
