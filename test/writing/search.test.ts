/** Search as you type: codes under their headings, and lists of options. */
import { describe, expect, it } from 'vitest'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import { codeOptions } from '../../src/writing/code-options.ts'
import { found } from '../../src/writing/found.ts'

const codes = (typed: string, on = '2026-11-21') =>
  codeOptions(builtInTable(), typed, on).map(({ value, heading }) =>
    heading ? `# ${value}` : value,
  )

describe('codeOptions', () => {
  it('shows the billable codes of a header under it', () => {
    const under = codes('F33')
    expect(under[0]).toBe('# F33')
    expect(under.slice(1)).toContain('F33.1')
    expect(under.slice(1).every((code) => code.startsWith('F33.'))).toBe(true)
    expect(codes('F33.4')).toEqual(['# F33', 'F33.40', 'F33.41', 'F33.42'])
  })

  it('finds by words and by what clinicians say for short', () => {
    expect(codes('recurrent moderate')).toContain('F33.1')
    expect(codes('ptsd')).toEqual(['# F43', 'F43.10', 'F43.11', 'F43.12'])
  })

  it('knows the day: F43.8 was replaced in October 2022', () => {
    expect(codes('F43.8', '2022-09-30')).toEqual(['F43.8'])
    expect(codes('F43.8', '2022-10-01')).toEqual(['# F43', 'F43.81', 'F43.89'])
  })

  it('heads a single code with nothing', () => {
    expect(codes('F42.2')).toEqual(['F42.2'])
    expect(codes('F04')).toEqual(['F04'])
  })

  it('finds nothing for nonsense', () => {
    expect(codes('qqqq')).toEqual([])
    expect(codes('Z99999')).toEqual([])
  })
})

describe('found', () => {
  const options = [
    { value: 'pine', label: 'Pine State Health Plan', hint: 'commercial-generic' },
    { value: 'medicaid', label: 'Coastal Community Medicaid' },
    { value: 'h', label: 'A heading', heading: true as const },
    { value: 'state', label: 'State of Maine' },
  ]
  const values = (typed: string) => found(options, typed).map(({ value }) => value)

  it('gives all for nothing typed, and never a heading for something', () => {
    expect(values(' ')).toEqual(['pine', 'medicaid', 'h', 'state'])
    expect(values('heading')).toEqual([])
  })

  it('wants every word to begin one, those that begin so first', () => {
    expect(values('state')).toEqual(['state', 'pine'])
    expect(values('hea pi')).toEqual(['pine'])
    expect(values('generic')).toEqual(['pine'])
    expect(values('aid')).toEqual([])
    expect(values('CÓASTAL')).toEqual(['medicaid'])
  })
})
