/** The timestamp server to ask: named for this call or, without that, in the practice's settings. */
import { dirname } from 'node:path'
import { practiceAbove } from '../../practice/discover.ts'
import { practiceValue, readPractice } from '../../practice/read.ts'
import type { TimestampClient } from '../../signing/signer.ts'
import type { Io } from '../io.ts'

export interface TimestampOptions {
  /** An address; false where none is to be asked. */
  timestamp?: string | false
}

/**
 * @param file what is signed: the practice around it may name a server
 * @throws UserError for an address that is none
 */
export async function timestampFor(
  { timestamp }: TimestampOptions,
  file: string,
  io: Pick<Io, 'stderr'>,
): Promise<TimestampClient | undefined> {
  if (timestamp === false) return undefined
  const address = timestamp ?? (await addressAround(file))
  if (address === undefined) return undefined
  const { timestampClient } = await import('../../practice/timestamp-server.ts')
  const ask = timestampClient(address)
  if (timestamp !== undefined) return ask
  return (request) => {
    // Settings may have come with a repository of somebody else’s.
    io.stderr.write(`Asking ${new URL(address).host} for the time, as txplan.yaml says.\n`)
    return ask(request)
  }
}

async function addressAround(file: string): Promise<string | undefined> {
  const folder = practiceAbove(dirname(file))
  if (folder === undefined) return undefined
  const practice = practiceValue(await readPractice(folder))
  return practice?.signing?.timestamp_server?.trim() || undefined
}
