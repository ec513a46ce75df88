import type { Instrument } from '../../../measures/instrument.ts'
import { defineRule } from '../../rule.ts'
import { aimedMeasures, namedBy } from './every-measure.ts'
import { type Topic, topics } from './topics.ts'
import { isTouched } from './touched-topics.ts'

export const measureOffTopic = defineRule({
  id: 'measure-off-topic',
  group: 'measures',
  severity: 'warning',
  what: 'An objective is measured by an instrument for something that the plan has no problem with.',
  why: 'A reviewer follows the objective back to a diagnosis or problem; one that measures something else is not medically necessary, or stands in the wrong plan.',
  fix: 'Add the problem it belongs to, or measure the objective by what the plan treats.',
  source:
    'txplan: the golden thread from problem to measure; what the instrument is about, as published',
  messages: {
    found:
      '{subject}, {words}: the {scale} is about {topic}; no diagnosis, problem or finding of this plan speaks of it.',
  },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: mdd, code: F32.1, description: "Major depressive disorder, single episode, moderate" }\nobjectives:\n  - id: score\n    statement: Score of 25 or lower\n    measure:\n      instrument: spin\n      target: { at_most: 25 }\n',
  },
  good: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: sad, code: F40.10, description: Social anxiety disorder }\nobjectives:\n  - id: score\n    statement: Score of 25 or lower\n    measure:\n      instrument: spin\n      target: { at_most: 25 }\n',
  },
  check(context) {
    for (const one of aimedMeasures(context)) {
      const { instrument } = one
      if (instrument === undefined) continue
      const about = topicsOf(instrument)
      if (about.length === 0 || about.some((topic) => isTouched(topic, context))) continue
      const topic = about.map(({ name }) => name).join(' and ')
      const args = { ...namedBy(one), scale: instrument.name, topic }
      context.report({ at: [...one.path, 'instrument'], message: 'found', args })
    }
  },
})

const topicsOf = ({ domains }: Instrument): Topic[] =>
  topics.filter((topic) => topic.domains.some((domain) => domains.includes(domain)))
