/** Dates and figures in running text, for telling what a text says apart from when it was written. */

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = '\\d{1,2}(?:st|nd|rd|th)?'

/** With a year: without one, `3/4` may be a score. */
const dates = new RegExp(
  `\\b(?:${[
    '\\d{4}-\\d{2}(?:-\\d{2})?',
    '\\d{1,2}([-/.])\\d{1,2}\\1(?:\\d{4}|\\d{2})',
    `${month} (?:${day},? )?\\d{4}`,
    `${day}(?: of)? ${month},? \\d{4}`,
  ].join('|')})\\b`,
  'gi',
)

/** The text with the same word in the place of every date. */
export const withoutDates = (text: string): string => text.replace(dates, 'someday')

/** Figures that tell nothing about the client: names of instruments, periods, numbers of parts. */
const names = [
  /\b\p{L}+-\d+\b/gu,
  /\b(?:goal|objective|problem|revision|review|session|phase|step|quarter|q|r)s? ?#?\d+\b/gi,
  /\b\d+(?:-| )?(?:day|week|month|year)s?(?:-| )(?:treatment |plan )*(?:review|update|period|plan)\b/gi,
  /\b(?:next|another|further|additional|every) \d+ (?:day|week|month|session|visit)s?\b/gi,
]

/** Whether a text tells a figure, such as a score or a count. */
export function tellsFigure(text: string): boolean {
  const rest = names.reduce((left, pattern) => left.replace(pattern, ''), withoutDates(text))
  return /\d/.test(rest)
}
