/**
 * Spreads the clients over worker threads once that pays. Each thread warms up its own copy of the
 * program, which takes as long as checking some hundred plans.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ClientFiles } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type CheckOptions, type CheckResult, checkClients } from './check.ts'
import type { WorkerAnswer } from './worker.ts'

const most = 4

/** How many threads to use; what the user said, or what pays. */
function jobsFrom(given: string | undefined): number {
  if (given === undefined) return Math.min(most, availableParallelism())
  const jobs = Number(given)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs
  throw new UserError(`--jobs ${given}: wanted a whole number from 1 to 64.`)
}

/** The same result as `checkClients`, in the same order. */
export async function checkInThreads(
  clients: readonly ClientFiles[],
  options: CheckOptions,
  given: string | undefined,
): Promise<CheckResult> {
  const jobs = Math.min(jobsFrom(given), clients.length)
  if (jobs <= 1) return checkClients(clients, options)
  const size = Math.ceil(clients.length / jobs)
  const parts = Array.from({ length: jobs }, (_, at) => clients.slice(at * size, (at + 1) * size))
  const results = await Promise.all(parts.map((one) => inWorker(one, options)))
  return {
    findings: results.flatMap((one) => one.findings),
    files: results.reduce((sum, one) => sum + one.files, 0),
    unreadable: results.some((one) => one.unreadable),
    settings: Object.assign({}, ...results.map((one) => one.settings)),
    across: results.flatMap((one) => one.across),
    signed: results.flatMap((one) => one.signed),
    historyMissing: results.find((one) => one.historyMissing)?.historyMissing,
  }
}

function inWorker(clients: readonly ClientFiles[], options: CheckOptions): Promise<CheckResult> {
  return new Promise((done, fail) => {
    const worker = new Worker(workerFile(), { workerData: { clients, options } })
    worker.once('message', (answer: WorkerAnswer) => {
      if ('result' in answer) done(answer.result)
      else fail(new UserError(answer.userError.message, answer.userError.hint))
    })
    worker.once('error', fail)
  })
}

/** The build puts the worker beside the other chunks. */
const workerFile = (): URL => new URL('./lint-worker.cjs', import.meta.url)
