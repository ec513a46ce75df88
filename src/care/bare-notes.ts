/** Notes that say nothing of the day: stock phrases such as “No change.” or “n/a”. */

const stock =
  /\bn\/?a\b|\bnot (?:applicable|asked|assessed|discussed|done)\b|\b(?:no|not|none|nil|nothing|any|new|other|further|acute|imminent|current(?:ly)?|significant|changes?|changed|unchanged|same|stable|baseline|as|before|above|usual|see|noted|reported|reports?|identified|observed|indicated|present(?:ed)?|today|now|this|time|at|the|since|last|prior|previous|session|visit|week|remains?|is|was|are|there|risks?|safety|concerns?|issues?|problems?|level|status|client|patient|pt|ok|okay|fine|wnl|in|of|to|for|and|or)\b|[^\p{L}]+/giu

/** Whether a note of that day says anything beyond such a phrase: “No intent.” does. */
export const saysSomething = (text: string | undefined): boolean =>
  (text ?? '').replace(stock, '') !== ''
