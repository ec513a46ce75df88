/** What a document tells of signatures that are not in it, in plain words. */
import type { PdfRecord, PdfReport } from '../../../../signing/pdf/verify/report.ts'

/** `signed in ink on 2026-11-17, as the plan says; this file cannot prove it`. */
export function recordWords({ method, day, because }: PdfRecord): string {
  const given = `${methods[method] ?? 'signed'}${day === undefined ? '' : ` on ${day}`}`
  return `${given}, as the plan says; ${because ? faults[because] : 'this file cannot prove it'}`
}

const methods: Readonly<Record<string, string>> = {
  electronic: 'signed electronically, without a key,',
  ink: 'signed in ink',
  image: 'a picture of a signature',
  'verbal-telehealth': 'agreed to aloud',
  refused: 'refused',
  unable: 'unable to sign',
}

const faults: Readonly<Record<NonNullable<PdfRecord['because']>, string>> = {
  'other-text': 'the text was another than the one in this file',
  'not-accepted': 'that does not stand in place of the signature',
  'no-digest': 'nobody can tell which text it was for, and this file cannot prove it',
  image: 'a pasted picture of a signature proves nothing',
}

/** A verdict that claims no more than the file can show; undefined where nobody is missing from it. */
export function recordedVerdict({ recorded }: PdfReport): string | undefined {
  const counted = recorded.filter(({ required, status }) => required && status === 'recorded')
  if (counted.length === 0) return undefined
  const told = counted.map(
    ({ role, method }) => `the ${role}’s ${places[method] ?? 'is entered in the plan'}`,
  )
  return `valid: every signature in this file stands, and nothing was changed since; ${told.join(', ')}`
}

const places: Readonly<Record<string, string>> = {
  electronic: 'is entered in the plan, as typed',
  ink: 'is entered in the plan, on paper',
  'verbal-telehealth': 'is entered in the plan, as spoken',
  refused: 'is entered in the plan as refused, with a reason',
  unable: 'is entered in the plan as not possible, with a reason',
}
