/** Arbitrary author's text, heavy with characters that Markdown or HTML could misread. */

import fc from 'fast-check'

const pieces = fc.constantFrom(
  ...['<', '>', '&', '#', '|', '`', '```', '*', '**', '_', '~', '\\', '[', ']', '(', ')', '!'],
  ...['[x](y)', '2*3*4', 'PHQ-9 < 5', '5-4-3-2-1', '- ', '+ ', '1. ', '12) ', '> ', '<b>', ':-'],
  ...['&amp;', '&#60;', ' ', '  ', '\n', '\n\n', '\t', '    ', '---', '===', 'word', 'one two'],
  ...['*soft*', '**firm**', '***loud***', '\n- ', '\n  - ', '\n1. ', '\\\n'],
)

/** Text of up to 25 pieces; `unit` says whether letters of every script may occur. */
export function richSource(unit: 'grapheme' | 'grapheme-ascii'): fc.Arbitrary<string> {
  const part = fc.oneof({ weight: 3, arbitrary: pieces }, fc.string({ maxLength: 4, unit }))
  return fc.array(part, { maxLength: 25 }).map((parts) => parts.join(''))
}
