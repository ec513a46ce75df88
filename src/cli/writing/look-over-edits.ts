/** Before a plan is changed: what changes, what lint says of it, and the way back to any question. */
import type { Finding } from '../../lint/finding.ts'
import { sentence } from '../../lint/finding.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { stateAskedOnly } from '../../writing/asked-only.ts'
import type { Ended } from '../../writing/converse.ts'
import { withEdits } from '../../writing/edits.ts'
import type { State } from '../../writing/interview.ts'
import type { Asker, ChoiceQuestion, Option } from '../../writing/question.ts'
import { findingsIn, textWith } from './at-hand.ts'
import type { PlanTalk } from './plan-talk.ts'

export interface Looking<A> {
  talk: PlanTalk<A>
  asker: Asker
  /** Asks one question again, and whatever opens up behind it. */
  goBack: (state: State<A>, key: string) => Promise<Ended<A>>
}

const write = ':write'
const show = ':show'
const stop = ':stop'

/** Asks until it may be written, or the person leaves. */
export async function lookOverEdits<A>(
  start: State<A>,
  { talk, asker, goBack }: Looking<A>,
): Promise<Ended<A>> {
  const before = await findingsIn(talk.hand.document.text, talk.hand)
  const { sections } = talk.interview
  for (let state = start; ; ) {
    state = stateAskedOnly(talk.interview, state)
    const text = textWith(talk.hand, talk.edits(state.answers))
    const all = (await findingsIn(text, talk.hand)).filter(isForNow)
    const findings = newOnes(all, before)
    const old = all.length - findings.length
    const reply = await asker.ask(overview(findings, old, state, talk), {
      progress: `${sections.length} of ${sections.length}: looking over`,
      canGoBack: false,
    })
    if (reply.kind !== 'answer' || reply.value === stop) return { state, end: 'stopped' }
    if (reply.value === write) return { state, end: 'done' }
    if (reply.value === show) asker.tell(await changesOf(state.answers, talk))
    else {
      const ended = await goBack(state, String(reply.value))
      if (ended.end === 'stopped') return ended
      state = ended.state
    }
  }
}

/** Told in words: what the file’s lines look like afterwards is seen in the file. */
async function changesOf<A>(answers: A, talk: PlanTalk<A>): Promise<string> {
  const { changeLines } = await import('./told-lines.ts')
  const { plan } = talk.hand.care
  return changeLines(plan, withEdits<Plan>(plan, talk.edits(answers))).join('\n')
}

/** What the plan was told before is not held against this conversation. */
function newOnes(now: readonly Finding[], before: readonly Finding[]): Finding[] {
  const known = new Set(before.map(keyOf))
  return now.filter((one) => !known.has(keyOf(one)))
}

/** Signatures come after the text. */
const isForNow = ({ rule, severity }: Finding): boolean =>
  severity !== 'info' && !/signature/.test(rule)

const keyOf = (finding: Finding): string => [finding.rule, ...finding.path].join('\n')

function overview<A>(
  findings: readonly Finding[],
  old: number,
  state: State<A>,
  talk: PlanTalk<A>,
): ChoiceQuestion {
  const keys = new Set(talk.interview.steps(state.answers).map(({ key }) => key))
  const mend = findings.flatMap((finding): Option[] => {
    const key = talk.wayBack(finding.path, state.answers).find((one) => keys.has(one))
    const label = `Mend: ${sentence(finding, true)}`
    return key === undefined ? [] : [{ value: key, label, hint: finding.severity }]
  })
  const hasError = findings.some(({ severity }) => severity === 'error')
  return {
    kind: 'choice',
    at: [],
    ask: findings.length === 0 ? 'Write it into the plan?' : 'Write it, or mend something first?',
    notes: [...notesOn(findings, mend), ...oldNote(old, talk)],
    options: [
      { value: write, label: 'Write it into the plan' },
      { value: show, label: 'Show what changes' },
      ...new Map(mend.map((option) => [option.value, option])).values(),
      { value: stop, label: 'Stop here', hint: 'what you said is kept' },
    ],
    // With an error in it, it is written only by somebody who says so.
    ...(hasError ? {} : { initial: write }),
    optional: false,
  }
}

/** What no question here could mend is told, too. */
function notesOn(findings: readonly Finding[], mend: readonly Option[]): string[] {
  if (findings.length === 0)
    return ['All asked. Lint finds nothing new, save that it is to be signed.']
  const led = new Set(mend.map(({ label }) => label))
  const others = findings
    .map((one) => sentence(one, true))
    .filter((said) => !led.has(`Mend: ${said}`))
  const count = findings.length === 1 ? '1 thing' : `${findings.length} things`
  return [`All asked. Lint finds ${count} that it did not find before.`, ...others]
}

const oldNote = (count: number, { hand: { shown } }: { hand: { shown: string } }): string[] =>
  count === 0
    ? []
    : [
        `${count === 1 ? '1 finding was' : `${count} findings were`} there before: txplan lint ${shown}`,
      ]
