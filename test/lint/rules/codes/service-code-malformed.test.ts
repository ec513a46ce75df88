import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('service-code-malformed')
const service = (code: string) => `services:\n  - code: "${code}"`

describe('service-code-malformed', () => {
  it('reports what is no service code, in plan and record', () => {
    expect(said(service('9083'))).toEqual([
      'services[0].code: “9083” does not look like a service code.',
    ])
    expect(said(service('individual therapy'))).toHaveLength(1)
    expect(said('', { record: 'sessions:\n  - service_code: TBD' })).toHaveLength(1)
  })

  it('reports several in one field', () => {
    expect(said(service('90834, 90837'))).toEqual([
      'services[0].code: “90834, 90837” holds more than one service code.',
    ])
    expect(said(service('90834/90837'))).toHaveLength(1)
  })

  it.each(['90834', '+90785', '90837-95', 'H0004', 'h0004 HO', '0591T', '97110', ' 90834 '])(
    'takes “%s”',
    (code) => {
      expect(said(service(code))).toEqual([])
    },
  )
})
