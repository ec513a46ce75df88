/** The rules about what payers, regulators and accreditors ask for. */
export { badProfile } from './bad-profile.ts'
export { firstPlanLate } from './first-plan-late.ts'
export { planMissing } from './plan-missing.ts'
export { planTooOld } from './plan-too-old.ts'
export { reviewOverdue } from './review-overdue.ts'
export { reviewPlannedLate } from './review-planned-late.ts'
export { unknownProfile } from './unknown-profile.ts'
