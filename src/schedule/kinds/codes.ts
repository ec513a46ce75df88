/** Diagnosis codes that stop being billable, as far as the code table can tell. */
import type { Care } from '../../care/care.ts'
import { type CodeTable, lookUp } from '../../codes/icd10cm.ts'
import type { Path } from '../../source/document.ts'
import { pathText } from '../../source/path-text.ts'
import { stated } from '../dates.ts'
import { decided } from '../decide.ts'
import type { DueItem } from '../item.ts'

export function endingCodes(care: Care, codes: () => CodeTable): DueItem[] {
  return (care.plan.diagnoses ?? []).flatMap(({ id, code, status }, at) => {
    // Kept as it was put down, or not yet made: no claim will carry it.
    if (code === undefined || status === 'rule-out' || status === 'history') return []
    const path = ['diagnoses', at]
    return item(id ?? pathText(path), code, path, codes()) ?? []
  })
}

/** The code itself is a diagnosis, and stays out of what is told. */
function item(name: string, code: string, at: Path, table: CodeTable): DueItem | undefined {
  const until = lookUp(table, code)?.billableUntil
  if (until === undefined) return undefined
  const path = [...at, 'code']
  const { fiscalYear, inForce } = table
  const source = `The ICD-10-CM table of fiscal year ${fiscalYear}, which speaks for days to ${inForce.to}, has ${until} as the last day on which this code can be billed.`
  const reason = stated(until, { path, in: 'plan' }, `the ICD-10-CM table, FY${fiscalYear}`)
  return decided(
    {
      kind: 'code',
      subject: name,
      title: `Code of diagnosis ${name} stops being billable`,
      path,
      in: 'plan',
      todo: 'Choose the code that takes its place; lint lists those that there are.',
      command: 'txplan lint {client}',
    },
    [
      {
        ...reason,
        rule: `billable to ${until}`,
        steps: [{ kind: 'table', sentence: source, day: until }],
      },
    ],
  )
}
