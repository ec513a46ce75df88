/** Spreads the clients over worker threads once that pays: reading them takes most of the time. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ClientFiles } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type Collected, type CollectOptions, collect } from './collect.ts'
import type { WorkerAnswer } from './worker.ts'

const most = 4

/** What is read is dropped at once, what is found is kept: room for the former keeps the collector away. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

/** The same as `collect` gives. */
export async function collectInThreads(
  clients: readonly ClientFiles[],
  options: CollectOptions,
): Promise<Collected> {
  const jobs = Math.min(most, availableParallelism())
  if (jobs <= 1) return collect(clients, options)
  const size = Math.ceil(clients.length / jobs)
  const parts = Array.from({ length: jobs }, (_, at) => clients.slice(at * size, (at + 1) * size))
  const all = await Promise.all(parts.map((part) => inWorker(part, options)))
  const newest = all.reduce((a, b) => (a.codes.inForce.to >= b.codes.inForce.to ? a : b))
  return {
    rows: all.flatMap((one) => one.rows),
    practices: Object.assign({}, ...all.map((one) => one.practices)),
    names: all.flatMap((one) => one.names),
    gaps: all.flatMap((one) => one.gaps),
    unreadable: all.some((one) => one.unreadable),
    codes: newest.codes,
  }
}

function inWorker(clients: readonly ClientFiles[], options: CollectOptions): Promise<Collected> {
  return new Promise((done, fail) => {
    const workerData = { clients, options }
    const worker = new Worker(workerFile(), { workerData, resourceLimits })
    worker.once('message', (answer: WorkerAnswer) => {
      if ('result' in answer) done(answer.result)
      else fail(new UserError(answer.userError.message, answer.userError.hint))
    })
    worker.once('error', fail)
  })
}

/** The build puts the worker beside the other chunks. */
const workerFile = (): URL => new URL('./due-worker.cjs', import.meta.url)
