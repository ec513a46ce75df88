/** Repositories made for a test, with names and days of our own and none of the machine's settings. */
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { execaSync } from 'execa'
import { inFolder } from '../../helpers/run.ts'

export class Workspace {
  readonly root: string

  constructor(root: string) {
    this.root = root
  }

  /** Runs git in the repository; what it prints. */
  git(...args: string[]): string {
    return execaSync('git', args, { cwd: this.root, env: settings }).stdout
  }

  path(name: string): string {
    return join(this.root, name)
  }

  /** Writes files; one without content is taken away. */
  write(files: Record<string, string | undefined>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(this.path(name)), { recursive: true })
      if (content === undefined) rmSync(this.path(name))
      else writeFileSync(this.path(name), content)
    }
  }

  /** Writes files and commits all there is, on that day by that author. */
  commit(
    day: string,
    files: Record<string, string | undefined> = {},
    author = 'Ana Silva',
  ): string {
    this.write(files)
    this.git('add', '--all')
    const date = `${day}T23:30:00-08:00`
    const env = {
      ...settings,
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    }
    execaSync('git', ['commit', '-q', '--allow-empty', '-m', day], { cwd: this.root, env })
    return this.git('rev-parse', 'HEAD')
  }
}

const settings = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ana Silva',
  GIT_AUTHOR_EMAIL: 'ana@example.org',
  GIT_COMMITTER_NAME: 'Ana Silva',
  GIT_COMMITTER_EMAIL: 'ana@example.org',
}

/** A new repository; gone afterwards. */
export const inRepository = <T>(use: (workspace: Workspace) => Promise<T> | T): Promise<T> =>
  inFolder({}, (folder) => {
    const workspace = new Workspace(realpathSync(folder))
    workspace.git('init', '-q', '-b', 'main')
    return use(workspace)
  })
