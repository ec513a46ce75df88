/** The rules about codes of diagnoses, places and services. */

export { codeIsHeader } from './code-is-header.ts'
export { codeMalformed } from './code-malformed.ts'
export { codeNoLongerValid } from './code-no-longer-valid.ts'
export { codeNotYetValid } from './code-not-yet-valid.ts'
export { codeUnknown } from './code-unknown.ts'
export { diagnosisWithoutCode } from './diagnosis-without-code.ts'
export { minutesOutsideServiceCode } from './minutes-outside-service-code.ts'
export { placeOfServiceUnknown } from './place-of-service-unknown.ts'
export { serviceCodeDiffersFromModality } from './service-code-differs-from-modality.ts'
export { serviceCodeMalformed } from './service-code-malformed.ts'
export { telehealthPlaceMismatch } from './telehealth-place-mismatch.ts'
