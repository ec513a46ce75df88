import { readFileSync, globSync } from 'node:fs'
const dir = process.argv[2]
import { judge } from './src/language/objective/judge.ts'
const texts = ['care-and-rehabilitation','counseling','everyday-words','good-and-nearly-good','many-settings','mixed'].flatMap(n => { try { return readFileSync(`/work/main/test/fixtures/objectives/${n}.jsonl`,'utf8').trim().split('\n').map(l => JSON.parse(l).text) } catch { return [] } })
let best = Infinity
for (let r = 0; r < 60; r++) { const b = performance.now(); for (const t of texts) judge(t); best = Math.min(best, performance.now() - b) }
console.log(dir, texts.length, best.toFixed(2))
