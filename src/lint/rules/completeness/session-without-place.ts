import { defineRule } from '../../rule.ts'
import type { Session } from '../dates/session-clock.ts'
import { judgedSessions } from './judged-sessions.ts'

export const sessionWithoutPlace = defineRule({
  id: 'session-without-place',
  group: 'completeness',
  severity: 'off',
  element: 'note_place',
  what: 'A session does not say where it was held, or that it was by telehealth.',
  why: 'The place decides what is paid. The plan says where care is meant to be given; only the note can say where it was.',
  fix: 'Add “place_of_service”, or a “modality” such as “Individual, in person” or “by video”.',
  source: '14 NYCRR 599.10; 130 CMR 448: the place of each service in the record',
  messages: { found: 'No place of service, and no word on telehealth.' },
  bad: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n    modality: Individual\n',
    profiles: ['ma-cbhc-448'],
  },
  good: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nsessions:\n  - date: 2026-11-05\n    modality: Individual, by video\n',
    profiles: ['ma-cbhc-448'],
  },
  withoutPlan: true,
  check(context) {
    for (const { session, path } of judgedSessions(context))
      if (!hasPlace(session))
        context.report({ in: 'record', at: [...path, 'place_of_service'], message: 'found' })
  },
})

const place =
  /\btele-?\w+|\bvideo\b|\bphone\b|\bvirtual\b|\bonline\b|\bremote\b|\baudio\b|\bin[- ]person\b|\bface[- ]to[- ]face\b|\b(?:in|at|on)[- ](?:the |a |his |her |their )?(?:office|clinic|home|school|site|hospital|community|field)\b/i

const hasPlace = ({ place_of_service: code, modality }: Session): boolean =>
  Boolean(code?.trim()) || place.test(modality ?? '')
