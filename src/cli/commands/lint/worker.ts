/** The other side of `pool.ts`: checks its share and sends the result back. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ClientFiles } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type CheckOptions, type CheckResult, checkClients } from './check.ts'

const { clients, options } = workerData as { clients: ClientFiles[]; options: CheckOptions }

export type WorkerAnswer =
  | { result: CheckResult }
  | { userError: { message: string; hint?: string } }

/** A `UserError` does not survive the way between threads; its words do. */
async function answer(): Promise<WorkerAnswer> {
  try {
    return { result: await checkClients(clients, options) }
  } catch (error) {
    if (error instanceof UserError)
      return { userError: { message: error.message, hint: error.hint } }
    throw error
  }
}

answer().then((result) => parentPort?.postMessage(result))
