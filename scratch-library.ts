import { readFileSync, existsSync } from 'node:fs'
import { libraryFaults } from './src/library/faults.ts'
import { Library, entriesOf } from './src/library/library.ts'
import { presentationShape } from './src/plan/shapes.generated.ts'
import { checkStructure } from './src/plan/structure.ts'
import type { Presentation } from './src/plan/types.generated.ts'
import { readSource } from './src/source/read.ts'
import { planOf } from './src/writing/plan-of.ts'
import { lintUnit } from './src/lint/engine.ts'
import { sentence, remedy } from './src/lint/finding.ts'
import { profileBook } from './src/practice/profiles.ts'
import { exampleAnswers, day } from './test/library/example-answers.ts'
import { builtInTable, statusOn } from './src/codes/icd10cm.ts'
import { judge } from './src/language/objective/judge.ts'

let bad = 0
for (const file of process.argv.slice(2)) {
  const say = (text: string) => { bad++; console.log(`${file}: ${text}`) }
  const document = readSource(readFileSync(file, 'utf8'))
  for (const p of document.problems) say(`YAML problem ${p.code} at offset ${JSON.stringify((p as {span?: unknown}).span ?? p)}`)
  if (document.value === undefined) continue
  for (const issue of checkStructure(document.value, presentationShape, document.root)) say(`structure: ${JSON.stringify(issue)}`)
  const one = document.value as Presentation
  if (!file.endsWith(`/${one.id}.yaml`)) say(`id ${one.id} is not the file's name`)
  for (const fault of libraryFaults(one)) say(`${fault.path.join('.')}: ${fault.message}`)
  for (const code of [...(one.diagnoses ?? [])]) {
    const kind = statusOn(builtInTable(), code, day)
    if (!['billable', 'header'].includes((kind as { kind?: string; status?: string }).kind ?? (kind as {status?: string}).status ?? '')) console.log(`  note: code ${code}: ${JSON.stringify(kind)}`)
  }
  const plan = planOf(exampleAnswers(one), { library: new Library([one]), today: day })
  const text = JSON.stringify(plan, null, 1)
  if (process.env['SHOW']) console.log(text)
  for (const g of plan.goals ?? []) for (const o of g.objectives ?? []) {
    const v = judge(o.statement ?? '')
    if (!v.smart) say(`objective ${o.id} is not SMART by its sentence: ${JSON.stringify(v.missing)} “${o.statement}”`)
  }
  for (const profile of ['commercial-generic', 'medicare-outpatient']) {
    const found = lintUnit({ plan: { file: 'plan.yaml', document: readSource(text), comments: [] } }, { asOf: day, book: profileBook(), profiles: [profile] })
    for (const f of found) say(`[${profile}] ${f.severity} ${f.rule} ${f.path.join('.')}: ${sentence(f, true)} → ${remedy(f, true)}`)
  }
  const n = entriesOf(one)
  console.log(`${file}: ${n.filter((e) => e.kind === 'problem').length} problems, ${n.filter((e) => e.kind === 'goal').length} goals, ${n.filter((e) => e.kind === 'objective').length} objectives, ${n.filter((e) => e.kind === 'intervention').length} interventions`)
}
console.log(bad === 0 ? 'all clean' : `${bad} faults`)
