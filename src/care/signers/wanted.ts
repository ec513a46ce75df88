/** Whether clinician and client have to sign, by those who ask and by custom. */
import type { Care } from '../care.ts'

/**
 * Where nobody asks and nobody has left it out on purpose, both who agree sign. What was derived from
 * several payers is advice, and no word on whether one may do without.
 */
export function isWanted(element: 'clinician_signature' | 'client_signature', care: Care): boolean {
  const told = care.requirements
    .demands(element)
    .filter(({ confidence }) => confidence !== 'derived')
  if (told.length > 0) return told.some(({ level }) => level === 'required')
  return !care.requirements.isSilent(element)
}
