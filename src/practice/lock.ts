/**
 * One writer at a time: a small file beside the one that is written says who is writing. A writer that
 * died leaves its file behind; whoever finds it takes it away.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from './failure.ts'

export interface Patience {
  /** How long one and the same writer is waited for, in milliseconds, before it is taken for dead. */
  withOne: number
  /** How long to wait in all. */
  inAll: number
}

/** Writing takes milliseconds; whoever needs longer has been stopped or is gone. */
const patient: Patience = { withOne: 5_000, inAll: 60_000 }
const mostPause = 25

/** Runs `use` while nobody else does with the same file. */
export async function whileLocked<T>(
  path: string,
  use: () => T | Promise<T>,
  patience: Patience = patient,
): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  const own = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() })
  await acquire(lock, own, patience)
  try {
    return await use()
  } finally {
    release(lock, own)
  }
}

async function acquire(lock: string, own: string, patience: Patience): Promise<void> {
  const start = performance.now()
  let seen: { holder: string; since: number } | undefined
  while (!taken(lock, own)) {
    const now = performance.now()
    const holder = read(lock)
    if (holder !== seen?.holder) seen = holder === undefined ? undefined : { holder, since: now }
    if (seen && (isDead(seen.holder) || now - seen.since > patience.withOne)) {
      breakLock(lock, seen.holder, own)
      seen = undefined
    }
    if (now - start > patience.inAll)
      throw new UserError(
        `Another program has been writing all the while (${lock}); nothing was written.`,
        'Type the command again.',
      )
    await pause(1 + Math.random() * mostPause)
  }
}

/** Windows says these of a file that somebody else is just removing. */
const whileRemoved: ReadonlySet<string> = new Set(
  process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : [],
)

/** Creating a file that must not be there is the one thing that only one of several can do. */
function taken(lock: string, own: string): boolean {
  try {
    writeFileSync(lock, own, { flag: 'wx' })
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    if (code === 'EEXIST' || whileRemoved.has(code)) return false
    throw new UserError(`${dirname(lock)} cannot be written to (${code}).`)
  }
}

/** A writer on this machine whose process is gone. Half a line is of one that is just beginning. */
function isDead(holder: string): boolean {
  try {
    const { pid, host } = JSON.parse(holder) as { pid: number; host: string }
    if (host !== hostname()) return false
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/**
 * Of several that find the same dead writer, one at a time takes its file away, and only if it is still
 * there: the file may be that of the writer after it by then.
 */
function breakLock(lock: string, holder: string, own: string): void {
  const breaking = `${lock}.breaking`
  if (!taken(breaking, own)) {
    if (isDead(read(breaking) ?? '')) remove(breaking)
    return
  }
  if (read(lock) === holder) remove(lock)
  remove(breaking)
}

/** One’s own alone: it may have been taken away meanwhile. */
function release(lock: string, own: string): void {
  if (read(lock) === own) remove(lock)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}
