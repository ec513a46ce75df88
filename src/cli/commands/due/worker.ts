/** The other side of `pool.ts`: collects its share and sends the result back. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ClientFiles } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type Collected, type CollectOptions, collect } from './collect.ts'

const { clients, options } = workerData as { clients: ClientFiles[]; options: CollectOptions }

export type WorkerAnswer = { result: Collected } | { userError: { message: string; hint?: string } }

/** A `UserError` does not survive the way between threads; its words do. */
async function answer(): Promise<WorkerAnswer> {
  try {
    return { result: await collect(clients, options) }
  } catch (error) {
    if (error instanceof UserError)
      return { userError: { message: error.message, hint: error.hint } }
    throw error
  }
}

answer().then((result) => parentPort?.postMessage(result))
