import { readServiceCode, serviceCode } from '../../../codes/service-codes.ts'
import { defineRule } from '../../rule.ts'

export const noShowBilled = defineRule({
  id: 'no-show-billed',
  group: 'flags',
  severity: 'warning',
  what: 'A session that did not take place carries the code of a treatment.',
  why: 'A claim for a service that was not given is the first thing a payer takes back.',
  fix: 'Remove the service code, or correct the attendance.',
  source: 'HHS-OIG, Oceanside Medical Group, 2019: no record that the billed therapy took place',
  messages: { found: 'Attendance is “{attendance}”, and the session carries the code {code}.' },
  bad: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-08, attendance: no-show, service_code: "90834" }\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - { date: 2026-10-08, attendance: no-show }\n',
  },
  withoutPlan: true,
  check({ record, report }) {
    for (const [at, { attendance, service_code: code }] of (record?.sessions ?? []).entries()) {
      if (attendance !== 'cancelled' && attendance !== 'no-show') continue
      if (code === undefined || !isTreatment(code)) continue
      const args = { attendance, code: readServiceCode(code)?.code ?? '' }
      report({ at: ['sessions', at, 'service_code'], in: 'record', message: 'found', args })
    }
  },
})

/** A code of psychotherapy, or of behavioral health under HCPCS; a house may code a missed visit. */
const isTreatment = (code: string): boolean =>
  serviceCode(code) !== undefined || /^H/.test(readServiceCode(code)?.code ?? '')
