/** The rules about what has run out, was put off, or was passed on unread. */
export { authorizationEnded } from './authorization-ended.ts'
export { authorizationUsedUp } from './authorization-used-up.ts'
export { consentExpired } from './consent-expired.ts'
export { planExpired } from './plan-expired.ts'
export { reviewWithoutReview } from './review-without-review.ts'
export { slippingDates } from './slipping-dates.ts'
export { targetDatePast } from './target-date-past.ts'
