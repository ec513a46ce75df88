/** Builds the floor that the benchmark compares with, then runs the benchmark. */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'

const require = createRequire(import.meta.url)
const fast = join(dirname(require.resolve('js-yaml/package.json')), 'dist/js-yaml.cjs.js')
const bundle = await rolldown({
  input: 'test/bench/bare-read.ts',
  platform: 'node',
  resolve: { alias: { 'js-yaml': fast } },
})
await bundle.write({ file: 'node_modules/.cache/bench-bare-read.cjs', format: 'cjs', minify: true })
const command = ['scripts/run-ts.mjs', 'test/bench/main.ts', ...process.argv.slice(2)]
execFileSync(process.execPath, command, { stdio: 'inherit' })
