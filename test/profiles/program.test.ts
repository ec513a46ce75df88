import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/types.generated.ts'
import { programOf } from '../../src/profiles/program.ts'

type Setting = NonNullable<Plan['setting']>

const kinds = (setting: Setting) => programOf({ setting })?.kinds.join(' ')

describe('the kind of program, by the level of care', () => {
  it.each([
    ['outpatient', 'outpatient'],
    ['Outpatient rehabilitation', 'outpatient'],
    ['1', 'outpatient'],
    ['Level 1', 'outpatient'],
    ['1.5', 'outpatient'],
    ['1-WM', 'outpatient'],
    ['ASAM Level I', 'outpatient'],
    ['OTP', 'otp'],
    ['OTS', 'otp'],
    ['1-OTP', 'otp'],
    ['ASAM 1 OTS', 'otp'],
    ['opioid treatment program, outpatient', 'otp'],
    ['2.1', 'intensive-outpatient'],
    ['Level II.1', 'intensive-outpatient'],
    ['ASAM 2.1 - Intensive Outpatient', 'intensive-outpatient'],
    ['IOP', 'intensive-outpatient'],
    ['intensive outpatient', 'intensive-outpatient'],
    ['2.5', 'partial-hospital day-or-night'],
    ['2.5 Partial hospitalization', 'partial-hospital day-or-night'],
    ['Partial hospitalization program (PHP)', 'partial-hospital'],
    ['day treatment', 'day-or-night'],
    ['3.1', 'residential'],
    ['3.2-WM', 'residential'],
    ['3.7', 'residential'],
    ['ASAM 3.5 clinically managed residential', 'residential'],
    ['residential', 'residential'],
    ['Residential Level 1', 'residential residential-level-1'],
    ['Level 1 residential', 'residential residential-level-1'],
    ['non-residential', 'outpatient'],
    ['4', 'inpatient'],
    ['4-WM', 'inpatient'],
    ['inpatient', 'inpatient'],
    ['2', undefined],
    ['3', undefined],
    ['2-WM', undefined],
    ['0.5', undefined],
    ['LOCUS level 1', undefined],
    ['high intensity', undefined],
    ['outpatient or residential', undefined],
    ['12', undefined],
  ])('%j: %s', (level_of_care, expected) => expect(kinds({ level_of_care })).toBe(expected))
})

describe('the kind of program, by what else the plan says', () => {
  it.each<[string, Setting, string | undefined]>([
    ['nothing at all', {}, 'outpatient'],
    ['a name that tells nothing', { program: 'New Leaf', facility: 'Hill House' }, 'outpatient'],
    ['the program', { program: 'Adult Residential Program' }, 'residential'],
    ['methadone', { program: 'Methadone maintenance' }, 'otp'],
    ['case management', { program: 'Targeted case management' }, 'case-management'],
    ['developmental', { program: 'Developmental services' }, 'developmental'],
    ['the facility', { facility: 'Oak Residential Center' }, 'residential'],
    ['a facility that does both', { facility: 'Oak Residential and Outpatient' }, undefined],
    ['the place', { place_of_service: '58' }, 'otp'],
    ['an office', { place_of_service: '11' }, 'outpatient'],
    ['a strange place', { place_of_service: 'constructor' }, 'outpatient'],
    ['the program over a wide level', { level_of_care: '1', program: 'Riverside OTP' }, 'otp'],
    [
      'a level over a wide facility',
      { level_of_care: '1', facility: 'Oak Residential and Outpatient' },
      'outpatient',
    ],
    ['a contradiction', { level_of_care: 'outpatient', program: 'Residential' }, undefined],
    ['a level that is narrower', { level_of_care: '3.5', program: 'Outpatient' }, 'residential'],
    [
      'an unknown level, a known program',
      { level_of_care: 'A', program: 'IOP' },
      'intensive-outpatient',
    ],
    ['an unknown level', { level_of_care: 'tier B', program: 'New Leaf' }, undefined],
  ])('%s', (_, setting, expected) => expect(kinds(setting)).toBe(expected))

  it('tells where it was read, and that it only assumes', () => {
    expect(programOf({ setting: { level_of_care: '2.1' } })?.path).toEqual([
      'setting',
      'level_of_care',
    ])
    expect(programOf({})).toEqual({ kinds: ['outpatient'] })
  })
})
