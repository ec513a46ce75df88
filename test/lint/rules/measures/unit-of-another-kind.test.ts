import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('unit-of-another-kind')
const unit = (instrument: string, text: string) => said(objective({ instrument, unit: text }))

describe('unit-of-another-kind', () => {
  it('says what the instrument gives', () => {
    expect(unit('gad-7', 'minutes a day')).toEqual([
      'objectives[0].measure.unit: Objective o, “As said”: the unit is “minutes a day”; the GAD-7 gives points (Spitzer, Kroenke, Williams & Löwe 2006, Arch Intern Med).',
    ])
  })

  it.each(['days a week', 'hours', 'drinks a day', 'miles', 'mmHg', 'steps', 'times a week'])(
    'reports %s',
    (text) => {
      expect(unit('phq-9', text)).toHaveLength(1)
    },
  )

  it.each(['points', 'score', 'total score', 'raw score', '"%"', 'of 27'])('accepts %s', (text) => {
    expect(unit('phq-9', text)).toEqual([])
  })

  it('leaves instruments alone whose parts count days or episodes', () => {
    expect(unit('ede-q', 'days in 28')).toEqual([])
    expect(unit('bam', 'days')).toEqual([])
    expect(said(objective({ behavior: 'worry', unit: 'minutes a day' }))).toEqual([])
    expect(unit('unknown-5', 'minutes')).toEqual([])
  })

  it('knows T scores as points', () => {
    expect(unit('promis-anxiety', 'hours')).toHaveLength(1)
    expect(unit('promis-anxiety', 'T score')).toEqual([])
  })
})
