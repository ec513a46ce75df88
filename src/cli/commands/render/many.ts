/** The documents of many plans, into a folder. One that fails does not keep the rest from being written. */
import { join, resolve } from 'node:path'
import { shownPath, type Unreadable } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { standing, writeWhole } from '../../../practice/write.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { progressBar } from '../../progress-bar.ts'
import { missingText } from '../../view-file.ts'
import { fileName } from './document.ts'
import { stemsOf } from './folder.ts'
import { lostText, makerFor } from './make.ts'
import type { RenderOptions } from './options.ts'
import type { PlanFiles } from './read.ts'
import { differsText } from './reading.ts'

/** How it went with one plan: what is to be told of it, and whether the fault is ours. */
interface Outcome {
  isWritten: boolean
  told: string
  /** What is told of it, and is as it was asked for. */
  note?: string
  isOurFault?: true
}

export async function renderMany(
  plans: readonly PlanFiles[],
  unreadable: readonly Unreadable[],
  options: RenderOptions,
  io: Io,
): Promise<ExitCode> {
  if (options.sign)
    throw new UserError(
      `Found ${plans.length} plans; one is signed at a time, by somebody who has read it.`,
      'Name one: txplan render CLIENT --sign',
    )
  const folder = folderFrom(plans.length, options, io.cwd)
  const write = writer(folder, options, io)
  const stems = stemsOf(plans.map(({ plan }) => plan))
  const bar = progressBar(io, plans.length)
  const outcomes: Outcome[] = []
  for (const [at, files] of plans.entries()) {
    outcomes.push(await write(files, stems[at] as string))
    bar.step()
    await aTurn()
  }
  bar.end()
  const lost = unreadable.map(({ path, fault }) => `${shownPath(path, io.cwd)}: ${fault}.\n`)
  const told = [...lost, ...outcomes.map((one) => one.told)].join('')
  const written = outcomes.filter(({ isWritten }) => isWritten).length
  io.stderr.write(outcomes.map(({ note = '' }) => note).join(''))
  io.stderr.write(told)
  io.stderr.write(`Wrote ${written} of ${plans.length} documents to ${shownPath(folder, io.cwd)}\n`)
  if (outcomes.some(({ isOurFault }) => isOurFault)) return exitCode.fault
  return told === '' ? exitCode.nothing : exitCode.findings
}

/** What a document leaves behind is let go only when others have had their turn. */
const aTurn = () => new Promise((done) => setImmediate(done))

function writer(folder: string, options: RenderOptions, io: Io) {
  const maker = makerFor({ ...options, output: undefined }, io)
  return async (files: PlanFiles, stem: string): Promise<Outcome> => {
    const shown = shownPath(files.plan, io.cwd)
    try {
      const plan = await maker.read(files)
      const { content, missing: lacking, report, payer } = await maker.draw(plan)
      writeWhole(join(folder, fileName(stem, plan.input, options, maker.to)), content)
      const [missing, { lost }] = [missingText(lacking), plan]
      const differs = differsText(report, shown, io)
      const told = (missing && `${shown}: ${missing}`) + lostText(lost, shown) + differs
      const note = payer && `${shown}: ${(await import('./payer-text.ts')).payerText(payer)}`
      return { isWritten: true, told, ...(note && { note }) }
    } catch (error) {
      return failed(error, shown)
    }
  }
}

/** An exception's own words may hold client text: of a fault of ours only its kind is told. */
function failed(error: unknown, shown: string): Outcome {
  if (!(error instanceof UserError)) {
    const kind = error instanceof Error ? error.name : 'unknown'
    const told = `${shown}: a fault of ours (${kind}). Tell us more of it: txplan render ${shown}\n`
    return { isWritten: false, told, isOurFault: true }
  }
  const { message, hint } = error
  const named = message.includes(shown) ? message : `${shown}: ${message}`
  return { isWritten: false, told: `${named}\n${hint ? `${hint}\n` : ''}` }
}

/** @throws UserError where no folder was named, or where a file of that name is in the way */
function folderFrom(count: number, { output }: RenderOptions, cwd: string): string {
  if (output === undefined || output === '-')
    throw new UserError(
      `Found ${count} plans; their documents need a folder.`,
      'Say which: --output FOLDER. Or name one plan: txplan render CLIENT',
    )
  const folder = resolve(cwd, output)
  if (standing(folder) === 'file')
    throw new UserError(
      `${output} is a file; ${count} documents need a folder.`,
      'Say which: --output FOLDER',
    )
  return folder
}
