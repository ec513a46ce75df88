/** The sentences that the client’s version says on its own, beside what the plan says. */

export const sentences = {
  opening:
    'This is your treatment plan in plain words. The full plan says the same in more detail. You can ask to see it at any time.',
  safety: 'Begin at the top. If a step does not help enough, go on to the next one.',
  names: 'This is what your care team calls it:',
  goals:
    'Each goal has small steps. Each step says where you started, where you want to be, and by when.',
  done: 'These steps are done, or no longer part of the plan.',
  doing: 'This is what happens in your sessions and between them.',
  agreed:
    'Nothing here is fixed for good. Tell us what does not fit, and we will look at it with you.',
  words: 'These words are used above. This is what they mean.',
  signing: 'Before you sign, ask about anything that is not clear.',
} as const
