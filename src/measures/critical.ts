/** Critical items that call for a look at safety; those about drinking or anger call for another. */
import type { Critical } from './instrument.ts'

const danger = /^(?!.*\balcohol\b).*\b(?:suicid\w*|self-harm|death|end one’s life)/i

export const isAboutDanger = ({ about }: Pick<Critical, 'about'>): boolean => danger.test(about)
