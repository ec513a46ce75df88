/** Which goals and objectives are no longer held to their figures. */

const givenUp = new Set<unknown>(['deferred', 'revised', 'discontinued'])

/** What was put off, replaced or given up. */
export const isGivenUp = (of: object): boolean => givenUp.has((of as { status?: unknown }).status)
