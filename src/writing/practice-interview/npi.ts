/** A National Provider Identifier as it was typed; one that cannot be is told at once. */
import { isNpi } from '../../codes/npi.ts'
import { type Reader, shortened } from '../typed-words.ts'

export const npi: Reader = (typed) => {
  const digits = typed.trim().replace(/[\s-]/g, '')
  if (isNpi(digits)) return { value: digits }
  if (!/^\d+$/.test(digits))
    return { problem: `Found “${shortened(typed)}”; an NPI has ten digits and nothing else.` }
  if (digits.length !== 10) return { problem: `Found ${digits.length} digits; an NPI has ten.` }
  return {
    problem: `${digits} fails the check that every NPI passes: a digit is wrong, or two have changed places.`,
  }
}
