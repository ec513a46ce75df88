/**
 * Writes everything that is generated: `npm run generate`. With `--check` it writes nothing and
 * fails when a committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { generatedFiles } from './files.ts'

const check = process.argv.includes('--check')
const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

let stale = 0
for (const [path, text] of Object.entries(generatedFiles())) {
  if (read(path) === text) continue
  stale++
  if (check) console.error(`${path} is stale: run npm run generate`)
  else writeFileSync(path, text)
}
console.error(check ? `${stale} stale` : `${stale} written`)
process.exitCode = check && stale > 0 ? 1 : 0
