/** The end of the conversation: the plan is laid out and written, whole. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Answers } from '../../../plan/answers.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { writeNew } from '../../../practice/write.ts'
import { planText } from '../../../writing/layout.ts'
import { planOf } from '../../../writing/plan-of.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { type Desk, planPath } from '../../writing/desk.ts'

export interface Finishing {
  dryRun?: boolean
  /** The plan that this one follows, from the folder of the drafts. */
  follows?: string
}

/** Writes the plan, or prints it with `--dry-run`. */
export async function finish(
  answers: Answers,
  { dryRun, follows }: Finishing,
  desk: Desk,
  io: Io,
): Promise<ExitCode> {
  const { world } = await desk.known()
  const plan = planOf(answers, { library: world.library(), today: world.today })
  const path = pathFor(desk, answers, plan, follows)
  const text = planText(plan, { schema: schemaFor(desk, path) })
  if (dryRun) {
    io.stdout.write(text)
    return exitCode.nothing
  }
  writeNew(path, text)
  if (!existsSync(ownSchema(desk))) putSchema(desk)
  const shown = shownPath(path, io.cwd)
  io.stdout.write(`${shown}\n`)
  io.stderr.write(
    `The plan is written. Next:\n  txplan lint ${shown}\n  txplan sign ${shown} --as clinician\n  txplan render ${shown}\n`,
  )
  return exitCode.nothing
}

/** The plan stands already: without a schema beside it, only an editor misses something. */
function putSchema({ drafts }: Desk): void {
  try {
    drafts.writeSchema()
  } catch {}
}

/**
 * Beside the plan that it follows, the new one is named by its day.
 *
 * @throws UserError when there is a plan that it does not follow: it may be the work of another window
 */
function pathFor(desk: Desk, answers: Answers, plan: Plan, follows: string | undefined): string {
  const { folder = 'plan' } = answers
  const path = planPath(desk, folder)
  if (!existsSync(path)) return path
  if (follows === undefined)
    throw new UserError(
      `There is a plan already: ${path}. What you said is kept.`,
      `For a new plan that follows it: txplan new --from ${path}`,
    )
  const beside = dirname(join(desk.place, follows))
  return join(beside, `${desk.isPractice ? '' : `${folder}-`}${plan.effective ?? ''}.plan.yaml`)
}

/** An editor finds the schema beside the practice's files or, failing that, in the private folder. */
const ownSchema = ({ place }: Desk): string => join(place, 'schemas', 'plan.schema.json')

function schemaFor(desk: Desk, path: string): string {
  const own = ownSchema(desk)
  const there = existsSync(own) ? own : desk.drafts.schemaPath
  return relative(dirname(path), there).split(sep).join('/')
}
