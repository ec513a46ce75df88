/**
 * Drafts of conversations: what was said so far, kept where git does not look (`.txplan/` holds a
 * `.gitignore` of its own) and only for this user. A draft is written anew after every answer, and the
 * line that is being typed at every key, so that nothing is lost however the program ends.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readAssetText } from './assets.ts'
import { fileFault, UserError } from './failure.ts'

/** What is kept of a conversation; `kind` says which one, `name` whose. */
export interface Draft {
  version: 1
  kind: 'new' | 'init' | 'add' | 'review' | 'revise' | 'discharge' | 'record'
  name: string
  /** When it was begun, ISO date and time. */
  started: string
  /** Which window keeps it: another one must not write over it. */
  by?: string
  /** The plan that a new one follows, or that the conversation is about, from the folder of the drafts. */
  about?: string
  /** Where the added thing stands among the answers. */
  place?: readonly (string | number)[]
  answers: unknown
  /** Keys of the questions that need not be asked again. */
  settled: readonly string[]
}

export interface Typed {
  key: string
  text: string
}

const ownOnly = 0o600
const ownFolder = 0o700

export class Drafts {
  private readonly folder: string

  /** @param place the folder of the practice, or the current one outside of any */
  constructor(place: string) {
    this.folder = join(place, '.txplan')
  }

  /** The folder for what must not leave this machine, made if need be. */
  privateFolder(): string {
    // Each time: somebody may have cleaned up while the conversation went on.
    mkdirSync(join(this.folder, 'drafts'), { recursive: true, mode: ownFolder })
    const ignore = join(this.folder, '.gitignore')
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n')
    return this.folder
  }

  /** Where the plan's JSON Schema stands for an editor, where the practice holds none. */
  get schemaPath(): string {
    return join(this.folder, 'plan.schema.json')
  }

  writeSchema(): void {
    this.privateFolder()
    writeFileSync(this.schemaPath, readAssetText('schemas/plan.schema.json'))
  }

  list(): string[] {
    try {
      return readdirSync(join(this.folder, 'drafts'))
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.replace(/\.json$/, ''))
        .sort()
    } catch {
      return []
    }
  }

  has(id: string): boolean {
    return existsSync(this.path(id, 'json'))
  }

  /** By which window a draft is kept; `undefined` where there is none. */
  keeperOf(id: string): string | undefined {
    if (!this.has(id)) return undefined
    try {
      return this.read(id)?.by ?? ''
    } catch {
      return 'nobody'
    }
  }

  /** @throws UserError when there is one that cannot be read */
  read(id: string): Draft | undefined {
    const path = this.path(id, 'json')
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw new UserError(`${path}: ${fileFault(error)}.`)
    }
    const draft = parsed(text) as Partial<Draft> | undefined
    if (draft?.version === 1 && draft.answers !== undefined && Array.isArray(draft.settled))
      return draft as Draft
    throw new UserError(`${path} is no draft that can be read.`, 'Look at it, then remove it.')
  }

  /** Written beside and put in its place, so that it is whole at any time. */
  write(id: string, draft: Draft): void {
    this.privateFolder()
    const path = this.path(id, 'json')
    writeFileSync(`${path}.part`, JSON.stringify(draft), { mode: ownOnly })
    renameSync(`${path}.part`, path)
  }

  readTyped(id: string): Typed | undefined {
    try {
      return parsed(readFileSync(this.path(id, 'typing'), 'utf8')) as Typed | undefined
    } catch {
      return undefined
    }
  }

  writeTyped(id: string, typed: Typed): void {
    this.privateFolder()
    const path = this.path(id, 'typing')
    writeFileSync(`${path}.part`, JSON.stringify(typed), { mode: ownOnly })
    renameSync(`${path}.part`, path)
  }

  forgetTyped(id: string): void {
    rmSync(this.path(id, 'typing'), { force: true })
  }

  remove(id: string): void {
    this.forgetTyped(id)
    rmSync(this.path(id, 'json'), { force: true })
  }

  private path(id: string, ending: string): string {
    return join(this.folder, 'drafts', `${id}.${ending}`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
