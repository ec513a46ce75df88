import { readFileSync } from 'node:fs'
import { findingsOf, newFaults } from './src/cli/writing/live-check.ts'
import { readKnown } from './src/cli/writing/known.ts'
import { readSource } from './src/source/read.ts'
import { planText } from './src/writing/layout.ts'
const { world, identities } = await readKnown('/tmp/e2e/p', { today: '2026-11-22', folderFault: () => undefined })
const judging = { asOf: world.today, practice: world.practice, identities, book: world.book(), codes: world.codes() }
const now = readSource(readFileSync('/tmp/e2e/p/clients/P-1/plan.yaml', 'utf8')).value as any
const last = structuredClone(now)
delete last.goals[0].target_date
console.log(newFaults(now, last, ['goals', 0], judging))
const show = (p: any) => findingsOf(p, judging).filter((f) => f.path[0] === 'goals').map((f) => `${f.rule} ${f.path.join('.')} ${f.severity}`)
console.log(show(last), show(now))
console.log(planText(now))
