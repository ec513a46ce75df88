/** Findings to text, in the format that was asked for. */
import { resolve } from 'node:path'
import { compact } from '../../../lint/formats/compact.ts'
import type { FormatInput } from '../../../lint/formats/format.ts'
import { json } from '../../../lint/formats/json.ts'
import { pretty } from '../../../lint/formats/pretty.ts'
import { readTextIfAny } from '../../../practice/read.ts'
import { lineIndex } from '../../../source/lines.ts'
import type { Io } from '../../io.ts'
import { paintFor, widthOf } from '../../paint.ts'

export interface ReportOptions {
  format: 'pretty' | 'json' | 'compact'
  output?: string
  showValues?: boolean
  color?: boolean
}

/** The client's own words are shown on a terminal, and elsewhere only when asked for. */
export async function reportText(
  input: Omit<FormatInput, 'showValues'>,
  options: ReportOptions,
  io: Io,
): Promise<string> {
  const showValues = options.showValues ?? (options.format === 'pretty' && onTerminal(options, io))
  if (options.format === 'json') return json({ ...input, showValues })
  if (options.format === 'compact') return compact({ ...input, showValues })
  return pretty({
    ...input,
    showValues,
    paint: await paintFor(options.output === undefined ? io.stdout : undefined, options.color, io),
    width: widthOf(io.stdout),
    lineOf: lineReader(io),
  })
}

const onTerminal = ({ output }: ReportOptions, { stdout, env }: Io): boolean =>
  output === undefined && !env['CI'] && stdout.isTTY === true

function lineReader(io: Io): (file: string, line: number) => string | undefined {
  let last: { file: string; text: string | undefined } | undefined
  return (file, line) => {
    if (last?.file !== file) last = { file, text: readTextIfAny(resolve(io.cwd, file)) }
    // What is no text, as a file of keys, has no lines to show.
    if (last.text === undefined || last.text.includes('\0')) return undefined
    return lineIndex(last.text).line(line)
  }
}
