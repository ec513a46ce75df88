/** The invented client that a new practice may look at: the example plan, as if it were written today. */
import { addDays, daysBetween, formatLong } from '../language/dates.ts'
import { setValue } from '../source/edit.ts'
import { readSource } from '../source/read.ts'

/** The day on which the example takes effect as it stands. */
const writtenOn = /^effective: (\d{4}-\d{2}-\d{2})$/m

const about = [
  '# An invented client, treated and signed for by an invented clinician. Try commands on it:',
  '# txplan lint, txplan thread clients/example. When you have seen it, delete this folder.',
]

/** @param schema where the schema stands, as an editor will find it from the file */
export function examplePlan(text: string, { today, schema }: { today: string; schema: string }) {
  const days = daysBetween(writtenOn.exec(text)?.[1] ?? today, today)
  const moved = [...new Set(text.match(/\d{4}-\d{2}-\d{2}/g))].reduce((now, day) => {
    const later = addDays(day, days)
    return now.replaceAll(day, `\0${later}`).replaceAll(formatLong(day), `\0${formatLong(later)}`)
  }, text)
  return paidByClient(moved.replaceAll('\0', '')).replace(
    /(\$schema=).*\n/,
    `$1${schema}\n${about.map((line) => `${line}\n`).join('')}`,
  )
}

/** What a practice asks of every plan, the example is too short for; whoever pays for it asks little. */
function paidByClient(text: string): string {
  const coverages = [{ payer: 'self-pay', profile: 'self-pay' }]
  const result = setValue(readSource(text), ['client', 'coverages'], coverages)
  return 'text' in result ? result.text : text
}
