import { placeOfService } from '../../../codes/place-of-service.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { everyPlace } from './every-place.ts'

const twoDigits = /^\d{1,2}$/

export const placeOfServiceUnknown = defineRule({
  id: 'place-of-service-unknown',
  group: 'codes',
  severity: 'error',
  what: 'A place-of-service code is not one of the set, or was not yet in force.',
  why: 'The place decides what is paid; a claim with an unknown one is sent back.',
  fix: 'Write a code of the set in quotes: "11" office, "12" the client’s home, "10" telehealth with the client at home, "02" telehealth elsewhere.',
  source: 'CMS place of service code set (2024-05-02); CMS change request 12427 (02 and 10)',
  messages: {
    found: 'There is no place of service {code}.',
    early: 'The place of service {code}, {words}, is in force from {since}; this is of {date}.',
  },
  bad: { plan: 'txplan: 1\nsetting:\n  place_of_service: "28"\n' },
  good: { plan: 'txplan: 1\nsetting:\n  place_of_service: "11"\n' },
  withoutPlan: true,
  check(context) {
    for (const { code, path: at, in: file, date } of everyPlace(context)) {
      const place = placeOfService(code)
      const shown = twoDigits.test(code.trim()) ? code.trim() : clientText(code)
      if (!place) context.report({ at, in: file, message: 'found', args: { code: shown } })
      else if (place.since !== undefined && date < place.since) {
        const args = { code: shown, words: place.words, since: place.since, date }
        context.report({ at, in: file, message: 'early', args })
      }
    }
  },
})
