/** The rules about who the client is and who the clinician is. */
export { clientUnknownInIdentities } from './client-unknown-in-identities.ts'
export { clientWithoutName } from './client-without-name.ts'
export { clientWithoutSecondIdentifier } from './client-without-second-identifier.ts'
export { clinicianMissing } from './clinician-missing.ts'
export { clinicianWithoutCredentials } from './clinician-without-credentials.ts'
export { invalidNpi } from './invalid-npi.ts'
export { privateKeyInRepository } from './private-key-in-repository.ts'
export { recordOfAnotherClient } from './record-of-another-client.ts'
