/**
 * `npm run bench:smart [-- FILE… --errors]`: how often `txplan smart` agrees with labelled sentences,
 * and how many it judges in a second. Without a file: the labelled ones of this project.
 */
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { globSync } from 'tinyglobby'
import { judge } from '../../src/language/objective/judge.ts'
import {
  type Labelled,
  type LetterScore,
  misjudged,
  readLabelled,
  type Score,
  score,
} from './smart-score.ts'

interface Measured {
  name: string
  score: Score
  /** Sentences in a second. */
  speed: number
}

const parts = [
  ['specific', 'specific'],
  ['measurable', 'measurable'],
  ['time-bound', 'timeBound'],
  ['all three', 'all'],
] as const

/** Judged again and again for about this long, after as long to warm up; in milliseconds. */
const measuredFor = 300

function sentencesPerSecond(texts: readonly string[]): number {
  let speed = 0
  for (let round = 0; round < 2; round += 1) {
    const begin = performance.now()
    let judged = 0
    while (performance.now() - begin < measuredFor)
      for (const text of texts) {
        judge(text)
        judged += 1
      }
    speed = (judged / (performance.now() - begin)) * 1000
  }
  return speed
}

function measure(name: string, rows: readonly Labelled[]): Measured {
  const texts = rows.map(({ text }) => text)
  return { name, score: score(rows, texts.map(judge)), speed: sentencesPerSecond(texts) }
}

const figure = (rate: number | undefined) =>
  (rate === undefined ? '–' : rate.toFixed(3)).padStart(9)
const percent = ({ smart, falseAlarms }: Score) =>
  smart === 0 ? '–' : `${((100 * falseAlarms) / smart).toFixed(1)} %`
const perSecond = (speed: number) => String(Math.round(speed))

function printOne({ name, score: of, speed }: Measured): void {
  console.log(
    `\n${name}: ${of.rows} sentences, ${of.smart} of them labelled with all three letters`,
  )
  console.log(`${''.padEnd(13)}${'finding what is met'.padEnd(30)}finding what is missing`)
  const heads = ['precision', 'recall', 'F1'].map((head) => head.padStart(9)).join('')
  console.log(`${''.padEnd(11)}${heads}   ${heads}`)
  for (const [label, key] of parts)
    console.log(`${label.padEnd(11)}${rates(of[key].met)}   ${rates(of[key].missing)}`)
  console.log(
    `false alarms on the ${of.smart} with all three letters: ${of.falseAlarms} (${percent(of)})`,
  )
  console.log(`speed: ${perSecond(speed)} sentences a second`)
}

const rates = ({ precision, recall, f1 }: LetterScore['met']) =>
  [precision, recall, f1].map(figure).join('')

/** One row for each file: F1 for met / for missing. */
function printTogether(all: readonly Measured[]): void {
  const width = Math.max(...all.map(({ name }) => name.length))
  const heads = parts.map(([label]) => label.padStart(15)).join('')
  console.log(`\nF1 for what is met / for what is missing`)
  console.log(`${''.padEnd(width)}  rows${heads}  false alarms  a second`)
  for (const { name, score: of, speed } of all) {
    const cells = parts.map(([, key]) => both(of[key]).padStart(15)).join('')
    const end = `${percent(of).padStart(14)}${perSecond(speed).padStart(10)}`
    console.log(`${name.padEnd(width)}${String(of.rows).padStart(6)}${cells}${end}`)
  }
}

const both = ({ met, missing }: LetterScore) =>
  `${figure(met.f1).trim()} / ${figure(missing.f1).trim()}`

const options = process.argv.slice(2)
const named = options.filter((option) => option !== '--errors')
const from = process.env['INIT_CWD'] ?? '.'
const files =
  named.length > 0
    ? named.map((file) => resolve(from, file))
    : globSync('test/fixtures/objectives/*.jsonl').sort()
const sets = files.map((file) => {
  const name = basename(file)
  return { name, rows: readLabelled(readFileSync(file, 'utf8'), name) }
})
const measured = sets.map(({ name, rows }) => measure(name, rows))
for (const [at, one] of measured.entries()) {
  printOne(one)
  const { rows = [] } = sets[at] ?? {}
  if (options.includes('--errors'))
    for (const text of misjudged(
      rows,
      rows.map((row) => judge(row.text)),
    ))
      console.log(text)
}
if (measured.length > 1)
  printTogether([
    ...measured,
    measure(
      'together',
      sets.flatMap(({ rows }) => rows),
    ),
  ])
if (files.length === 0) console.log('Name a labelled file: npm run bench:smart -- FILE')
