/** The end of the conversation: the plan is laid out and written, whole. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Answers } from '../../../plan/answers.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { shownPath } from '../../../practice/discover.ts'
import { writeWhole } from '../../../practice/write.ts'
import { planText } from '../../../writing/layout.ts'
import { planOf } from '../../../writing/plan-of.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { type Desk, planPath } from '../../writing/desk.ts'

/** Writes the plan, or prints it with `--dry-run`. */
export async function finish(
  answers: Answers,
  { dryRun }: { dryRun?: boolean },
  desk: Desk,
  io: Io,
): Promise<ExitCode> {
  const { world } = await desk.known()
  const plan = planOf(answers, { library: world.library(), today: world.today })
  const path = freePath(desk, answers, plan)
  const text = planText(plan, schemaFor(desk, path))
  if (dryRun) {
    io.stdout.write(text)
    return exitCode.nothing
  }
  writeWhole(path, text)
  const shown = shownPath(path, io.cwd)
  io.stdout.write(`${shown}\n`)
  io.stderr.write(`The plan is written. Next: txplan lint ${shown}, then txplan render ${shown}\n`)
  return exitCode.nothing
}

/** Beside an earlier plan of the client, the new one is named by its day. */
function freePath(desk: Desk, { folder = 'plan' }: Answers, { effective = '' }: Plan): string {
  const path = planPath(desk, folder)
  if (!existsSync(path)) return path
  return join(dirname(path), `${desk.isPractice ? '' : `${folder}-`}${effective}.plan.yaml`)
}

/** An editor finds the schema beside the practice's files or, failing that, in the private folder. */
function schemaFor(desk: Desk, path: string): { schema: string } {
  const own = join(desk.place, 'schemas', 'plan.schema.json')
  const there = existsSync(own) ? own : desk.drafts.schemaFile()
  return { schema: relative(dirname(path), there).split(sep).join('/') }
}
