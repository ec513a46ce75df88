/** Runs a TypeScript script on any supported Node: bundles it to a temporary file, then imports it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const [script, ...args] = process.argv.slice(2)
const cache = resolve('node_modules/.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'run-'))
try {
  const bundle = await rolldown({
    input: resolve(script),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0'),
  })
  const file = join(folder, 'script.mjs')
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  process.argv = [process.argv[0], resolve(script), ...args]
  await import(pathToFileURL(file).href)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
