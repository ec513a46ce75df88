import { looksLikeId, type People, peopleOf } from '../../../care/people.ts'
import { hasProfession } from '../../../care/roles.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { judgedSessions } from '../completeness/judged-sessions.ts'

export const clinicianOutsideTeam = defineRule({
  id: 'clinician-outside-team',
  group: 'flags',
  severity: 'info',
  what: 'A session was held by somebody who is in neither the care team nor the practice.',
  why: 'Who gave a service, with which license and under whose supervision, decides whether it may be billed.',
  fix: 'Add the person to “care_team”, with credentials, or correct the name.',
  source:
    'UTHealth Houston, reasons for denial in Medicare’s probes of psychotherapy: scope and supervision of who gave the service; TRICARE: the author of an entry and the author’s qualifications can be told',
  messages: {
    found: 'Session held by {name}, whom neither the care team nor the practice lists{more}.',
  },
  bad: {
    plan: 'txplan: 1\ncare_team:\n  - { id: t-lind, name: Tova Lind, credentials: LPC }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-06-22, clinician: t-lind }\n  - { date: 2026-06-29, clinician: A. Ferris }\n',
  },
  good: {
    plan: 'txplan: 1\ncare_team:\n  - { id: t-lind, name: Tova Lind, credentials: LPC }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-06-22, clinician: t-lind }\n  - { date: 2026-06-29, clinician: T. Lind }\n',
  },
  check(context) {
    const people = peopleOf(context)
    const known = people.list.flatMap(({ name }) => name ?? [])
    if (known.length === 0 || context.plan.status === 'archived') return
    for (const [name, all] of strangers(
      people,
      [...known, context.plan.clinician ?? ''],
      context,
    )) {
      const [first] = all
      if (first === undefined) continue
      const more = all.length === 1 ? '' : ` (${all.length} sessions)`
      context.report({
        at: first,
        in: 'record',
        message: 'found',
        args: { name: clientText(name), more },
      })
    }
  },
})

type Paths = (string | number)[][]

/** Each name that is nobody’s, with the sessions under it. What looks like an id is told elsewhere. */
function strangers(people: People, known: readonly string[], context: Context): Map<string, Paths> {
  const found = new Map<string, Paths>()
  for (const { session, path } of judgedSessions(context)) {
    const name = session.clinician?.trim() ?? ''
    if (name === '' || looksLikeId(name) || people.find(name) || hasProfession(name)) continue
    if (known.some((one) => mayBeSame(name, one))) continue
    found.set(name, [...(found.get(name) ?? []), [...path, 'clinician']])
  }
  return found
}

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}'’]{3,}/gu) ?? []

const initialsOf = (name: string): string =>
  (name.split(',')[0] ?? '')
    .match(/(?<!\p{L})\p{L}/gu)
    ?.join('')
    .toLowerCase() ?? ''

/** A first name, a name from before a marriage, initials. */
function mayBeSame(name: string, known: string): boolean {
  const own = new Set(wordsOf(known.split(',')[0] ?? ''))
  if (wordsOf(name.split(',')[0] ?? '').some((word) => own.has(word))) return true
  return name.replace(/[^\p{L}]/gu, '').toLowerCase() === initialsOf(known)
}
