import { describe, expect, it } from 'vitest'
import { advisedBy, saidBy } from '../said-by.ts'

const rule = 'minutes-outside-service-code'
const said = saidBy(rule)
const advised = advisedBy(rule)
const service = (code: string, minutes: string) =>
  `services:\n  - code: "${code}"\n    minutes: ${minutes}`

function session(code: string, end: string, more = '') {
  return {
    record: `sessions:\n  - date: 2026-10-08\n    start: 14:00\n    end: ${end}\n    service_code: "${code}"\n${more}`,
  }
}

describe('minutes-outside-service-code', () => {
  it('reports a session outside the range, and the code that would fit', () => {
    expect(said('', session('90837', '14:45'))).toEqual([
      'sessions[0].service_code: 90837 stands for 53 or more minutes; here it is 45.',
    ])
    expect(advised('', session('90837', '14:45'))).toEqual([
      'Correct the minutes, or use 90834 (individual psychotherapy, middle) for 45 minutes.',
    ])
    expect(advised('', session('90836', '15:00'))).toEqual([
      'Correct the minutes, or use 90838 (individual psychotherapy added to a medical visit, long) for 60 minutes.',
    ])
  })

  it('knows that under 16 minutes no psychotherapy code is reported', () => {
    expect(said('', session('90832', '14:15'))).toEqual([
      'sessions[0].service_code: 90832 stands for 16 to 37 minutes; here it is 15. Under 16 minutes none of the psychotherapy codes is reported.',
    ])
    expect(said('', session('90832', '14:16'))).toEqual([])
  })

  it('judges the minutes of a service, a range at both ends', () => {
    expect(said(service('90834', '55'))).toHaveLength(1)
    expect(said(service('90834', '45'))).toEqual([])
    expect(said(service('90834', '"38-52"'))).toEqual([])
    expect(said(service('90834', '"45-60"'))).toEqual([
      'services[0].code: 90834 stands for 38 to 52 minutes; here it is 45 to 60.',
    ])
    expect(advised(service('90834', '"45–60"'))).toEqual([
      'Correct the minutes, or use 90837 (individual psychotherapy, long) for 60 minutes.',
    ])
  })

  it('has no other code for a family session that is too short', () => {
    expect(said('', session('90847', '14:20'))).toEqual([
      'sessions[0].service_code: 90847 stands for 26 or more minutes; here it is 20.',
    ])
    expect(advised('', session('90847', '14:20'))).toEqual(['Correct the minutes or the code.'])
  })

  it('wants the add-on beside a long crisis session, and is content with it', () => {
    expect(advised('', session('90839', '15:20'))).toEqual([
      'Correct the minutes, or use 90839 with 90840 (crisis session, first hour) for 80 minutes.',
    ])
    const beside = '  - date: 2026-10-08\n    service_code: "90840"\n'
    expect(said('', session('90839', '15:20', beside))).toEqual([])
  })

  it.each([
    ['a code without a range', session('90853', '15:30')],
    ['a code outside the table', session('97110', '14:05')],
    ['a session that was missed', session('90837', '14:10', '    attendance: no-show\n')],
    ['times in the wrong order', session('90837', '13:10')],
    ['a missing end', { record: 'sessions:\n  - start: 14:00\n    service_code: "90837"' }],
  ])('does not judge %s', (_, example) => {
    expect(said('', example)).toEqual([])
  })

  it('reads a code with modifiers', () => {
    expect(said('', session('90837-95', '14:45'))).toHaveLength(1)
  })
})
