/** `txplan add KIND PLAN`: one goal, objective, intervention, diagnosis, problem or strength more. */
import { dirname, relative } from 'node:path'
import { nearest } from '../../../language/similar.ts'
import type { Answers } from '../../../plan/answers.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { type Addable, addable } from '../../../writing/add-interview.ts'
import { planOf } from '../../../writing/plan-of.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { onePlan } from '../../one-plan.ts'
import { type AskerOptions, canAsk, openAsker } from '../../writing/asker.ts'
import { type Desk, openDesk } from '../../writing/desk.ts'
import type { Keeper } from '../../writing/keeper.ts'
import { wholePlan, writeEdited } from '../../writing/whole-plan.ts'
import type { Adding, AddOptions, Said } from './adding.ts'
import { askFor } from './asked.ts'
import { extended } from './extend.ts'
import { takenFromFile } from './from-file.ts'

type Options = AddOptions & AskerOptions & { dryRun?: boolean; asOf?: string }

export async function run(
  [word = '', path = '.']: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as Options
  const kind = kindOf(word)
  const { plan: file } = await onePlan(path, `add ${kind}`, io.cwd)
  const desk = openDesk({ ...io, cwd: dirname(file) }, options.asOf)
  const document = await wholePlan(file, 'anything is added', io)
  const adding: Adding = {
    kind,
    plan: document.value as Answers,
    desk,
    about: relative(desk.place, file),
    shown: shownPath(file, io.cwd),
  }
  const said: (Said & { keeper?: Keeper }) | undefined =
    options.answers === undefined && canAsk(options, io)
      ? await asked(adding, options, io)
      : await takenFromFile(adding, options, io)
  if (!said) return exitCode.findings
  const text = extended(document, await madePlan(said.answers, desk), said.place)
  write({ file, text, document, kind }, options, io)
  if (!options.dryRun) said.keeper?.remove()
  return exitCode.nothing
}

/** @throws UserError for what cannot be added */
function kindOf(word: string): Addable {
  const kind = addable.find((one) => one === word || `${one}s` === word)
  if (kind) return kind
  const near = nearest(word, addable)
  throw new UserError(
    `Found “${word}”; what can be added is: ${addable.join(', ')}.`,
    near ? `Did you mean: txplan add ${near} PLAN` : 'Type, for example: txplan add goal PLAN',
  )
}

async function asked(adding: Adding, options: Options, io: Io) {
  const { desk } = adding
  const asker = await openAsker(options, io, () => desk.drafts.privateFolder())
  try {
    return await askFor(adding, options, asker, io)
  } finally {
    asker.close()
  }
}

async function madePlan(answers: Answers, { known }: Desk): Promise<Plan> {
  const { world } = await known()
  return planOf(answers, { library: world.library(), today: world.today, from: world.today })
}

interface Writing {
  file: string
  text: string
  document: SourceDocument
  kind: Addable
}

function write({ file, text, document, kind }: Writing, { dryRun }: Options, io: Io): void {
  if (dryRun) {
    io.stdout.write(text)
    return
  }
  writeEdited(file, document, text)
  const shown = shownPath(file, io.cwd)
  io.stdout.write(`${shown}\n`)
  io.stderr.write(`The ${kind} was added. Next: txplan lint ${shown}\n${signedWords(document)}`)
}

/** What was signed before does not cover what was added. */
function signedWords({ value }: SourceDocument): string {
  const { signatures = [] } = value as Plan
  return signatures.some(({ signed }) => signed !== undefined)
    ? 'The plan is signed, and the signatures do not cover what was added: raise its revision (txplan revise) and have it signed again (txplan sign).\n'
    : ''
}
