import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'

export const thresholdIsARange = defineRule({
  id: 'threshold-is-a-range',
  group: 'smart',
  severity: 'warning',
  element: 'objective_measure',
  what: 'An objective is met when “3-5” or “most” of its signs are seen: there is no one number.',
  why: 'At three signs one reader calls it met and another does not; the objective can be neither closed nor kept open.',
  fix: 'Write one number, the fewest signs that are enough, such as “met_when: {least}”.',
  source:
    '12VAC35-105-665 (measurable objectives); The Joint Commission, findings for CTS.03.01.03 (Joint Commission Online, April 6, 2022): goals that cannot be measured',
  messages: {
    range: '{subject}: it is met at {found} signs; one number is wanted.',
    words: '{subject}: it is met when {found} of its signs are seen; a number is wanted.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: story\n    criteria:\n      signs: [Names it, Tells its history, Sees its effects, Values, Counter-moves]\n      met_when: "3-5"\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: story\n    criteria:\n      signs: [Names it, Tells its history, Sees its effects, Values, Counter-moves]\n      met_when: 3\n',
  },
  check({ objectives, report }) {
    for (const { objective, path } of objectives) {
      const { met_when: written, signs } = objective.criteria ?? {}
      if (typeof written !== 'string') continue
      const [, least] = range.exec(written) ?? []
      if (least === undefined && !words.test(written)) continue
      report({
        atMost: 'warning',
        at: [...path, 'criteria', 'met_when'],
        message: least === undefined ? 'words' : 'range',
        args: {
          subject: objective.id === undefined ? 'This objective' : `Objective ${objective.id}`,
          found: clientText(written.trim()),
          least: least ?? Math.max(1, Math.ceil((signs?.length ?? 3) / 2)),
        },
      })
    }
  },
})

const range = /\b(\d{1,3}) ?(?:-|–|—|to|or) ?\d{1,3}\b/i
const words = /\b(?:most|many|several|some|a few|a majority|enough|sufficient)\b/i
