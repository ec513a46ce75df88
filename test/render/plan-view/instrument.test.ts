import { describe, expect, it } from 'vitest'
import { instrumentName } from '../../../src/render/plan-view/instrument.ts'

describe('the name of an instrument', () => {
  it.each([
    ['phq-9', 'PHQ-9'],
    ['oq-45.2', 'OQ-45.2'],
    ['who-5', 'WHO-5'],
    ['c-ssrs', 'C-SSRS'],
    ['isi', 'ISI'],
    ['sleep', 'Sleep'],
    ['mood', 'Mood'],
    ['step-up', 'Step-up'],
    ['Berg Balance Scale', 'Berg Balance Scale'],
  ])('%s is written %s', (id, name) => {
    expect(instrumentName(id)).toBe(name)
  })
})
