import { looksLikeId, peopleOf } from '../../../care/people.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const clinicianMissing = defineRule({
  id: 'clinician-missing',
  group: 'identity',
  severity: 'warning',
  what: 'The plan does not say which clinician it belongs to.',
  why: 'Somebody answers for a plan; without a name nobody can be asked, and nobody can sign.',
  fix: 'Add “clinician: NAME”, or the id of a clinician in txplan.yaml or under “care_team”.',
  source:
    'CMS Pub. 100-08 ch. 3 §3.3.2.4: the author is identified; CMS Medicare Benefit Policy Manual ch. 6 §70.1',
  messages: {
    found: 'No clinician is named.',
    several: 'No clinician is named, and the practice has {count}.',
    unresolved: 'The clinician is given only as “{id}”, and nobody has that id or name.',
  },
  bad: { plan: 'txplan: 1\ntitle: Treatment plan\n' },
  good: { plan: 'txplan: 1\ntitle: Treatment plan\nclinician: S. Lowe, LMFT\n' },
  check(context) {
    const { plan, practice, report } = context
    const at = ['clinician']
    if (plan.clinician?.trim()) {
      const id = plan.clinician
      if (isUnresolved(context, id)) report({ at, message: 'unresolved', args: { id } })
      return
    }
    if (hasTeam(context) || hasSigned(plan)) return
    const count = practice?.clinicians?.length ?? 0
    if (count > 1) report({ at, message: 'several', args: { count } })
    else if (count === 0) report({ at, message: 'found' })
  },
})

/** Where there are people to choose from, `unresolved-id` says so. */
function isUnresolved(context: Context, text: string): boolean {
  const people = peopleOf(context)
  return looksLikeId(text) && people.ids.length === 0 && !people.find(text)
}

const hasTeam = (context: Context) =>
  (context.plan.care_team ?? []).some((_, at) => peopleOf(context).list[at]?.name)

const hasSigned = ({ signatures }: Context['plan']) =>
  (signatures ?? []).some(({ role, name }) => role === 'clinician' && name)
