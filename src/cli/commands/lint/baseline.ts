/** `txplan lint --baseline FILE`: records findings, or tolerates those that are recorded. */
import { dirname, relative, resolve, sep } from 'node:path'
import { makeBaseline, parseBaseline, subtractBaseline } from '../../../lint/baseline.ts'
import type { Finding } from '../../../lint/finding.ts'
import { UserError } from '../../../practice/failure.ts'
import { readDocument, readText } from '../../../practice/read.ts'
import { writeWhole } from '../../../practice/write.ts'
import type { Io } from '../../io.ts'

export async function withBaseline(
  findings: Finding[],
  { baseline: name, update }: { baseline: string; update: boolean },
  io: Io,
): Promise<{ findings: Finding[]; tolerated: number }> {
  const path = resolve(io.cwd, name)
  const values = await valuesOf(findings, io)
  const valueIn = (file: string) => values.get(file)
  const nameOf = (file: string) =>
    relative(dirname(path), resolve(io.cwd, file)).split(sep).join('/')
  if (update) {
    const made = makeBaseline(findings, valueIn, nameOf)
    writeWhole(path, `${JSON.stringify(made, null, 2)}\n`)
    const count = `${findings.length} finding${findings.length === 1 ? '' : 's'}`
    io.stderr.write(`Recorded ${count} in ${name}.\n`)
  }
  const baseline = parseBaseline(readText(path))
  if (baseline) return subtractBaseline(findings, baseline, valueIn, nameOf)
  throw new UserError(
    `${name} is not a baseline.`,
    `Make one: txplan lint --baseline ${name} --update-baseline`,
  )
}

/** The values of the files that have findings, read once more: elements are known by their ids. */
async function valuesOf(findings: readonly Finding[], io: Io): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>()
  for (const { file } of findings) {
    if (values.has(file)) continue
    const read = await readDocument(resolve(io.cwd, file))
    values.set(file, 'document' in read ? read.document.value : undefined)
  }
  return values
}
