/** A long answer in the person's own editor: the text goes out in a private file and comes back. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { platform } from 'node:os'
import { basename, join } from 'node:path'
import { UserError } from '../../practice/failure.ts'

export interface EditorWorld {
  env: Readonly<Record<string, string | undefined>>
  /** Where the file may lie for as long as the editor is open. */
  folder: string
  /** The terminal. */
  streams: { input: NodeJS.ReadStream; output: NodeJS.WriteStream }
}

/** @throws UserError when there is no editor, or it failed; the old text is then still the answer. */
export async function editText(text: string, world: EditorWorld): Promise<string> {
  mkdirSync(world.folder, { recursive: true, mode: 0o700 })
  // Nobody else may look into a folder made this way.
  const folder = mkdtempSync(join(world.folder, 'edit-'))
  try {
    const file = join(folder, 'answer.md')
    writeFileSync(file, text === '' ? '' : `${text}\n`, { mode: 0o600, flag: 'wx' })
    open(file, world)
    return textOf(readFileSync(file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function open(file: string, { env, streams: { input, output } }: EditorWorld): void {
  const wanted = env['VISUAL']?.trim() || env['EDITOR']?.trim()
  const candidates = wanted ? [wanted] : platform() === 'win32' ? ['notepad'] : ['nano', 'vi']
  for (const candidate of candidates) {
    const [command = '', ...args] = wordsOf(candidate)
    const { error, status, signal } = spawnSync(command, [...args, file], {
      stdio: [input, output, output],
      env: env as NodeJS.ProcessEnv,
    })
    if (!error && status === 0) return
    if (error && missing(error) && candidate !== candidates.at(-1)) continue
    throw failure(basename(command), error, status ?? signal)
  }
}

const missing = (error: Error): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

function failure(name: string, error: Error | undefined, end: number | string | null): UserError {
  if (error && missing(error))
    return new UserError(
      `There is no editor “${name}” here; set EDITOR to one. The text is as it was.`,
    )
  if (error)
    return new UserError(`The editor “${name}” could not be started. The text is as it was.`)
  return new UserError(`The editor “${name}” ended with ${end}. The text is as it was.`)
}

/** `code --wait`, or a path in quotes; no shell reads it. */
export function wordsOf(command: string): string[] {
  const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'))
}

/** Editors end a file with a line break; it is none of the answer. */
function textOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.replaceAll('\r\n', '\n').replace(/\s+$/, '')
  } catch {
    throw new UserError('The editor saved something other than UTF-8 text. The text is as it was.')
  }
}
