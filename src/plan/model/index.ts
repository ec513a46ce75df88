/** The models by name, for what is generated from them and for tests. */
import { answers } from './answers.ts'
import { documentLayout } from './document.ts'
import { presentation } from './library.ts'
import { discharge, review, sign } from './life-answers.ts'
import { plan } from './plan.ts'
import { identities, practice } from './practice.ts'
import { profile, sources } from './profile.ts'
import { record } from './record.ts'

export const models = {
  plan,
  record,
  practice,
  identities,
  profile,
  sources,
  presentation,
  document: documentLayout,
  answers,
  review,
  discharge,
  sign,
}
