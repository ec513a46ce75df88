import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'consent-expired'
const on = (asOf: string, text: string) => saidBy(rule, { plan: `txplan: 1\n${text}`, asOf })
const consent = 'agreement:\n  consents:\n    - { kind: treatment, expires: 2026-11-20 }\n'

describe('consent-expired', () => {
  it('tells of consents, releases and certifications, the day after', () => {
    expect(on('2026-11-20', consent)).toEqual([])
    expect(on('2026-11-21', consent)).toEqual(['The consent ended on 2026-11-20.'])
    const contact =
      'client:\n  emergency_contacts:\n    - release: { on_file: true, expires: 2026-01-31 }\n'
    expect(on('2026-11-21', contact)).toEqual(['The release of information ended on 2026-01-31.'])
    const certified = 'necessity:\n  certification: { from: 2026-08-01, to: 2026-10-30 }\n'
    expect(on('2026-11-21', certified)).toEqual(['The certified period ended on 2026-10-30.'])
  })

  it('says nothing once treatment is over', () => {
    expect(on('2026-11-21', `status: discharged\n${consent}`)).toEqual([])
  })
})
