/** The roles in which somebody signs a plan: the words of the model. */
import type { SignatureRole } from './signing.ts'

export const signerRoles = [
  'clinician',
  'client',
  'guardian',
  'supervisor',
  'physician',
  'member',
  'witness',
] as const satisfies readonly SignatureRole[]
