import {
  cosignatureFor,
  isCertified,
  lastDayFor,
  pathOfMissing,
  type Wish,
  wishesFor,
} from '../../../care/cosigning.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { capped, draftCap, isJudged } from './judged.ts'

/**
 * Looks for no element of its own: a profile that requires a co-signature does so under conditions,
 * and only where one of them applies is the finding that profile’s.
 */
export const cosignatureMissing = defineRule({
  id: 'cosignature-missing',
  group: 'completeness',
  severity: 'info',
  what: 'A second signature is wanted under this plan, and it is not there.',
  why: 'Care by somebody in training or under supervision is paid for when a licensed person answers for it; some payers want a physician’s signature whoever wrote the plan.',
  fix: 'Have the supervisor or physician sign under a role of their own: txplan sign PLAN --as supervisor, or physician.',
  source:
    '26 TAC 564.804 (intern or graduate); Fla. Admin. Code 65D-30.0044 (not a qualified professional); 55 Pa. Code 5200.31; OAC 5122-27-03 (under supervision)',
  messages: {
    supervised: 'The author works under supervision, and no supervisor has signed.',
    'in-training': 'The author is in training, and no supervisor has signed.',
    always: 'The second signature, of a {roles}, is missing.',
    hospital: 'Care is given in a hospital’s outpatient department, and no physician has signed.',
    medication: 'The plan is for medication only, and the prescriber has not signed as {roles}.',
    coverage: 'For {coverage}, the signature of a {roles} is wanted, and it is not there.',
    due: 'The second signature, of a {roles}, is not there yet; it is due by {day}.',
  },
  bad: {
    plan: 'txplan: 1\nclinician: lowe\ncare_team:\n  - { id: lowe, name: S. Lowe, credentials: AMFT, supervised_by: grant }\n  - { id: grant, name: A. Grant, credentials: LMFT }\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
  },
  good: {
    plan: 'txplan: 1\nclinician: lowe\ncare_team:\n  - { id: lowe, name: S. Lowe, credentials: AMFT, supervised_by: grant }\n  - { id: grant, name: A. Grant, credentials: LMFT }\ngoals:\n  - id: rest\n    statement: Sleep through the night\nsignatures:\n  - { role: supervisor, name: A. Grant, credentials: LMFT, signed: 2026-11-02 }\n',
  },
  check(context) {
    const missing = wishesFor(context).find((wish) => isMissing(wish, context))
    if (missing && isJudged(context, missing.demand ? 'cosignature' : undefined))
      reportMissing(missing, context)
  },
})

/** Past its day it is not missing but late, and another rule says so. */
function isMissing(wish: Wish, context: Context): boolean {
  if (cosignatureFor(wish, context) || isCertified(wish, context)) return false
  const last = lastDayFor(wish, context)
  return !wish.isSure || last === undefined || context.asOf <= last
}

function reportMissing(wish: Wish, context: Context): void {
  const day = lastDayFor(wish, context)
  const notYet = day !== undefined || wish.within !== undefined || !wish.isSure
  const cap = notYet ? capped(context, 'info') : draftCap(context)
  const message = !wish.isSure ? 'coverage' : day !== undefined ? 'due' : wish.cause
  const args = {
    roles: wish.roles.join(' or '),
    coverage: coverageOf(wish, context),
    ...(day === undefined ? {} : { day }),
  }
  const at = pathOfMissing(wish, context)
  context.report({ at, message, args, ...cap, ...(wish.demand && { demand: wish.demand }) })
}

const coverageOf = ({ demand }: Wish, { requirements }: Context) =>
  requirements.profiles.find(({ id }) => id === demand?.profile)?.signatures?.cosigner?.coverage ??
  'this coverage'
