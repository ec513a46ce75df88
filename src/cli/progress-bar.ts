/** How far a long command is, in one line that is gone at its end; on a terminal only. */
import type { Io } from './io.ts'

export interface ProgressBar {
  step(): void
  end(): void
}

/** Fewer than these are done before anybody wonders. */
const worthwhile = 8
const width = 24
const cleanRow = '\r\u001B[K'
const silent: ProgressBar = { step: () => {}, end: () => {} }

export function progressBar({ stderr, env }: Io, total: number): ProgressBar {
  if (!stderr.isTTY || env['TERM'] === 'dumb' || total < worthwhile) return silent
  let done = 0
  const show = () => stderr.write(`${cleanRow}${rowAt(done, total)}`)
  show()
  return {
    step: () => {
      done++
      show()
    },
    end: () => stderr.write(cleanRow),
  }
}

function rowAt(done: number, total: number): string {
  const full = Math.round((done / total) * width)
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${total}`
}
