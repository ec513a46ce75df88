import { describe, expect, it } from 'vitest'
import { isToTelehealth, isToTreatment } from '../../../src/lint/aims/consents.ts'

describe('what a consent is to', () => {
  it.each([undefined, 'Treatment', 'Informed consent', 'Telehealth, treatment', 'Assent'])(
    '%j: treatment',
    (kind) => {
      expect(isToTreatment(kind)).toBe(true)
    },
  )

  it.each(['Telehealth', 'Release to school', 'Medication', 'Recording', 'Disclosure of records'])(
    '%j: something else',
    (kind) => {
      expect(isToTreatment(kind)).toBe(false)
    },
  )

  it('knows care at a distance by its words', () => {
    expect(['Tele-mental health', 'Sessions by video', 'Online care'].every(isToTelehealth)).toBe(
      true,
    )
    expect(['Treatment', undefined, ''].some(isToTelehealth)).toBe(false)
  })
})
