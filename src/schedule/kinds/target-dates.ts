/** Target dates of goals and objectives that are still open, and the milestones on the way. */
import type { Care } from '../../care/care.ts'
import { isOpenAim } from '../../care/open-aims.ts'
import type { Goal, Objective } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import { pathText } from '../../source/path-text.ts'
import { datesOf } from '../dates.ts'
import { decided } from '../decide.ts'
import type { DueItem } from '../item.ts'

interface Aim {
  kind: 'goal' | 'objective'
  of: Goal | Objective
  path: Path
}

export function targetDates(care: Care): DueItem[] {
  const aims: Aim[] = [
    ...care.goals.map(({ goal, path }): Aim => ({ kind: 'goal', of: goal, path })),
    ...care.objectives.map(
      ({ objective, path }): Aim => ({ kind: 'objective', of: objective, path }),
    ),
  ]
  return aims
    .filter(({ of }) => isOpenAim(of))
    .flatMap((aim) => [...target(aim, care), ...milestones(aim, care)])
}

function target({ kind, of, path: at }: Aim, care: Care): DueItem[] {
  const path = [...at, 'target_date']
  const reason = datesOf(care).reason(of.target_date, path, `the ${kind}’s own target date`)
  if (reason?.day !== undefined && wasAnswered(of, reason.day, care)) return []
  const name = of.id ?? pathText(at)
  const item = decided(
    {
      kind: 'target-date',
      subject: `${kind} ${name}`,
      title: `Target date of ${kind} ${name}`,
      path,
      in: 'plan',
      todo: 'Say where it stands, then set a new date or end it with a reason.',
      command: 'txplan review {client}',
    },
    [reason],
  )
  return item ? [item] : []
}

function milestones({ of, path: at }: Aim, care: Care): DueItem[] {
  if (!('milestones' in of)) return []
  const name = of.id ?? pathText(at)
  return (of.milestones ?? []).flatMap(({ date, status }, index) => {
    if (status === 'reached' || status === 'missed') return []
    const path = [...at, 'milestones', index, 'date']
    const item = decided(
      {
        kind: 'target-date',
        subject: `objective ${name}, milestone ${index + 1}`,
        title: `Milestone ${index + 1} of objective ${name}`,
        path,
        in: 'plan',
        todo: `Say whether it was reached: “status: reached” or “missed” under “${pathText(path.slice(0, -1))}”.`,
      },
      [datesOf(care).reason(date, path, 'the milestone’s own date')],
    )
    return item ? [item] : []
  })
}

/** Progress written on that day or since; or a review of that time that lists it, or lists nothing. */
function wasAnswered(of: Goal | Objective, day: string, { plan, asOf }: Care): boolean {
  const isSince = (date: string | undefined) => date !== undefined && date >= day && date <= asOf
  if ((of.progress ?? []).some(({ date }) => isSince(date))) return true
  return (plan.review?.history ?? []).some(({ date, objectives = [] }) => {
    const kin = 'objectives' in of ? (of.objectives ?? []).map(({ id }) => id) : []
    const names = [of.id, ...kin].filter((id) => id !== undefined)
    return (
      isSince(date) &&
      (objectives.length === 0 || objectives.some(({ id }) => id && names.includes(id)))
    )
  })
}
