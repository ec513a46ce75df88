/** What can be said to `txplan render`. */
import type { DocumentOptions } from '../../document-options.ts'

export interface RenderOptions extends DocumentOptions {
  document?: 'plan' | 'discharge'
  asOf?: string
}
