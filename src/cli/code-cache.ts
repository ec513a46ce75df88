/**
 * Keeps V8's compiled form of the program between runs: half of the time that checking one plan takes
 * is compiling. It holds the program only, nothing of any plan. Whatever goes wrong here is passed
 * over: then the program starts as it would without.
 *
 * The folder is the user's own and closed to others, because V8 trusts what it finds there.
 * `TXPLAN_CODE_CACHE=off` turns it off.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import Module from 'node:module'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** What `node:module` has and its types do not tell. */
interface Internals {
  enableCompileCache?: (folder: string) => unknown
  wrap(source: string): string
  prototype: { _compile(this: NodeModule, source: string, file: string): unknown }
}

const internals = Module as unknown as Internals

/** Node 22.8 and later do this by themselves; for Node 20 it is done here, for files in `program`. */
export function useCodeCache(program: string): void {
  if (process.env['TXPLAN_CODE_CACHE'] === 'off') return
  const folder = ownFolder()
  if (folder === undefined) return
  if (internals.enableCompileCache) internals.enableCompileCache(folder)
  else compileWith(folder, program)
}

function ownFolder(): string | undefined {
  try {
    const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
    const folder = join(base, 'txplan')
    // One step at a time: Node's own recursion never ends below /proc.
    for (const one of [base, folder]) if (!existsSync(one)) mkdirSync(one, { mode: 0o700 })
    const { uid, mode } = statSync(folder)
    const others = process.platform === 'win32' ? 0 : mode & 0o022
    return others === 0 && uid === (process.getuid?.() ?? uid) ? folder : undefined
  } catch {
    return undefined
  }
}

interface Compiled {
  script: Script
  file: string
}

/**
 * Chunks carry the hash of their content in their name. Only those are kept: V8 compares no more than
 * the length of a source, and would run an old program for a new one.
 */
const hashed = /^(.+)-[\w-]{8}\.cjs$/

function compileWith(folder: string, program: string): void {
  const fresh: Compiled[] = []
  // Each command compiles other functions of the chunks that it shares with the others.
  const command = (process.argv[2] ?? '').replace(/[^a-z]/g, '')
  const before = internals.prototype._compile
  internals.prototype._compile = function compile(source, file) {
    const name = basename(file)
    if (dirname(file) !== program || !hashed.test(name)) return before.call(this, source, file)
    const cached = join(folder, `${process.version}-${process.arch}-${command}-${name}`)
    const cachedData = readIfAny(cached)
    const script = new Script(internals.wrap(source), { filename: file, cachedData })
    if (!cachedData || script.cachedDataRejected) fresh.push({ script, file: cached })
    const run = script.runInThisContext() as (...args: unknown[]) => unknown
    const { exports } = this
    return run.call(exports, exports, Module.createRequire(file), this, file, program)
  }
  process.once('exit', () => {
    for (const one of fresh) keep(one)
  })
}

function readIfAny(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** At the end of a run, when the functions that were used have been compiled too. */
function keep({ script, file }: Compiled): void {
  try {
    const passing = `${file}.${process.pid}`
    writeFileSync(passing, script.createCachedData(), { mode: 0o600 })
    renameSync(passing, file)
    removeOlder(file)
  } catch {
    // The next run tries again.
  }
}

/** What former builds left: nobody has written it anew for a month. */
function removeOlder(file: string): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder)) {
    const other = join(folder, name)
    if (hashed.test(name) && Date.now() - statSync(other).mtimeMs > month) rmSync(other)
  }
}

const month = 30 * 24 * 60 * 60 * 1000
