/** What a review can decide for one objective. */
export const decisions = ['continue', 'revise', 'met', 'defer', 'discontinue'] as const
export type Decision = (typeof decisions)[number]
