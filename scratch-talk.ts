import { readFileSync } from 'node:fs'
import { Library } from './src/library/library.ts'
import { readSource } from './src/source/read.ts'
import type { Presentation } from './src/plan/types.generated.ts'
import { exampleAnswers, day } from './test/library/example-answers.ts'
import { planInterview } from './src/writing/plan-interview/index.ts'
import { readAnswers } from './src/writing/from-file.ts'
import { settleAll, nextStep, answered, passedOver, progressOf, type State } from './src/writing/interview.ts'
import { profileBook } from './src/practice/profiles.ts'
import { builtInTable } from './src/codes/icd10cm.ts'
import { planOf } from './src/writing/plan-of.ts'
import { planText } from './src/writing/layout.ts'
import type { Answers } from './src/plan/answers.ts'

const one = readSource(readFileSync('templates/library/insomnia.yaml', 'utf8')).value as Presentation
const library = new Library([one])
const book = profileBook()
const world = { today: day, practice: undefined, book: () => book, codes: builtInTable, library: () => library, folderFault: () => undefined }
const interview = planInterview(world)
const r = readAnswers(interview, { answers: exampleAnswers(one), settled: new Set<string>() })
console.log('faults', r.faults)
const s = settleAll(interview, r.state)
console.log('missing', s.missing)
console.log('empty missing', settleAll(interview, { answers: {}, settled: new Set<string>() }).missing)
// interactive simulation: list of questions with auto answers
let state: State<Answers> = { answers: { folder: 'x', template: 'insomnia' }, settled: new Set() }
let n = 0
for (let step = nextStep(interview, state); step && n < 200; step = nextStep(interview, state), n++) {
  const q = step.question
  console.log(`${progressOf(interview, step)} | ${step.key} | ${q.kind} | ${q.ask}${q.optional ? '' : ' *'}${step.needed ? ' n' : ''} | ${q.payer ?? ''} | ${'initial' in q ? q.initial : ''} | ${q.example ?? ''}`)
  if (q.kind === 'search') {
    const first = q.search('')[0]
    if (first?.heading) { const f = q.search('').find((o) => !o.heading); state = answered(state, step, f!.value, false) }
    else if (first) state = answered(state, step, q.initial ?? first.value, false)
    else state = passedOver(state, step)
  } else if (q.kind === 'line' || q.kind === 'text') {
    const typed = q.initial ?? q.example ?? 'some words'
    const read = q.read(typed)
    if ('problem' in read) { console.log('   !!', typed, read.problem); state = passedOver(state, step) }
    else { if (read.says) console.log('   says', read.says); state = answered(state, step, read.value, false) }
  } else if (q.kind === 'choice') state = answered(state, step, q.options[0]!.value, false)
  else if (q.kind === 'several') state = answered(state, step, [q.options[0]!.value], false)
  else state = answered(state, step, true, false)
}
console.log(planText(planOf(state.answers, { library, today: day }), { schema: '../x.json' }))
