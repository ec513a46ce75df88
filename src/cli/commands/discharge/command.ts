/** `txplan discharge PLAN`: how treatment ended, in the plan and as a document. */
import type { DischargeAnswers } from '../../../plan/discharge-answers.ts'
import { dischargeFaults } from '../../../writing/discharge-interview/faults.ts'
import { dischargeInterview } from '../../../writing/discharge-interview/index.ts'
import { dischargeEdits } from '../../../writing/discharge-interview/result.ts'
import { wayBack } from '../../../writing/discharge-interview/way-back.ts'
import { withEdits } from '../../../writing/edits.ts'
import { type Life, lifeOf } from '../../../writing/life/life.ts'
import { documentOptions } from '../../document-options.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { type AnsweringOptions, askedOrRead } from '../../writing/asked-or-read.ts'
import { type AtHand, atHand } from '../../writing/at-hand.ts'
import { writeChanged } from '../../writing/changed-plan.ts'
import { refuseUnfit } from '../../writing/fit-to-go-on.ts'
import type { PlanTalk } from '../../writing/plan-talk.ts'
import { unmetLines } from './unmet.ts'

type Options = AnsweringOptions & {
  dryRun?: boolean
  asOf?: string
  to?: string
  output?: string
  paper?: string
  /** False with `--no-document`. */
  document?: boolean
}

export async function run(
  [path = '.']: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as Options
  // What cannot be made is told before anything is asked.
  documentOptions(options)
  const hand = await atHand(path, 'discharge', options.asOf, io)
  refuseUnfit(hand, 'discharge')
  const talk = talkAbout(hand)
  const file = {
    shape: 'discharge-answers' as const,
    faults: (answers: DischargeAnswers) => dischargeFaults(answers, talk.life),
  }
  const talked = await askedOrRead(talk, file, options, io)
  if (!talked) return exitCode.findings
  const said = ['The plan is closed.', ...unmetLines(talked.answers, talk.life)].join('\n')
  const edits = talk.edits(talked.answers)
  const done = { ...options, said, kind: 'discharge' as const, isQuiet: options.output === '-' }
  writeChanged(edits, hand, done, io)
  if (options.dryRun) return exitCode.nothing
  talked.keeper?.remove()
  if (options.document === false) return exitCode.nothing
  const { writeSummary } = await import('./document.ts')
  return writeSummary(withEdits(hand.care.plan, edits), hand, options, io)
}

function talkAbout(hand: AtHand): PlanTalk<DischargeAnswers> & { life: Life } {
  const life = lifeOf(hand.care, hand.known.world)
  return {
    kind: 'discharge',
    hand,
    life,
    interview: dischargeInterview(life),
    start: {},
    edits: (answers) => dischargeEdits(answers, life),
    wayBack: (at, answers) => wayBack(at, answers, life),
    greeting: 'The end of a treatment. Every answer is kept at once; stop whenever you like.',
  }
}
