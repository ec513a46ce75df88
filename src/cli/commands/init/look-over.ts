/** Before anything is written: what would be, and the way back to any part. */
import type { PracticeAnswers } from '../../../plan/practice-answers.ts'
import { shownPath } from '../../../practice/discover.ts'
import { diffText } from '../../../source/line-diff.ts'
import type { Ended } from '../../../writing/converse.ts'
import type { Interview, State } from '../../../writing/interview.ts'
import { sectionOptions } from '../../../writing/practice-interview/index.ts'
import { again } from '../../../writing/practice-interview/step.ts'
import type { Asker, ChoiceQuestion } from '../../../writing/question.ts'
import type { Ground } from './ground.ts'
import { type Plans, plansFor } from './planned.ts'

export interface Looking {
  interview: Interview<PracticeAnswers>
  asker: Asker
  ground: Ground
  /** The folder that paths are shown from. */
  cwd: string
  /** Holds a part of the conversation once more. */
  hold: (
    part: Interview<PracticeAnswers>,
    state: State<PracticeAnswers>,
  ) => Promise<Ended<PracticeAnswers>>
}

const write = ':write'
const show = ':show'
const stop = ':stop'

/** Asks until it may be written, or the person leaves. */
export async function lookOver(
  start: State<PracticeAnswers>,
  looking: Looking,
): Promise<Ended<PracticeAnswers>> {
  const { asker, interview, ground } = looking
  let state = start
  for (;;) {
    const plans = plansFor(state.answers, ground)
    const wantsGit = state.answers.setup?.git === true
    if (plans.files.length === 0 && !wantsGit) return { state, end: 'done' }
    const reply = await asker.ask(overview(plans, state.answers, looking), {
      progress: `${interview.sections.length} of ${interview.sections.length}: looking over`,
      canGoBack: false,
    })
    if (reply.kind !== 'answer' || reply.value === stop) return { state, end: 'stopped' }
    if (reply.value === write) return { state, end: 'done' }
    if (reply.value === show) asker.tell(plans.files[0]?.after ?? '')
    else {
      const ended = await revisited(String(reply.value), state, looking)
      if (ended.end === 'stopped') return ended
      state = ended.state
    }
  }
}

/** One part once more, with what was said standing there. */
function revisited(
  section: string,
  { answers, settled }: State<PracticeAnswers>,
  { interview, hold }: Looking,
): Promise<Ended<PracticeAnswers>> {
  const inPart = (now: PracticeAnswers) =>
    interview.steps(now).filter((step) => step.section === section)
  const keys = new Set(inPart(answers).map(({ key }) => key))
  const part = { sections: interview.sections, steps: (now: PracticeAnswers) => again(inPart(now)) }
  return hold(part, { answers, settled: new Set([...settled].filter((key) => !keys.has(key))) })
}

function overview(
  plans: Plans,
  { asked }: PracticeAnswers,
  { ground, cwd }: Looking,
): ChoiceQuestion {
  const isNew = ground.before === undefined
  const parts = sectionOptions().filter(({ value }) => isNew || asked?.parts?.includes(value))
  return {
    kind: 'choice',
    at: [],
    ask: isNew ? 'Set the practice up like this?' : 'Make these changes?',
    notes: plans.files.map((file) => noteOf(file, cwd)),
    options: [
      { value: write, label: isNew ? 'Write the files' : 'Make the changes' },
      ...(isNew ? [{ value: show, label: 'Show txplan.yaml first' }] : []),
      ...parts.map(({ value, label, hint }) => ({
        value,
        label: `Back to: ${label}`,
        ...(hint === undefined ? {} : { hint }),
      })),
      { value: stop, label: 'Stop here', hint: 'what you said is kept' },
    ],
    initial: write,
    optional: false,
  }
}

/** A new file by what it is, a changed one by what changes. */
const noteOf = ({ path, before, after, about }: Plans['files'][number], cwd: string): string =>
  before === undefined
    ? `${shownPath(path, cwd)}: ${about}`
    : `${shownPath(path, cwd)}:\n${diffText(before, after)}`
