import { describe, expect, it } from 'vitest'
import { isInTraining } from '../../src/care/training.ts'

describe('isInTraining', () => {
  it.each([
    'Intern',
    'Clinical intern',
    'Therapist trainee',
    'Practicum student',
    'MSW student',
    'Counselor-in-training',
    'Therapist under supervision',
    'Associate marriage and family therapist',
    'Associate Professional Clinical Counselor',
    'LPC Associate',
    'Postdoctoral fellow',
    'Psychiatry resident',
    'Resident in counseling',
    'Supervisee in social work',
    'Pre-licensed therapist',
    'Counseling graduate',
    'Provisionally licensed psychologist',
  ])('knows the role %j', (role) => {
    expect(isInTraining({ role })).toBe(true)
  })

  it.each([
    'Therapist',
    'Intern supervisor',
    'Clinical director and supervisor of interns',
    'Training director',
    'Associate director',
    'Associate professor',
    'Residential counselor',
    'School counselor for graduate students',
    'Student assistance counselor',
    'Internist',
    'Internal medicine',
    'International student advisor',
    'Fellow of the American Psychological Association',
    'Peer support specialist',
  ])('does not take %j for a trainee', (role) => {
    expect(isInTraining({ role })).toBe(false)
  })

  it.each([
    'AMFT',
    'APCC',
    'LMSW-CC',
    'LPC-A',
    'LPC Associate',
    'LMFT Associate',
    'LCSWA',
    'LCMHC-A',
    'LGPC',
    'LCDC Intern',
    'MA, LAMFT',
    'LLPC',
    'RMHCI',
    'SUDPT',
    'PLPC',
  ])('knows the letters %j', (credentials) => {
    expect(isInTraining({ credentials })).toBe(true)
    expect(isInTraining({ name: `S. Lowe, ${credentials}` })).toBe(true)
  })

  it.each([
    'LCSW',
    'LMFT',
    'LPC-S',
    'LMFT-S',
    'LPCC-S',
    'LICDC-CS',
    'LCDC III',
    'ACSW',
    'LAC',
    'PhD',
    'MD, FAPA',
    'PMHNP-BC',
    'PT, DPT',
    'OTR/L',
    'RN',
  ])('does not take %j for a trainee’s', (credentials) => {
    expect(isInTraining({ credentials })).toBe(false)
  })

  it('knows nothing of a person without role and letters', () => {
    expect(isInTraining({ name: 'Ima Intern' })).toBe(false)
    expect(isInTraining({})).toBe(false)
  })
})
