import { normalizeCode } from '../../../codes/icd10cm.ts'
import { findPlaceholders } from '../../../language/placeholders.ts'
import { clientText } from '../../finding.ts'
import { defineRule, type Report } from '../../rule.ts'
import { diagnosisCodes, source } from './diagnosis-codes.ts'

const standIn =
  /^(?:(?:the |icd(?:[- ]?10)?(?:[- ]?cm)?[- ]|dx |diagnos(?:is|tic) )?code|icd(?:[- ]?10)?(?:[- ]?cm)?|dx|diagnos(?:is|es)|pending|deferred|unknown|none|n\/?a|to follow|[?x_.\-–—\s]*)$/i
const icd9 = /^\d{3}(?:\.\d{1,2})?$/
const codeWithin = /(?<![\w.])[A-Z]\d[\dAB](?:\.[\dA-Z]{1,4})?(?![\w.]*\w)/gi

export const codeMalformed = defineRule({
  id: 'code-malformed',
  group: 'codes',
  severity: 'error',
  what: 'A diagnosis code does not look like an ICD-10-CM code.',
  why: 'A claim with such a code is sent back, and nothing can be checked against it.',
  fix: 'Write the code: a letter and two digits, then perhaps a point and up to four more, as in F32.1.',
  source,
  messages: {
    found: '{found} does not look like an ICD-10-CM code.',
    placeholder: '{found} still stands in the place of a code.',
    icd9: '{found} looks like a code of ICD-9-CM, which claims have not taken since 2015-10-01.',
    words: '{found} is more than the code {code}.',
    several: '{found} holds more than one code.',
  },
  bad: { plan: 'txplan: 1\ndiagnoses:\n  - id: mdd\n    code: F__.__\n' },
  good: { plan: 'txplan: 1\ndiagnoses:\n  - id: mdd\n    code: F32.1\n' },
  check(context) {
    for (const { code, path, status } of diagnosisCodes(context))
      if (status.status === 'malformed') context.report({ at: path, ...faultOf(code) })
  },
})

function faultOf(code: string): Omit<Report, 'at'> {
  const found = clientText(code)
  if (standIn.test(code.trim()) || findPlaceholders(code).length > 0)
    return {
      message: 'placeholder',
      args: { found },
      fix: 'Write the code, or leave the field out until there is one.',
    }
  if (icd9.test(code.trim()))
    return {
      message: 'icd9',
      args: { found },
      fix: 'Write the ICD-10-CM code here and keep this one under other_codes.',
    }
  return codesWithin(code) ?? { message: 'found', args: { found } }
}

/** A code with its title beside it, or several in one field. */
function codesWithin(text: string): Omit<Report, 'at'> | undefined {
  const found = clientText(text)
  const [first, second] = (text.match(codeWithin) ?? []).map(normalizeCode)
  if (first === undefined) return undefined
  if (second !== undefined)
    return {
      message: 'several',
      args: { found },
      fix: 'Give each diagnosis an entry of its own, with its code.',
    }
  return {
    message: 'words',
    args: { found, code: clientText(first) },
    fix: 'Write {code} alone; words go under “description”.',
  }
}
