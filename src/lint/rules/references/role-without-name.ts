import { type People, peopleOf } from '../../../care/people.ts'
import {
  isGenericRole,
  isPrivatePerson,
  isRole,
  isTeam,
  splitPersons,
} from '../../../care/roles.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const roleWithoutName = defineRule({
  id: 'role-without-name',
  group: 'references',
  severity: 'warning',
  what: 'Somebody is responsible by role only, not by name.',
  why: 'A reader must know who does it; “provider” may be anybody.',
  fix: 'Put the person’s id or name here.',
  source:
    '10A NCAC 27G .0205: staff responsible; 42 CFR 482.61(c)(1)(iv): the responsibilities of each member of the treatment team',
  messages: { found: 'Responsible is “{role}”: a role, not a named person.' },
  bad: {
    plan: 'txplan: 1\ninterventions:\n  - id: passes\n    description: Arrange computer passes\n    responsible: [case manager]\n',
  },
  good: {
    plan: 'txplan: 1\ncare_team:\n  - id: grant\n    name: Laura Grant\n    role: Case manager\ninterventions:\n  - id: passes\n    description: Arrange computer passes\n    responsible: [case manager]\n',
  },
  check(context) {
    const people = peopleOf(context)
    for (const { text, path } of responsibles(context)) {
      if (people.find(text)) continue
      const parts = splitPersons(text)
      if (!parts.every((part) => isRole(part) || isPrivatePerson(part))) continue
      const role = parts.find((part) => isRole(part) && !isKnown(part, people))
      if (role) context.report({ at: path, message: 'found', args: { role } })
    }
  },
})

function responsibles({ texts }: Context): { text: string; path: Path }[] {
  return texts.filter((one) => one.field === 'responsible' && one.in === 'plan')
}

/** “Occupational therapist” is one person of the team; “provider” is whoever happens to be there. */
function isKnown(role: string, people: People): boolean {
  if (people.find(role)) return true
  if (isTeam(role)) return people.inPlan.filter(({ name }) => name !== undefined).length > 1
  return !isGenericRole(role) && people.inRole(role) !== undefined
}
