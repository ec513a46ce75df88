/**
 * A conversation for the tests of the askers: `driver MODE SCENE` asks the questions of a scene and
 * notes what comes of them, a line of JSON each, in the file DRIVER_LOG. It is bundled by the tests.
 */
import { appendFileSync, writeFileSync } from 'node:fs'
import { editText } from '../../../src/cli/prompts/editor.ts'
import { plainAsker } from '../../../src/cli/prompts/plain.ts'
import { terminalAsker } from '../../../src/cli/prompts/terminal.ts'
import { noPaint, type Paint } from '../../../src/lint/formats/paint.ts'
import { scenes } from './scenes.ts'

const [mode, name = ''] = process.argv.slice(2)
const { env, stdin: input, stderr: output } = process
const log = (entry: unknown) => appendFileSync(env['DRIVER_LOG']!, `${JSON.stringify(entry)}\n`)
writeFileSync(env['DRIVER_LOG']!, '')

const ending = new AbortController()
for (const signal of ['SIGHUP', 'SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => ending.abort())

const sgr = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`
const colors: Paint = { error: sgr(31), warning: sgr(33), info: sgr(36), dim: sgr(2), bold: sgr(1) }
const streams = { input, output }
const shared = {
  ...streams,
  edit: (text: string) => editText(text, { env, folder: env['DRIVER_FOLDER']!, streams }),
  signal: ending.signal,
}
const asker =
  mode === 'plain'
    ? plainAsker({ ...shared, width: output.columns || 80 })
    : terminalAsker({ ...shared, paint: env['NO_COLOR'] ? noPaint : colors, env })

async function converse(): Promise<void> {
  const { questions, typed, tell } = scenes[name]!
  if (tell) asker.tell(tell)
  for (let at = 0; at < questions.length; ) {
    const reply = await asker.ask(questions[at]!, {
      progress: `${at + 1} of ${questions.length}: scene`,
      canGoBack: at > 0,
      typing: (text) => log({ typing: text }),
      ...(typed === undefined ? {} : { typed }),
    })
    log(reply)
    if (reply.kind === 'stop') break
    at += reply.kind === 'back' ? -1 : 1
  }
  asker.close()
  log({ raw: input.isRaw ?? false })
  process.stdout.on('error', () => {})
  process.stdout.write('The end.\n')
}

void converse()
