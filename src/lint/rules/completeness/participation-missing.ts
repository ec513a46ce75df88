import { isOfClient, type SignatureAt, signaturesOf } from '../../../care/signing.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { draftCap, isJudged, isOfOtherProfession } from './judged.ts'

export const participationMissing = defineRule({
  id: 'participation-missing',
  group: 'completeness',
  severity: 'info',
  element: 'client_participation',
  what: 'Nothing shows that the client took part in making the plan.',
  why: 'A plan is made with the client; auditors look for a sentence, a signature or the client’s own words that show it.',
  fix: 'Say under “agreement: participation” how the client took part, or under “reason_not” why that could not be.',
  source:
    '12VAC35-105-660, OAR 309-019, Minn. Stat. 245G.06 and others; Magellan 2024: client rights among the lowest scores',
  messages: {
    found: 'Nothing shows that the client took part in making this plan.',
    'no-reason': 'The client did not take part in making this plan, and the reason is not told.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nagreement:\n  participation:\n    client: true\n    statement: Chose the goal and set its first step.\n',
  },
  check(context) {
    if (!isJudged(context, 'client_participation')) return
    const { client, reason_not: reason } = context.plan.agreement?.participation ?? {}
    const at = ['agreement', 'participation']
    if (hasFamilyInstead(context)) return
    if (client === false) {
      if (reason?.trim() || hasTrace(context)) return
      context.report({ at: [...at, 'client'], message: 'no-reason', ...draftCap(context) })
    } else if (!isTold(context) && !hasTrace(context)) {
      if (isOfOtherProfession(context, 'client_participation')) return
      context.report({ at, message: 'found', ...draftCap(context) })
    }
  },
})

/** Those who decide for a child took part in the child’s place. */
const hasFamilyInstead = ({ plan, client }: Context): boolean =>
  Boolean(client.guardians?.length && plan.agreement?.participation?.family?.trim())

function isTold({ plan }: Context): boolean {
  const { client, statement, reason_not: reason } = plan.agreement?.participation ?? {}
  return client === true || Boolean(statement?.trim() || reason?.trim())
}

/** A signature, an approval or a refusal, each of which the client was asked for; the client’s own words. */
function hasTrace(context: Context): boolean {
  const { goals, objectives } = context
  return (
    signaturesOf(context).some((line) => isOfClient(line) && isAnswer(line)) ||
    goals.some(({ goal }) => goal.client_words?.trim()) ||
    objectives.some(({ objective }) => objective.client_words?.trim()) ||
    hasVoice(context)
  )
}

/** A problem in the client’s words was told, not planned: it is enough where nobody asks. */
const hasVoice = ({ plan, requirements }: Context): boolean =>
  requirements.demand('client_participation') === undefined &&
  (plan.problems ?? []).some((problem) => problem.client_words?.trim())

/** A pasted picture of a signature shows nobody’s presence. */
const isAnswer = ({ standing, signature }: SignatureAt): boolean =>
  standing === 'given' || standing === 'verbal' || signature.method === 'refused'
