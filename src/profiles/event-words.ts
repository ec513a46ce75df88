/** What anchors and kinds of program are called in the sentences of a chain. */
import type { AnchorWord } from './anchors.ts'
import type { ProgramWord } from './program.ts'
import type { ServiceEvent } from './steps.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

interface EventWords {
  /** As in ‘before the first service’. */
  noun: string
  /** As in ‘the plan does not say when the first service was given’. */
  clause: string
  past: string
  ahead: string
}

const event = (noun: string, clause: string, past?: string, ahead?: string): EventWords => ({
  noun,
  clause: `${noun} ${clause}`,
  past: past ?? `${capital(noun)} was on`,
  ahead: ahead ?? `${capital(noun)} is on`,
})

/** What each event that a deadline can name is called in a sentence. */
export const events: Readonly<Record<AnchorWord | ServiceEvent, EventWords>> = {
  admission: event('admission', 'took place'),
  placement: event('placement', 'was made'),
  'first-service': event('the first service', 'was given'),
  'first-treatment-service': event('the first treatment service', 'was given'),
  'intake-and-assessment': event(
    'intake and assessment',
    'were complete',
    'Intake and assessment were complete on',
    'Intake and assessment will be complete on',
  ),
  'comprehensive-assessment': event('the comprehensive assessment', 'was made'),
  'integrated-assessment': event('the integrated assessment', 'was made'),
  'eligibility-and-authorization': event(
    'the authorization',
    'began',
    'The authorization began on',
    'The authorization begins on',
  ),
  plan: event('the plan', 'was made', 'The plan was made on', 'The plan is dated'),
  'plan-implementation': event(
    'the plan',
    'took effect',
    'The plan took effect on',
    'The plan takes effect on',
  ),
  'author-signature': event(
    'the author',
    'signed',
    'The author signed on',
    'The author’s signature is dated',
  ),
  'physician-certification': event('the physician’s certification', 'was given'),
}

export const programNames: Readonly<Record<ProgramWord, string>> = {
  outpatient: 'outpatient',
  'intensive-outpatient': 'intensive outpatient',
  'partial-hospital': 'partial hospital',
  'day-or-night': 'day or night treatment',
  residential: 'residential',
  'residential-level-1': 'residential of level 1',
  inpatient: 'inpatient',
  otp: 'an opioid treatment program',
  'case-management': 'case management',
  developmental: 'developmental services',
}
