/** Who asks: prompts with keys, or plain lines where a screen reader or a pipe is at the other end. */
import { UserError } from '../../practice/failure.ts'
import type { Asker } from '../../writing/question.ts'
import type { Io } from '../io.ts'
import { paintFor, widthOf } from '../paint.ts'

export interface AskerOptions {
  plain?: boolean
  color?: boolean
  input?: boolean
  /** False where nothing of it is kept as a draft: stopping changes nothing, and forgets what was said. */
  keeps?: boolean
}

/** Whether there is anybody to ask. */
export const canAsk = (options: AskerOptions, io: Io): boolean =>
  options.input !== false &&
  io.terminal !== undefined &&
  (options.plain === true || (io.stdin.isTTY === true && io.stderr.isTTY === true))

/** @param privateFolder where a text may stand while an editor is open */
export async function openAsker(
  options: AskerOptions,
  io: Io,
  privateFolder: () => string,
): Promise<Asker> {
  const streams = io.terminal?.()
  const { keeps = true } = options
  if (!streams)
    throw new UserError(
      'There is no terminal to ask in.',
      'Give the answers in a file: --answers FILE',
    )
  const edit = async (text: string) => {
    const { editText } = await import('../prompts/editor.ts')
    return editText(text, { env: io.env, folder: privateFolder(), streams })
  }
  if (options.plain) {
    const { plainAsker } = await import('../prompts/plain.ts')
    return plainAsker({ ...streams, width: widthOf(io.stderr), edit, keeps })
  }
  const { terminalAsker } = await import('../prompts/terminal.ts')
  return terminalAsker({
    ...streams,
    paint: await paintFor(io.stderr, options.color, io),
    env: io.env,
    edit,
    keeps,
  })
}
