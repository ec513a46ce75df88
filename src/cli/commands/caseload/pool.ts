/** Spreads the clients over worker threads once that pays: lint takes most of the time. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ClientFiles } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type CollectOptions, collect } from './collect.ts'
import type { CaseRow } from './row.ts'
import type { WorkerAnswer } from './worker.ts'

const most = 4

/** The same rows as `collect` gives, in the same order. */
export async function collectInThreads(
  clients: readonly ClientFiles[],
  options: CollectOptions,
): Promise<CaseRow[]> {
  const jobs = Math.min(most, availableParallelism())
  if (jobs <= 1) return collect(clients, options)
  const size = Math.ceil(clients.length / jobs)
  const parts = Array.from({ length: jobs }, (_, at) => clients.slice(at * size, (at + 1) * size))
  return (await Promise.all(parts.map((part) => inWorker(part, options)))).flat()
}

function inWorker(clients: readonly ClientFiles[], options: CollectOptions): Promise<CaseRow[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(workerFile(), { workerData: { clients, options } })
    worker.once('message', (answer: WorkerAnswer) => {
      if ('rows' in answer) done(answer.rows)
      else fail(new UserError(answer.userError.message, answer.userError.hint))
    })
    worker.once('error', fail)
  })
}

/** The build puts the worker beside the other chunks. */
const workerFile = (): URL => new URL('./caseload-worker.cjs', import.meta.url)
