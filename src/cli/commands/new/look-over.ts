/** Before the plan is written: what lint says of it, and the way back to any part. */

import { blanksIn } from '../../../library/fill.ts'
import type { Library } from '../../../library/library.ts'
import type { Finding } from '../../../lint/finding.ts'
import type { Answers } from '../../../plan/answers.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { valueAt } from '../../../source/meaning.ts'
import type { Ended } from '../../../writing/converse.ts'
import { addressOf, type Interview, type State, type Step } from '../../../writing/interview.ts'
import type { Asker, ChoiceQuestion, Option } from '../../../writing/question.ts'
import type { Desk } from '../../writing/desk.ts'

export interface Looking {
  interview: Interview<Answers>
  asker: Asker
  desk: Desk
  /** Asks one question again, and whatever opens up behind it. */
  goBack: (state: State<Answers>, key: string) => Promise<Ended<Answers>>
}

/** Asks until the plan may be written, or the person leaves. */
export async function lookOver(start: State<Answers>, looking: Looking): Promise<Ended<Answers>> {
  const { asker, desk, interview } = looking
  const { world } = await desk.known()
  const { planOf } = await import('../../../writing/plan-of.ts')
  let state = start
  for (;;) {
    const plan = planOf(state.answers, { library: world.library(), today: world.today })
    const reply = await asker.ask(await overview(plan, state, looking), {
      progress: `${interview.sections.length} of ${interview.sections.length}: looking over`,
      canGoBack: false,
    })
    if (reply.kind !== 'answer' || reply.value === stop) return { state, end: 'stopped' }
    if (reply.value === write) return { state, end: 'done' }
    if (reply.value === show) asker.tell(await textOf(plan))
    else {
      const ended = await looking.goBack(state, String(reply.value))
      if (ended.end === 'stopped') return ended
      state = ended.state
    }
  }
}

const write = ':write'
const show = ':show'
const stop = ':stop'

async function textOf(plan: Plan): Promise<string> {
  const { planText } = await import('../../../writing/layout.ts')
  return planText(plan)
}

async function overview(
  plan: Plan,
  state: State<Answers>,
  { desk, interview }: Looking,
): Promise<ChoiceQuestion> {
  const { findingsOf } = await import('../../writing/live-check.ts')
  const { world, identities } = await desk.known()
  const all = findingsOf(plan, {
    asOf: world.today,
    practice: world.practice,
    identities,
    book: world.book(),
    codes: world.codes(),
  })
  const found = all.filter(isForNow)
  const steps = interview.steps(state.answers)
  const { sentence } = await import('../../../lint/finding.ts')
  const library = world.library()
  const mend = found.flatMap((finding) =>
    mending(finding, sentence(finding, true), { steps, state, library }),
  )
  return {
    kind: 'choice',
    at: [],
    ask: found.length === 0 ? 'Write the plan?' : 'Write the plan, or mend something first?',
    notes: [summary(found, all.filter(({ severity }) => severity === 'info').length)],
    options: [
      { value: write, label: 'Write the plan' },
      { value: show, label: 'Show it first' },
      ...onePerQuestion(mend),
      { value: stop, label: 'Stop here', hint: 'the draft is kept' },
    ],
    // With an error in it, it is written only by somebody who says so.
    ...(found.some(({ severity }) => severity === 'error') ? {} : { initial: write }),
    optional: false,
  }
}

/** One blank or answer may be at fault in several places; it is mended once. */
const onePerQuestion = (mend: readonly Option[]): Option[] =>
  [...new Map(mend.toReversed().map((option) => [option.value, option])).values()].reverse()

/** Signatures come after the plan; that they are missing goes without saying here. */
const isForNow = ({ rule, severity }: Finding): boolean =>
  severity !== 'info' && !/signature/.test(rule)

function summary(found: readonly Finding[], notes: number): string {
  const more = notes === 0 ? '' : ` Besides, it has ${notes} ${notes === 1 ? 'note' : 'notes'}.`
  if (found.length === 0)
    return `All asked. Lint finds no fault, save that it is not signed yet.${more}`
  const counted = (['error', 'warning'] as const).flatMap((severity) => {
    const count = found.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return `All asked. Lint finds ${counted.join(' and ')}.${more}`
}

/** The way back from a finding, by what is said of it, to the question that mends it. */
function mending(finding: Finding, said: string, { steps, state, library }: Ways): Option[] {
  const hint = finding.severity
  const blank = blankFor(finding, said, steps)
  const field = filledField(finding, state.answers, library)
  if (!blank && field !== undefined && steps.some(({ key }) => key === field))
    return [{ value: field, label: `Mend: ${said}`, hint }]
  if (blank)
    return [
      { value: blank.key, label: `Fill in: ${blank.question.ask.replace(/[:?]$/, '')}`, hint },
    ]
  const key = nearestKey(
    finding,
    steps.map((step) => step.key),
  )
  return key === undefined ? [] : [{ value: key, label: `Mend: ${said}`, hint }]
}

interface Ways {
  steps: readonly Step<Answers>[]
  state: State<Answers>
  library: Library
}

/** Where one blank made the field of a library text, the question that fills it. */
function filledField({ path }: Finding, answers: Answers, library: Library): string | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const at = path.slice(0, length)
    const { library: id } = (valueAt(answers, at) ?? {}) as { library?: string }
    const entry = id === undefined ? undefined : library.entries().find((one) => one.id === id)
    if (!entry) continue
    const [name, ...others] = blanksIn(valueAt(entry.text, path.slice(length)))
    return name === undefined || others.length > 0 ? undefined : addressOf([...at, 'blanks', name])
  }
  return undefined
}

/** Where a blank of the library was left out, the question that fills it. */
function blankFor({ path }: Finding, said: string, steps: readonly Step<Answers>[]) {
  const name = /\{\{([\w-]+)\}\}/.exec(said)?.[1]
  if (name === undefined) return undefined
  const blanks = path.map((_, at) => `${addressOf(path.slice(0, at + 1))}.blanks.${name}`)
  return steps.find(({ key }) => blanks.includes(key))
}

/** The question whose answer stands where the finding does, or nearest above or below it. */
function nearestKey({ path }: Finding, keys: readonly string[]): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const address = addressOf(path.slice(0, length))
    const hit =
      keys.find((key) => key === address) ??
      keys.find((key) => key.startsWith(`${address}.`) || key.startsWith(`${address}[`))
    if (hit !== undefined) return hit
  }
  return undefined
}
