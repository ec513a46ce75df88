/** What can be said to `txplan render`. */
import type { DocumentOptions } from '../../document-options.ts'
import type { SignRenderedOptions } from '../../signing/sign-rendered.ts'

export interface RenderOptions extends DocumentOptions, SignRenderedOptions {
  document?: 'plan' | 'discharge'
  /** For whom: without it, the whole plan. */
  for?: 'client' | 'payer'
  /** By what a payer asks, in place of the profiles that the plan names. */
  profile?: string[]
  /** For a payer too: names of elements, with commas between. */
  with?: string
  /** Names of sections, with commas between. */
  sections?: string
  asOf?: string
  /** False where no files are to travel in the PDF. */
  attach?: boolean
  sign?: boolean
}
