/** What is said where nobody can be asked and answers are missing, or cannot be used. */
import { UserError } from '../../practice/failure.ts'
import type { AnswerFault } from '../../writing/from-file.ts'

/** @param hint what to type next */
export function incomplete(
  faults: readonly AnswerFault[],
  missing: readonly string[],
  hint: string,
): UserError {
  const lines = [
    ...faults.map(({ key, message }) => `  ${key}: ${message}`),
    ...missing.map((key) => `  ${key}: missing`),
  ]
  const count = lines.length === 1 ? 'One answer is' : `${lines.length} answers are`
  const what = faults.length === 0 ? 'missing' : 'missing or cannot be used'
  return new UserError(`${count} ${what}:\n${lines.join('\n')}`, hint)
}
