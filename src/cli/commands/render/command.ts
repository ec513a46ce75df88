/** `txplan render`: a PDF, a web page or Markdown of a plan; or of many plans, into a folder. */
import { basename } from 'node:path'
import {
  type ClientFiles,
  discover,
  isRecord,
  isSettings,
  shownPath,
  type Unreadable,
} from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import type { ExitCode, Io } from '../../io.ts'
import { refuseMixed } from './document.ts'
import { renderOne } from './one.ts'
import type { RenderOptions } from './options.ts'
import type { PlanFiles } from './read.ts'

export async function run(
  paths: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as RenderOptions
  refuseMixed(options)
  for (const path of paths) refuseOther(path)
  const { clients, unreadable } = await discover(paths, io.cwd)
  const plans = clients.filter(isWithPlan)
  const [only, ...more] = plans
  if (!only) throw noPlan(paths, unreadable, io.cwd)
  if (more.length === 0 && unreadable.length === 0) return renderOne(only, options, io)
  const { renderMany } = await import('./many.ts')
  return renderMany(plans, unreadable, options, io)
}

const isWithPlan = (files: ClientFiles): files is PlanFiles => files.plan !== undefined

function refuseOther(path: string): void {
  const name = basename(path)
  if (!isRecord(name) && !isSettings(name)) return
  throw new UserError(`${path} is no plan.`, 'Name the plan: txplan render CLIENT/plan.yaml')
}

function noPlan(paths: readonly string[], [lost]: Unreadable[], cwd: string): UserError {
  if (lost) return new UserError(`${shownPath(lost.path, cwd)}: ${lost.fault}.`)
  return new UserError(
    `No plan found in ${paths.join(', ') || cwd}.`,
    'Name a plan, or the folder of a client that has one: txplan render CLIENT',
  )
}
