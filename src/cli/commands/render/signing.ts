/** `render --sign`: asks before anything is drawn, and signs what was drawn. */
import { resolve } from 'node:path'
import { writeNew } from '../../../practice/write.ts'
import { type Io, localDay } from '../../io.ts'
import { deliver } from '../../output.ts'
import { beginSigning, signedPath } from '../../signing/sign-rendered.ts'
import type { Made, PlanAtHand } from './make.ts'
import type { RenderOptions } from './options.ts'

interface Signing {
  /** @returns where it was written, if it was to a file. */
  write(made: Made): Promise<string | undefined>
}

/** @param output where the document goes; unless said otherwise with the client, and never over another */
export async function beginSigned(
  { input, file, shown }: PlanAtHand,
  output: string | undefined,
  options: RenderOptions,
  io: Io,
): Promise<Signing> {
  const { plan } = input
  const sign = await beginSigning({ plan, file, shown }, options, io)
  return {
    write: async ({ content, view }) => {
      const bytes = await sign(content as Uint8Array, view)
      const path = resolve(io.cwd, output ?? signedPath(file, plan, localDay(io.now())))
      if (output === undefined) writeNew(path, bytes)
      else await deliver(bytes, output, io)
      return output === '-' ? undefined : path
    },
  }
}
