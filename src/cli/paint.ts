/**
 * How text looks on a terminal. Color or not: NO_COLOR, FORCE_COLOR, `--color`, `--no-color`, and
 * whether it is a terminal. How wide: as wide as it is, within what reads well.
 */
import { noPaint, type Paint } from '../lint/formats/paint.ts'
import type { Io, Output } from './io.ts'

/** chalk is loaded only where there is color to put on. */
export async function paintFor(
  output: Output | undefined,
  color: boolean | undefined,
  io: Io,
): Promise<Paint> {
  if (!wantsColor(output, color, io)) return noPaint
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  // chalk joins all its arguments; a paint is also handed to `map`, which passes more than the text.
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    info: (text) => chalk.cyan(text),
    dim: (text) => chalk.dim(text),
    bold: (text) => chalk.bold(text),
  }
}

function wantsColor(output: Output | undefined, color: boolean | undefined, io: Io): boolean {
  if (color !== undefined) return color
  if (io.env['NO_COLOR']) return false
  if (io.env['FORCE_COLOR'] && io.env['FORCE_COLOR'] !== '0') return true
  return output?.isTTY === true && io.env['TERM'] !== 'dumb'
}

const widest = 110
const narrowest = 40

/** Columns to wrap at. */
export const widthOf = ({ columns }: Output): number =>
  Math.max(narrowest, Math.min(columns || widest, widest))
