/** What stops a command: bad usage or input that cannot be read. Shown without a stack trace. */

export class UserError extends Error {
  /** What to type next. */
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'UserError'
    this.hint = hint
  }
}

/** The person left: nobody's mistake, and nothing more than this sentence is said. */
export class Left extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Left'
  }
}

/** Words for what the file system says; they carry a path and nothing from inside a file. */
export function fileFault(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  return faults[code] ?? `it could not be read (${code || 'unknown reason'})`
}

export const noFile = 'it is not a file that can be read to its end'

const faults: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you are not allowed to read it',
  EPERM: 'you are not allowed to read it',
  EISDIR: 'it is a folder; a file is wanted',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
}
