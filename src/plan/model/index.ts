/** The models by name, for what is generated from them and for tests. */
import { plan } from './plan.ts'
import { identities, practice } from './practice.ts'
import { profile, sources } from './profile.ts'
import { record } from './record.ts'

export const models = { plan, record, practice, identities, profile, sources }
