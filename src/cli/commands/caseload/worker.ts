/** The other side of `pool.ts`: looks at its share of the clients and sends the rows back. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ClientFiles } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type CollectOptions, collect } from './collect.ts'
import type { CaseRow } from './row.ts'

const { clients, options } = workerData as { clients: ClientFiles[]; options: CollectOptions }

export type WorkerAnswer = { rows: CaseRow[] } | { userError: { message: string; hint?: string } }

/** A `UserError` does not survive the way between threads; its words do. */
async function answer(): Promise<WorkerAnswer> {
  try {
    return { rows: await collect(clients, options) }
  } catch (error) {
    if (error instanceof UserError)
      return { userError: { message: error.message, hint: error.hint } }
    throw error
  }
}

answer().then((result) => parentPort?.postMessage(result))
