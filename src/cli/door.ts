/** What `bin/txplan.js` opens: the code cache first, then the program, which the build puts beside it. */
import { createRequire } from 'node:module'
import { useCodeCache } from './code-cache.ts'

useCodeCache(__dirname)

const { start } = createRequire(__filename)('./program.cjs') as typeof import('./start.ts')
void start()
