import { isTelehealth, placeOfService } from '../../../codes/place-of-service.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { everyPlace, type PlaceAt } from './every-place.ts'

/** Video as the means, not as a tool such as video feedback. */
const atDistance =
  /\btele-?(?:health|therapy|medicine|mental health|psychology|psychiatry)\b|(?:^|\b(?:by|via|over|through|on) |[,;(/] ?)video(?:[- ]?(?:call|chat|conference|conferencing|session|visit))?(?=$|[,;)/])/i
const inPerson = /\bin[- ]person\b|\bface[- ]to[- ]face\b|\bin (?:the )?office\b/i

export const telehealthPlaceMismatch = defineRule({
  id: 'telehealth-place-mismatch',
  group: 'codes',
  severity: 'warning',
  what: 'The place of service says telehealth and the rest does not, or the other way round.',
  why: 'Telehealth is paid by its own place codes; a mismatch is a ready reason to take money back.',
  fix: 'Use "10" when the client is at home and "02" when elsewhere, or correct what is said about telehealth.',
  source: 'CMS place of service code set (2024-05-02); CMS change request 12427 (02 and 10)',
  messages: {
    used: 'Care is given by telehealth, and the place of service {code} is not one of telehealth.',
    'not-used': 'The place of service {code} is one of telehealth, and telehealth is not used.',
    session: 'The session was held at a distance, and its place of service {code} says otherwise.',
    'in-person': 'The session was held in person, and its place of service {code} is telehealth.',
  },
  bad: {
    plan: 'txplan: 1\nsetting:\n  place_of_service: "11"\n  telehealth:\n    used: true\n',
  },
  good: {
    plan: 'txplan: 1\nsetting:\n  place_of_service: "10"\n  telehealth:\n    used: true\n',
  },
  withoutPlan: true,
  check(context) {
    // A code that does not exist is the business of another rule.
    const places = everyPlace(context).filter(({ code }) => placeOfService(code))
    checkPlan(
      places.filter(({ session }) => !session),
      context,
    )
    for (const place of places) if (place.session) checkSession(place, context)
  },
})

function checkPlan(places: readonly PlaceAt[], { plan, report }: Context): void {
  const used = plan.setting?.telehealth?.used
  const [first] = places
  // Where one of the places is telehealth, the others are the visits in person beside it.
  if (used === true && first && !places.some(({ code }) => isTelehealth(code)))
    report({ at: first.path, message: 'used', args: codeArg(first) })
  if (used !== false) return
  for (const place of places)
    if (isTelehealth(place.code))
      report({ at: place.path, message: 'not-used', args: codeArg(place) })
}

function checkSession(place: PlaceAt, { report }: Context): void {
  const modality = place.session?.modality ?? ''
  const [far, near] = [atDistance.test(modality), inPerson.test(modality)]
  const telehealth = isTelehealth(place.code)
  if (far === near || far === telehealth) return
  const message = far ? 'session' : 'in-person'
  report({ in: 'record', at: place.path, message, args: codeArg(place) })
}

const codeArg = ({ code }: PlaceAt) => ({ code: code.trim() })
