import type { Intervention } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { type Topic, topics, topicsNamedIn } from './topics.ts'
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
    const { interventions = [] } = context.plan
    for (let at = 0; at < interventions.length; at += 1) {
      const one = interventions[at] ?? {}
      if (one.status === 'discontinued') continue
      const found = foundIn(placesIn(one), context)
      if (found === undefined) continue
      const { key, technique, topic } = found
      const named = { technique: clientText(technique), topic }
      const message = one.id === undefined ? 'unnamed' : 'found'
      const args = one.id === undefined ? named : { id: one.id, ...named }
      context.report({ at: ['interventions', at, key], message, args })
    }
  },
})

interface Place {
  key: string
  text: string
  /** What it may name a technique of. */
  named: readonly Topic[]
}

function placesIn({ technique, modality, description }: Intervention): Place[] {
  const found: Place[] = []
  addPlace('technique', technique, found)
  addPlace('modality', modality, found)
  addPlace('description', description, found)
  return found
}

function addPlace(key: string, text: string | undefined, found: Place[]): void {
  const named = text === undefined ? [] : topicsNamedIn(text)
  if (text !== undefined && named.length > 0) found.push({ key, text, named })
}

/** The first technique for something that the plan does not speak of. */
function foundIn(places: readonly Place[], context: Context) {
  if (places.length === 0) return undefined
  for (const topic of topics) {
    const { techniques, name } = topic
    for (const { key, text, named } of places) {
      const [technique] = (named.includes(topic) && techniques?.words.exec(text)) || []
      if (technique === undefined) continue
      if (!isTouched(topic, context)) return { key, technique, topic: name }
      break
    }
  }
  return undefined
}
