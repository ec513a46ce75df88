import { type ResponsibleClinician, responsibleClinician } from '../../../care/people.ts'
import { isRole } from '../../../care/roles.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'

export const clinicianWithoutCredentials = defineRule({
  id: 'clinician-without-credentials',
  group: 'identity',
  severity: 'warning',
  what: 'The clinician has no credentials, licence or discipline.',
  why: 'Whether a service may be given and billed depends on who gives it.',
  fix: 'Add “credentials”, such as LMFT, where the clinician is listed; or write them behind the name.',
  source: 'CMS Pub. 100-08 ch. 3 §3.3.2.4: signature with credentials and date',
  messages: { found: 'The clinician has no credentials, licence or discipline.' },
  bad: { plan: 'txplan: 1\nclinician: S. Lowe\n' },
  good: { plan: 'txplan: 1\nclinician: S. Lowe, LMFT\n' },
  check(context) {
    const clinician = responsibleClinician(context)
    if (!clinician || isRole(clinician.name) || isQualified(clinician, context.plan)) return
    context.report({ at: clinician.path, message: 'found' })
  },
})

function isQualified({ name, person }: ResponsibleClinician, { signatures, clinician }: Plan) {
  if (person?.credentials || person?.discipline || Object.keys(person?.license ?? {}).length > 0)
    return true
  const signed = (signatures ?? []).some(
    (signature) => signature.role === 'clinician' && signature.credentials,
  )
  return signed || [name, clinician ?? ''].some(hasCredentials)
}

/** “S. Lowe, LMFT”, “R. Osei PT DPT”, “Wei Lin (PhD)”, “Dr. Lin”. */
const hasCredentials = (name: string) =>
  /^dr\b/i.test(name) ||
  /[\s,(/]\(?(?:[A-Z][A-Z0-9.-]+|Ph\.?D|Psy\.?D|Ed\.?D|M\.?Ed|Psych)\b/.test(name.trim()) ||
  /,\s*\S/.test(name)
