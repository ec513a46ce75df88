import { defineRule } from '../../rule.ts'

export const moreSignsThanListed = defineRule({
  id: 'more-signs-than-listed',
  group: 'smart',
  severity: 'error',
  what: 'An objective asks for more signs than it lists.',
  why: 'It can never be met as it is written.',
  fix: 'Lower “met_when” to {listed} at most, or list the signs that are missing.',
  source: 'txplan: arithmetic; no more signs can be seen than there are',
  messages: { found: '{subject} is met at {wanted} signs, and lists {listed}.' },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: story\n    criteria:\n      signs: [Names it, Tells its history]\n      met_when: 3\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: story\n    criteria:\n      signs: [Names it, Tells its history]\n      met_when: 2\n',
  },
  check({ objectives, report }) {
    for (const { objective, path } of objectives) {
      const { met_when: written, signs } = objective.criteria ?? {}
      if (written === undefined || signs === undefined || signs.length === 0) continue
      const wanted = typeof written === 'number' ? written : leastIn(written)
      if (wanted === undefined || wanted <= signs.length) continue
      const subject = objective.id === undefined ? 'This objective' : `Objective ${objective.id}`
      const args = { subject, wanted, listed: signs.length }
      report({ at: [...path, 'criteria', 'met_when'], message: 'found', args })
    }
  },
})

/** `3`, `at least 3`, `3 of 7`, `3-5`; a percentage is no number of signs. */
function leastIn(text: string): number | undefined {
  const [, number] = /^\D*(\d{1,3})(?! ?(?:%|percent))\b/i.exec(text) ?? []
  return number === undefined ? undefined : Number(number)
}
