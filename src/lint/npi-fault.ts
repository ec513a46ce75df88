/** What is wrong with an NPI, for plans and for the settings of a practice. */
import { isNpi } from '../codes/npi.ts'
import { type Args, clientText } from './finding.ts'

/** Message and args of `invalid-npi`; `undefined` for a number that can be one. */
export function npiFault(npi: string): { message: string; args: Args } | undefined {
  if (isNpi(npi)) return undefined
  if (!/^\d+$/.test(npi)) return { message: 'form', args: { found: clientText(npi) } }
  if (npi.length !== 10) return { message: 'length', args: { count: npi.length } }
  return { message: 'check', args: { npi } }
}
