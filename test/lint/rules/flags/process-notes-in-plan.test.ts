import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'process-notes-in-plan'
const note = (text: string, field = 'note') => ({
  plan: 'txplan: 1\n',
  record: `txplan: 1\nsessions:\n  - { date: 2026-10-05, ${field}: ${JSON.stringify(text)} }\n`,
})
const kinds = (text: string) => findingsOf(rule, note(text)).map(({ messageId }) => messageId)

describe('process-notes-in-plan', () => {
  it.each([
    ['Process notes:\nShe came late again.', 'heading'],
    ['**Psychotherapy note:** the silence was long', 'heading'],
    ['T: What was that like?\nC: Nothing.\nT: Nothing at all?', 'dialogue'],
    ['Therapist: How so?\nClient: I do not know.\nTherapist: Take your time.', 'dialogue'],
    ['A strong maternal transference showed in the silence.', 'transference'],
    ['My countertransference was hard to bear.', 'transference'],
    ['I felt irritated when she came late.', 'clinician'],
    ['My hypothesis is that he wants to be thrown out.', 'clinician'],
    ['The dream of the flooded house represents her mother.', 'dream'],
    ['An unconscious wish to fail kept him from writing.', 'unconscious'],
  ])('finds %j', (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })

  it.each([
    'Came ten minutes late. CBT, 45 minutes; PHQ-9 of 11; sertraline 100 mg.',
    'Told a dream about the sea and woke up calm.',
    'Nightmares and bad dreams on two nights.',
    'He said "I felt angry at my boss" and laughed.',
    'Client: engaged. Plan: continue.',
    'Processed the loss of her father; note sent to Dr. Marrow.',
    'Mood low, affect narrow. No psychotic signs. Was unconscious for a minute after the fall.',
    'Diagnosis, functional status, treatment plan, symptoms, prognosis and progress reviewed.',
  ])('leaves %j where it is', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it('leaves techniques, consents and formulations alone', () => {
    const plan = `assessment:
  formulation: An unconscious wish to please, learned early, keeps him at work.
interventions:
  - { id: tfp, modality: Transference-focused therapy, description: Work on negative transference }
agreement:
  confidentiality: "Psychotherapy notes: kept apart from this record."
`
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('does judge a formulation that tells of the clinician', () => {
    const plan =
      'assessment:\n  formulation: I felt helpless with him, which is his father’s part.\n'
    expect(placesOf(rule, plan)).toEqual(['assessment.formulation'])
  })

  it('keeps the words to itself', () => {
    expect(findingsOf(rule, note('I felt irritated when she came late.'))[0]?.args).toEqual({})
  })
})
