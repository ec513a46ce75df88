/** How a signature is given now, or why not; a pasted picture of one, which old plans have, is none. */
export const signMethods = ['electronic', 'ink', 'verbal-telehealth', 'refused', 'unable'] as const
