import { defineRule } from '../../rule.ts'
import { isWritten } from './written.ts'

export const demographicsMissing = defineRule({
  id: 'demographics-missing',
  group: 'completeness',
  severity: 'off',
  what: 'The plan does not say how old the client is, or nothing of how the client lives.',
  why: 'Age decides which measures and diagnoses fit; home and work decide which steps can be taken.',
  fix: 'Add “date_of_birth” under “client”, and “living_situation”, “occupation” or “school”.',
  source:
    'txplan: guides to treatment plans name demographics among their parts; no profile asks for them in the plan',
  messages: {
    age: 'Neither a date of birth nor an age is given.',
    life: 'Nothing is told of where the client lives, works or learns.',
    both: 'There is no date of birth or age, and nothing of how the client lives.',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  name: Nadia Kerr\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    demographics-missing: info\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  name: Nadia Kerr\n  age: 34\n  occupation: Nurse\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    demographics-missing: info\n',
  },
  check(context) {
    const { client, report } = context
    const hasAge = isWritten(client.date_of_birth) || isWritten(client.age)
    const { living_situation, occupation, school, education, relationship_status } = client
    const life = [living_situation, occupation, school, education, relationship_status]
    const hasLife = life.some(isWritten)
    if (hasAge && hasLife) return
    const message = hasAge ? 'life' : hasLife ? 'age' : 'both'
    report({ at: ['client'], on: 'key', message })
  },
})
