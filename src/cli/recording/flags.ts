/** What the options of a command say of an entry, by the fields of the record. */
import type { EntryKind } from '../../plan/entry-answers.ts'
import { UserError } from '../../practice/failure.ts'
import type { EntryAnswers } from '../../writing/record-interview/entry.ts'

/** Options that are called otherwise than the field. */
const fieldOf: Readonly<Record<string, string>> = {
  stop: 'end',
  code: 'service_code',
  place: 'place_of_service',
}

const flags: Readonly<Record<EntryKind, readonly string[]>> = {
  session: [
    'date',
    'start',
    'stop',
    'code',
    'place',
    'modality',
    'attendance',
    'clinician',
    'participants',
    'objectives',
    'interventions',
    'diagnoses',
    'response',
    'risk',
    'plan',
    'note',
  ],
  measure: [
    'date',
    'score',
    'items',
    'critical',
    'informant',
    'edition',
    'form',
    'scoring',
    'safety',
    'by',
    'note',
  ],
  contact: ['date', 'with', 'how', 'about', 'by'],
  event: ['date', 'kind', 'what'],
  medication: ['date', 'name', 'change', 'dose', 'frequency', 'reason', 'by'],
}

/** Only what was said. */
export function saidInFlags(kind: EntryKind, options: Record<string, unknown>): EntryAnswers {
  const said = flags[kind].flatMap((flag) => {
    const value = options[flag]
    if (typeof value !== 'string') return []
    return [[fieldOf[flag] ?? flag, flag === 'critical' ? criticalIn(value) : value] as const]
  })
  return Object.fromEntries(said)
}

/**
 * `9=1`, or several with commas between.
 *
 * @throws UserError for anything else
 */
function criticalIn(typed: string): Record<string, number> {
  const parts = typed.split(',').map((part) => /^(?:item ?)?([\w-]+)=(\d+)$/.exec(part.trim()))
  if (parts.includes(null))
    throw new UserError('--critical takes the number of an item and its answer: --critical 9=0')
  return Object.fromEntries(
    parts.map((part) => {
      const [, item = '', answer = ''] = part ?? []
      return [/^\d+$/.test(item) ? `item${item}` : item, Number(answer)] as const
    }),
  )
}
