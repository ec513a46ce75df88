/** From a place in the reviewed plan to the questions that may change what stands there. */
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import type { Path } from '../../source/document.ts'
import { addressOf } from '../interview.ts'
import { goalId } from '../life/goal-id.ts'
import type { Life } from '../life/life.ts'

/** Keys, the likeliest first. */
export function wayBack(path: Path, answers: ReviewAnswers, life: Life): string[] {
  const [top, second, , fourth, at] = path
  if (top === 'review' && second === 'history' && fourth === 'objectives')
    return rowKeys(Number(at), answers, life)
  if (top === 'review' && second === 'history') return [...nearest([path[3] ?? '']), 'summary']
  if (top === 'review') return ['next']
  if (top === 'revision') return ['event', 'date']
  if (top === 'interventions')
    return nearest([
      'interventions',
      life.care.plan.interventions?.[Number(second)]?.id ?? '',
      'status',
    ])
  if (top === 'agreement') return ['participation']
  return [...aimKeys(path, life), ...goalKeys(path, life)]
}

/** The address itself, and those that it stands in. */
const nearest = (path: Path): string[] =>
  path.map((_, at) => addressOf(path.slice(0, path.length - at)))

function rowKeys(at: number, { objectives = {} }: ReviewAnswers, { aims }: Life): string[] {
  const rows = aims.filter(({ id }) => objectives[id]?.decision !== undefined)
  const id = rows[at]?.id
  return id === undefined ? [] : [`objectives.${id}.evidence`, `objectives.${id}.decision`]
}

function aimKeys(path: Path, { aims }: Life): string[] {
  const aim = aims.find((one) => one.path.every((part, at) => path[at] === part))
  if (!aim) return []
  const [field, inner] = path.slice(aim.path.length)
  // The plan’s own status comes of what was decided.
  const own = field === 'measure' ? inner : field === 'status' ? 'decision' : field
  return [own, 'statement', 'decision', 'status'].map((name) => `objectives.${aim.id}.${name}`)
}

/** A new objective stands behind those that were there. */
function goalKeys(path: Path, { care: { plan } }: Life): string[] {
  const [top, goal, list, at, ...rest] = path
  if (top !== 'goals') return []
  const id = goalId(plan, Number(goal))
  const index = Number(at) - (plan.goals?.[Number(goal)]?.objectives?.length ?? 0)
  if (list !== 'objectives' || !(index >= 0)) return [`goals.${id}.status`]
  return nearest(['goals', id, 'objectives', index, ...rest])
}
