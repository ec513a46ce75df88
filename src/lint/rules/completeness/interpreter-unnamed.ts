import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isOver } from './written.ts'

export const interpreterUnnamed = defineRule({
  id: 'interpreter-unnamed',
  group: 'completeness',
  severity: 'info',
  what: 'An interpreter is needed, and who interprets or into which language is not told.',
  why: 'Consent and plan were understood only if somebody able interpreted them; a reviewer asks who that was.',
  fix: 'Add “language” and “name” under “client: interpreter”; the name of an interpreting service will do.',
  source:
    '45 CFR part 92 (section 1557): a qualified interpreter where one is needed; that the plan names one is txplan’s advice',
  messages: {
    name: 'An interpreter is needed, and who interprets is not told.',
    language: 'An interpreter is needed, and into which language is not told.',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  interpreter: { needed: true }\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  interpreter: { needed: true, language: Arabic, name: Lantern Interpreting }\n',
  },
  check(context) {
    const { plan, report } = context
    const { needed, name, language } = plan.client?.interpreter ?? {}
    if (needed !== true || isOver(plan)) return
    const at = ['client', 'interpreter']
    // The language that the client prefers to speak stands in a field of its own.
    if (!language?.trim() && !plan.client?.language?.trim())
      report({ at: [...at, 'language'], message: 'language' })
    if (!name?.trim() && !isNamedElsewhere(context))
      report({ at: [...at, 'name'], message: 'name' })
  },
})

const interprets = /\binterpret(?:er|ing|ation)|\btranslator\b|\bbilingual\b/i

/** “Alma Quintero, interpreter” in the team, as a witness or in the sessions; a clinician who speaks it. */
function isNamedElsewhere({ plan, record }: Context): boolean {
  const people = [...(plan.care_team ?? []), ...(plan.outside_providers ?? [])]
  const written = [
    ...people.map(({ name, role, ...more }) =>
      name ? `${role} ${'responsible_for' in more ? more.responsible_for : ''}` : '',
    ),
    ...(plan.signatures ?? []).map(({ witness }) => witness),
    ...(record?.sessions ?? []).flatMap(({ participants = [] }) => participants),
  ]
  return written.some((text = '') => interprets.test(text))
}
