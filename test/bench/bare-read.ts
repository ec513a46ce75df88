/** The floor: reads every plan of a folder, events to offset tree, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFast } from '../../src/source/fast.ts'

const folder = join(process.argv[2] as string, 'clients')
let read = 0
for (const name of readdirSync(folder))
  if (readFast(readFileSync(join(folder, name, 'plan.yaml'), 'utf8'))) read++
process.stdout.write(`${read}\n`)
