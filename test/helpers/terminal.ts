/**
 * A terminal with a person at it: programs run on a real pseudo-terminal, and what they draw is read off
 * a screen. The pseudo-terminal is util-linux's `script`, so nothing native is installed; where it is
 * missing, tests are skipped, with a line that says so.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import headless from '@xterm/headless'

export interface TerminalWorld {
  /** The program and its arguments. */
  command: readonly string[]
  cwd?: string
  env?: Record<string, string>
  columns?: number
  rows?: number
}

export const hasTerminal: boolean = (() => {
  const { status, stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' })
  if (status === 0 && /util-linux/.test(stdout) && process.platform === 'linux') return true
  process.stderr.write(
    'script (util-linux) is not installed: tests at a terminal are skipped (apt-get install bsdutils).\n',
  )
  return false
})()

const keys = {
  enter: '\r',
  escape: '\u001B',
  tab: '\t',
  'back-tab': '\u001B[Z',
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  home: '\u001B[H',
  end: '\u001B[F',
  'page-up': '\u001B[5~',
  'page-down': '\u001B[6~',
  backspace: '\u007F',
  delete: '\u001B[3~',
  space: ' ',
  'alt-enter': '\u001B\r',
  'alt-b': '\u001Bb',
  'alt-f': '\u001Bf',
  'alt-d': '\u001Bd',
  'ctrl-left': '\u001B[1;5D',
  'ctrl-right': '\u001B[1;5C',
  'ctrl-a': '\u0001',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-e': '\u0005',
  'ctrl-j': '\n',
  'ctrl-k': '\u000B',
  'ctrl-o': '\u000F',
  'ctrl-u': '\u0015',
  'ctrl-w': '\u0017',
  'ctrl-z': '\u001A',
} as const

export type KeyName = keyof typeof keys

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`

export class TestTerminal {
  /** The exit code; 128 and the signal's number for a program that a signal ended. */
  readonly closed: Promise<number>
  /** Everything the program wrote, as it came. */
  written = ''
  readonly #screen: InstanceType<typeof headless.Terminal>
  readonly #script: ChildProcessWithoutNullStreams
  #ended = false

  constructor({ command, cwd, env = {}, columns = 80, rows = 24 }: TerminalWorld) {
    this.#screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true })
    const line = `stty cols ${columns} rows ${rows}; exec ${command.map(quoted).join(' ')}`
    this.#script = spawn('script', ['-qfec', line, '/dev/null'], {
      ...(cwd === undefined ? {} : { cwd }),
      env: {
        PATH: process.env['PATH'] ?? '',
        TERM: 'xterm-256color',
        SHELL: '/bin/sh',
        LANG: 'C.UTF-8',
        ...env,
      },
    })
    // What it is asked for (where the caret is, say), the screen answers like a keyboard.
    this.#screen.onData((reply) => this.type(reply))
    this.#script.stdin.on('error', () => {})
    this.#script.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.written += text
      this.#screen.write(text)
    })
    this.closed = new Promise((resolve) => {
      this.#script.on('close', (code, signal) => {
        this.#ended = true
        this.#screen.write('', () => resolve(code ?? (signal ? 255 : -1)))
      })
    })
  }

  /** Sends text as it is; see that the program waits for it. */
  type(text: string): void {
    if (!this.#ended) this.#script.stdin.write(text)
  }

  /** Text from the clipboard, as a terminal sends it that was asked to mark it. */
  paste(text: string): void {
    this.type(`\u001B[200~${text.replace(/\r?\n/g, '\r')}\u001B[201~`)
  }

  press(...names: KeyName[]): void {
    for (const name of names) this.type(keys[name])
  }

  /** The rows that one sees. */
  screen(): string {
    const { baseY } = this.#screen.buffer.active
    return this.#rows(baseY, baseY + this.#screen.rows)
  }

  /** The same, and what has scrolled away above. */
  whole(): string {
    return this.#rows(0, this.#screen.buffer.active.length)
  }

  caret(): { row: number; column: number } {
    const { cursorX, cursorY } = this.#screen.buffer.active
    return { row: cursorY, column: cursorX }
  }

  #rows(from: number, to: number): string {
    const rows: string[] = []
    for (let at = from; at < to; at++)
      rows.push(this.#screen.buffer.active.getLine(at)?.translateToString(true).trimEnd() ?? '')
    return rows.join('\n').trimEnd()
  }

  /** Waits for the text to be on the screen. */
  async until(wanted: string | RegExp, ms = 10_000): Promise<void> {
    const seen = () =>
      typeof wanted === 'string' ? this.screen().includes(wanted) : wanted.test(this.screen())
    await this.#wait(seen, `${wanted}`, ms)
  }

  /** Waits for the text to have left the screen. */
  async gone(unwanted: string | RegExp, ms = 10_000): Promise<void> {
    const seen = () =>
      typeof unwanted === 'string' ? this.screen().includes(unwanted) : unwanted.test(this.screen())
    await this.#wait(() => !seen(), `not ${unwanted}`, ms)
  }

  async #wait(met: () => boolean, what: string, ms: number): Promise<void> {
    for (const end = Date.now() + ms; !met(); ) {
      if (Date.now() > end || this.#ended) {
        // The last words of a program that has ended may still be on their way to the screen.
        await this.#drawn()
        if (met()) return
        const why = this.#ended ? 'the program has ended' : `${ms} ms have passed`
        throw new Error(`Waited for ${what}, but ${why}. The screen:\n${this.screen()}`)
      }
      await pause(4)
    }
  }

  #drawn(): Promise<void> {
    return new Promise((resolve) => this.#screen.write('', resolve))
  }

  /** The process of the program itself: `script` starts a shell, and the shell becomes the program. */
  pid(): number {
    const { pid } = this.#script
    return Number.parseInt(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'), 10)
  }

  /** A signal to the program and whatever it has started. */
  kill(signal: NodeJS.Signals): void {
    process.kill(-this.pid(), signal)
  }

  /** The window is drawn larger or smaller. */
  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows)
    spawnSync('stty', ['-F', `/proc/${this.pid()}/fd/0`, 'cols', `${columns}`, 'rows', `${rows}`])
  }

  /** The window is closed: the terminal goes away under the program. */
  hangUp(): void {
    this.#script.kill('SIGKILL')
  }
}

/** Runs a program at a terminal; it is ended, if it has not ended itself, when the test is through. */
export async function atTerminal<T>(
  world: TerminalWorld,
  use: (terminal: TestTerminal) => Promise<T> | T,
): Promise<T> {
  const terminal = new TestTerminal(world)
  try {
    return await use(terminal)
  } finally {
    terminal.hangUp()
  }
}
