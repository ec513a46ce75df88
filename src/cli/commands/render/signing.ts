/** `render --sign`: asks before anything is drawn, and signs what was drawn. */
import { resolve } from 'node:path'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { standing, writeNew } from '../../../practice/write.ts'
import { type Io, localDay } from '../../io.ts'
import { deliver } from '../../output.ts'
import { beginSigning, signedPath } from '../../signing/sign-rendered.ts'
import { kindOf } from './document.ts'
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
  const place = signedPath(file, plan, { day: localDay(io.now()), kind: kindOf(options) })
  if (output === undefined) refuseExisting(place, io)
  const sign = await beginSigning({ plan, file, shown }, options, io)
  return {
    write: async ({ content, view }) => {
      const bytes = await sign(content as Uint8Array, view)
      const path = resolve(io.cwd, output ?? place)
      if (output === undefined) writeNew(path, bytes)
      else await deliver(bytes, output, io)
      return output === '-' ? undefined : path
    },
  }
}

/** Before anybody is asked anything. */
function refuseExisting(place: string, { cwd }: Io): void {
  const path = resolve(cwd, place)
  if (standing(path) === 'nothing') return
  const shown = shownPath(path, cwd)
  throw new UserError(
    `${shown} is there already; it is left as it is.`,
    `How it stands: txplan verify ${shown}. To make another: -o FILE`,
  )
}
