/** A real git repository for a test, with people and days of our own and none of the machine’s settings. */
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { execaSync } from 'execa'
import { inFolder } from './run.ts'

export interface Committed {
  /** Name of who wrote it; without one “Ana Silva”. */
  author?: string
  /** A day, or a day with time and zone; without one a day later than the commit before. */
  date?: string
}

/** A commit of one file, for histories too long to be made one by one. */
export interface FastCommit extends Committed {
  path: string
  text: string
  message?: string
}

export class TestRepository {
  readonly root: string
  private days = 0

  constructor(root: string) {
    this.root = root
  }

  /** Runs git in the repository; what it prints. Throws when git fails. */
  git(...args: string[]): string {
    return execaSync('git', args, { cwd: this.root, env: settings }).stdout
  }

  /** The same without throwing, for what may fail: a merge with conflicts. */
  tryGit(...args: string[]): { code: number; stdout: string; stderr: string } {
    const { exitCode, stdout, stderr } = execaSync('git', args, {
      cwd: this.root,
      env: settings,
      reject: false,
    })
    return { code: exitCode ?? -1, stdout, stderr }
  }

  path(name: string): string {
    return join(this.root, name)
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8')
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true })
    writeFileSync(this.path(name), text)
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(this.path(to)), { recursive: true })
    renameSync(this.path(from), this.path(to))
  }

  remove(name: string): void {
    rmSync(this.path(name), { recursive: true })
  }

  /** Commits all there is; the full hash. */
  commit(message: string, { author = someone, date = this.nextDay() }: Committed = {}): string {
    this.git('add', '--all')
    const when = dateTime(date)
    execaSync('git', ['commit', '-q', '--allow-empty', '--allow-empty-message', '-m', message], {
      cwd: this.root,
      env: {
        ...settings,
        GIT_AUTHOR_NAME: author,
        GIT_AUTHOR_DATE: when,
        GIT_COMMITTER_DATE: when,
      },
    })
    return this.git('rev-parse', 'HEAD')
  }

  /** Merges a branch as that author; conflicts are left where they are. True when there was none. */
  merge(branch: string, { author = someone, date = this.nextDay() }: Committed = {}): boolean {
    const when = dateTime(date)
    const { exitCode } = execaSync(
      'git',
      ['merge', '-q', '--no-ff', '-m', `Merge ${branch}`, branch],
      {
        cwd: this.root,
        reject: false,
        env: {
          ...settings,
          GIT_AUTHOR_NAME: author,
          GIT_COMMITTER_NAME: author,
          GIT_AUTHOR_DATE: when,
          GIT_COMMITTER_DATE: when,
        },
      },
    )
    return exitCode === 0
  }

  /** Many commits of one file each on the branch `main`, by one process; the work tree is as the last. */
  commitMany(commits: readonly FastCommit[]): void {
    const input = Buffer.concat(commits.map((commit, at) => this.importOf(commit, at)))
    execaSync('git', ['fast-import', '--quiet', '--force'], {
      cwd: this.root,
      env: settings,
      input,
    })
    this.git('reset', '-q', '--hard', 'main')
  }

  private importOf(
    { path, text, message = path, author = someone, date = this.nextDay() }: FastCommit,
    at: number,
  ): Buffer {
    const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`
    const who = `${author} <${mail}> ${Date.parse(dateTime(date)) / 1000} +0000`
    const from = at === 0 && this.hasCommits() ? 'from refs/heads/main^0\n' : ''
    return Buffer.from(
      `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(message)}${from}M 100644 inline ${path}\n${data(text)}`,
    )
  }

  private hasCommits(): boolean {
    return this.tryGit('rev-parse', '--verify', '--quiet', 'main').code === 0
  }

  /** Days in a row, from the first of 2026. */
  private nextDay(): string {
    this.days += 1
    return new Date(Date.UTC(2026, 0, this.days)).toISOString().slice(0, 10)
  }
}

const someone = 'Ana Silva'
const mail = 'ana@example.org'

const dateTime = (date: string): string => (date.length === 10 ? `${date}T12:00:00Z` : date)

const settings = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: someone,
  GIT_AUTHOR_EMAIL: mail,
  GIT_COMMITTER_NAME: someone,
  GIT_COMMITTER_EMAIL: mail,
}

/** A new repository with the branch `main` and no commit; gone afterwards. */
export const inRepository = <T>(use: (repo: TestRepository) => Promise<T> | T): Promise<T> =>
  inFolder({}, (folder) => {
    const repo = new TestRepository(realpathSync(folder))
    repo.git('init', '-q', '-b', 'main')
    return use(repo)
  })
