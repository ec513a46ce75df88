/** Options that `log` and `blame` share, and whether the client’s own words may be shown. */
import type { Io } from '../io.ts'

export interface ShowOptions {
  format: 'pretty' | 'json' | 'md'
  output?: string
  showValues?: boolean
  color?: boolean
}

/** On a terminal, and elsewhere only when asked for. */
export function mayShow({ showValues, format, output }: ShowOptions, { stdout, env }: Io): boolean {
  const terminal = output === undefined && !env['CI'] && stdout.isTTY === true
  return showValues ?? (format === 'pretty' && terminal)
}
