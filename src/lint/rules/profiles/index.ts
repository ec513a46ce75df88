/** The rules about what payers, regulators and accreditors ask for. */
export { badProfile } from './bad-profile.ts'
export { unknownProfile } from './unknown-profile.ts'
