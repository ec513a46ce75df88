// Files that people take for the CMS order file: told apart by their first characters, so that the
// answer is one sentence and not ninety thousand unreadable lines.

import type { LineProblem } from './icd10cm-read.ts'

const wanted = 'the plain text order file of CMS, named like icd10cm_order_2027.txt'

const kinds: readonly { begins: RegExp; found: string; wanted?: string }[] = [
  { begins: /^\s*$/, found: 'an empty file' },
  {
    begins: /^PK/,
    found: 'a zip archive',
    wanted: 'the order file inside the archive: unpack it first',
  },
  { begins: /^%PDF/, found: 'a PDF' },
  { begins: /^\s*<\?xml/i, found: 'an XML file, perhaps the tabular list' },
  { begins: /^\s*<(?:!doctype|html|head)/i, found: 'a web page, perhaps an error page' },
  { begins: /^[^\n]*\0/, found: 'a file that is not plain text' },
  { begins: /^txplan-icd10cm /, found: 'a code table that txplan has already made' },
  {
    begins: /^[A-Z]\d[\dAB][\dA-Z]{0,4} +\S/,
    found: 'the list of codes, which has no headers',
    wanted: 'the order file of the same release, named like icd10cm_order_2027.txt',
  },
  { begins: /^[^\n]*\t/, found: 'a table with tabs' },
  { begins: /^(?:"?[^\n,"]*"?,){2}|^"?[^\n,"]*"?;/, found: 'a table with commas or semicolons' },
]

/** What the file is instead of an order file, or undefined when it may be one. */
export const orderFileMistaken = (file: string): LineProblem | undefined => {
  const beginning = file.slice(0, 2000).replace(/^\uFEFF/, '')
  if (/^\d{5} [A-Z]/.test(beginning)) return undefined
  const kind = kinds.find(({ begins }) => begins.test(beginning))
  return { line: 1, found: kind?.found ?? 'some other file', wanted: kind?.wanted ?? wanted }
}
