import type { Intervention } from '../../../plan/types.generated.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { mayNameTechnique, topics } from './topics.ts'
import { isTouched } from './touched-topics.ts'

export const interventionOffTopic = defineRule({
  id: 'intervention-off-topic',
  group: 'measures',
  severity: 'warning',
  what: 'An intervention treats something that the plan has no problem with.',
  why: 'Each intervention answers a problem; one that answers none was taken from another plan, or a problem is missing from this one.',
  fix: 'Add the problem it answers, or take the intervention out.',
  source:
    'txplan: the golden thread from problem to intervention; its own list of techniques made for one disorder',
  messages: {
    found:
      'Intervention {id}: {technique} is for {topic}; no diagnosis, problem or finding of this plan speaks of it.',
    unnamed:
      'This intervention: {technique} is for {topic}; no diagnosis, problem or finding of this plan speaks of it.',
  },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: mdd, code: F32.1, description: "Major depressive disorder, single episode, moderate" }\ninterventions:\n  - id: ladder\n    technique: Exposure hierarchy for social situations\n',
  },
  good: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: sad, code: F40.10, description: Social anxiety disorder }\ninterventions:\n  - id: ladder\n    technique: Exposure hierarchy for social situations\n',
  },
  check(context) {
    for (const [at, one] of (context.plan.interventions ?? []).entries()) {
      if (one.status === 'discontinued') continue
      const said = textsOf(one).filter(([, text]) => mayNameTechnique(text))
      if (said.length === 0) continue
      for (const { techniques, name, ...topic } of topics) {
        const place = techniques && said.find(([, text]) => techniques.test(text))
        if (!place || isTouched({ name, ...topic }, context)) continue
        const technique = clientText(techniques.exec(place[1])?.[0] ?? '')
        const args = { ...(one.id === undefined ? {} : { id: one.id }), technique, topic: name }
        const message = one.id === undefined ? 'unnamed' : 'found'
        context.report({ at: ['interventions', at, place[0]], message, args })
        break
      }
    }
  },
})

type Place = readonly [key: string, text: string]

const textsOf = ({ modality, technique, description }: Intervention): Place[] =>
  (
    [
      ['technique', technique],
      ['modality', modality],
      ['description', description],
    ] as const
  ).flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]))
