/**
 * `npm run bench`: ratios from one run on one machine. Every figure is a median of interleaved runs,
 * so that whatever else the machine does falls on both sides. Nothing here is a test: a slow machine
 * is no fault.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { judge } from '../../src/language/objective/judge.ts'
import { readObjective } from '../../src/language/objective/read.ts'
import { compare as compareClients } from '../../src/lint/across/compare.ts'
import { fingerprint } from '../../src/lint/across/fingerprint.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { readFast } from '../../src/source/fast.ts'
import { keysOfASearch, timeToFirstQuestion } from './conversation.ts'
import { makePlan, writePractice } from './generate-practice.ts'
import { historyTimes } from './history.ts'
import { signingHomes, writeFourPages } from './rendering.ts'

const bin = resolve('bin/txplan.js')
const bare = resolve('node_modules/.cache/bench-bare-read.cjs')
const work = join(tmpdir(), 'txplan-bench')

/** Where it is set it slows every start of Node and hides half of each ratio. */
const env = { ...process.env }
delete env['NODE_EXTRA_CA_CERTS']
delete env['NODE_OPTIONS']

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

function time(args: string[], more: object = {}): number {
  const begin = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...env, ...more },
    cwd: work,
    maxBuffer: 1 << 30,
  })
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`)
  return performance.now() - begin
}

/** Medians of several commands, run in turns; each may have an environment of its own. */
function compare(commands: string[][], runs: number, around: object[] = []): number[] {
  const times = commands.map((): number[] => [])
  for (let run = 0; run < runs + 1; run++)
    for (const [at, args] of commands.entries()) {
      const taken = time(args, around[at])
      if (run > 0) times[at]?.push(taken)
    }
  return times.map(median)
}

/** Peak memory of a run in MB, as the process itself saw it at its end. */
function peakMemory(args: string[]): number {
  const hook = join(work, 'peak.cjs')
  const out = join(work, 'peak.txt')
  writeFileSync(
    hook,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(out)}, String(process.resourceUsage().maxRSS)))`,
  )
  time(['--require', hook, ...args])
  return Number(readFileSync(out, 'utf8')) / 1024
}

const row = (what: string, ratio: number, budget: number | undefined, note: string) => {
  const target =
    budget === undefined ? '' : `budget ${budget.toFixed(1)}  ${ratio <= budget ? 'met' : 'MISSED'}`
  console.log(`${what.padEnd(46)}${ratio.toFixed(2).padStart(7)}  ${target.padEnd(20)}${note}`)
}

const ms = (value: number) => `${value.toFixed(0)} ms`
const lint = (folder: string, ...more: string[]) => [
  bin,
  'lint',
  folder,
  '--format',
  'compact',
  '--as-of',
  '2026-11-21',
  ...more,
]

function coldLint(): void {
  const one = join(work, 'n1')
  const [node = 1, cold = 1] = compare([['-e', '0'], lint(one)], 31)
  row('cold lint of one plan / node -e 0', cold / node, 2.2, `${ms(cold)} / ${ms(node)}`)
}

/** Four pages with a chart: tagged, archival, fonts embedded, the plan attached. The long example is there to compare. */
async function coldRender(): Promise<void> {
  const four = writeFourPages(join(work, 'four'))
  const long = resolve('examples/clients/okafor-d/plan.yaml')
  const render = (plan: string) => [bin, 'render', plan, '-o', join(work, 'plan.pdf'), ...today]
  const usual = join(work, 'n1/clients/c-00001/plan.yaml')
  const all = [['-e', '0'], render(four), render(usual), render(long)]
  const [node = 1, short = 1, middle = 1, tall = 1] = compare(all, 15)
  row('cold PDF of four pages / node -e 0', short / node, 10, `${ms(short)} / ${ms(node)}`)
  row('cold PDF of six pages / node -e 0', middle / node, undefined, ms(middle))
  row('cold PDF of twelve pages / node -e 0', tall / node, undefined, ms(tall))
  await signing(four, node)
  batch(render(usual))
}

const today = ['--as-of', '2026-11-21']

/** With a key that is unlocked at once, and with one that is locked as the program locks it. */
async function signing(plan: string, node: number): Promise<void> {
  const { open, locked, passphrase } = await signingHomes(bin, join(work, 'home'), plan, env)
  const render = [bin, 'render', plan, '-o', join(work, 'plan.pdf'), ...today]
  const sign = [...render, '--sign', '--consent', '--passphrase-file', passphrase, '--no-input']
  const [bare = 1, cheap = 1, full = 1] = compare([render, sign, sign], 15, [open, open, locked])
  row('  signing adds / node -e 0', (cheap - bare) / node, 3, `${ms(cheap)} / ${ms(bare)}`)
  row('  unlocking the key adds / node -e 0', (full - cheap) / node, undefined, ms(full))
}

/** 200 plans in one call, each against the same kind of plan by itself. */
function batch(single: string[]): void {
  const folder = join(work, 'n200')
  writePractice(folder, 200)
  const all = [bin, 'render', folder, '-o', join(work, 'pdfs'), ...today]
  const [one = 1, many = 1] = compare([single, all], 5)
  const each = many / 200
  row('a PDF among 200 / one by itself', each / one, 1 / 3, `${each.toFixed(1)} ms / ${ms(one)}`)
  console.log(`${'  peak memory'.padEnd(46)}${peakMemory(all).toFixed(0).padStart(7)}  MB`)
}

async function conversation(): Promise<void> {
  const { node, prompt } = await timeToFirstQuestion(bin, join(work, 'talk'), env, 31)
  row('first question of a plan / node -e 0', prompt / node, 2, `${ms(prompt)} / ${ms(node)}`)
  const { first, worst, keys } = keysOfASearch()
  row(
    'slowest key of a code search / one frame',
    worst / oneFrame,
    1,
    `${worst.toFixed(1)} ms of ${keys} keys; the first, with its index, ${first.toFixed(1)} ms`,
  )
}

/** Of a screen that draws 60 pictures a second, in milliseconds. */
const oneFrame = 1000 / 60

function many(count: number): void {
  const folder = join(work, `n${count}`)
  const runs = count >= 10_000 ? 5 : 9
  const due = [bin, 'due', folder, '--format', 'csv', '--as-of', '2026-11-21']
  const commands = [[bare, folder], lint(folder, '--jobs', '1'), lint(folder, '--jobs', '4'), due]
  const [read = 1, one = 1, four = 1, list = 1] = compare(commands, runs)
  const large = count >= 10_000
  row(
    `lint of ${count} plans, 1 thread / bare read`,
    one / read,
    large ? 1.6 : undefined,
    `${ms(one)} / ${ms(read)}`,
  )
  row(
    `lint of ${count} plans, 4 workers / bare read`,
    four / read,
    large ? 0.9 : undefined,
    ms(four),
  )
  row(`due of ${count} plans / bare read`, list / read, large ? 2 : undefined, ms(list))
  console.log(
    `${'  peak memory, 1 thread'.padEnd(46)}${peakMemory(lint(folder, '--jobs', '1'))
      .toFixed(0)
      .padStart(7)}  MB`,
  )
}

/** Every sentence of every goal and objective, read and judged, against the bare read of the files. */
function sentences(count: number): void {
  const folder = join(work, `n${count}`, 'clients')
  const texts = readdirSync(folder).map((name) => join(folder, name, 'plan.yaml'))
  const readAll = () => texts.map((file) => readFast(readFileSync(file, 'utf8'))?.value as Plan)
  const statements = readAll().flatMap(({ goals = [] }) =>
    goals.flatMap((goal) =>
      [goal, ...(goal.objectives ?? [])].map(({ statement = '' }) => statement),
    ),
  )
  const judgeAll = () => {
    for (const statement of statements) {
      judge(statement)
      readObjective(statement)
    }
  }
  const times = [readAll, judgeAll].map((task) =>
    median(
      [1, 2, 3].map(() => {
        const begin = performance.now()
        task()
        return performance.now() - begin
      }),
    ),
  )
  const [read = 1, judged = 1] = times
  const each = ((1000 * judged) / statements.length).toFixed(1)
  row(
    `${statements.length} sentences of ${count} plans / bare read`,
    judged / read,
    1,
    `${ms(judged)} / ${ms(read)}, ${each} µs each`,
  )
}

/** Clients compared with each other: what ten times as many take, at the same practice's way of writing. */
function across(few: number, count: number): void {
  const prints = (amount: number) =>
    Array.from({ length: amount }, (_, at) => {
      const plan = readFast(makePlan(at + 1))?.value as Plan
      const unit = `c-${at}`
      const client = { ...plan.client, record: unit }
      return fingerprint(
        { plan, record: undefined, practice: undefined, client },
        { unit, folder: unit },
      )
    })
  const timed = (task: () => unknown) => {
    const begin = performance.now()
    task()
    return performance.now() - begin
  }
  const all = prints(count)
  const some = all.slice(0, few)
  const taken = (list: typeof all) => median([1, 2, 3].map(() => timed(() => compareClients(list))))
  const [small, large] = [taken(some), taken(all)]
  row(
    `comparing ${count} clients / ${few} clients`,
    large / small,
    undefined,
    `${ms(large)} / ${ms(small)}; ${count / few} would be linear`,
  )
}

/** As git keeps them while somebody works, and after it has packed them. */
function histories(): void {
  for (const kind of ['loose', 'packed']) {
    const loose = kind === 'loose'
    const { git, log, blame } = historyTimes(bin, join(work, kind), env, { runs: 9, loose })
    row(`log of 500 commits, ${kind} / git log -p`, log / git, 2, `${ms(log)} / ${ms(git)}`)
    row(`blame of 500 commits, ${kind} / git log -p`, blame / git, 2, `${ms(blame)} / ${ms(git)}`)
  }
}

const sizes = process.argv[2] === 'render' ? [1] : [1, 100, 1000, 10_000]
rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
console.log(`Node ${process.version}, ${process.arch}; medians; one run.`)
for (const count of sizes) {
  const { bytes, lines } = writePractice(join(work, `n${count}`), count)
  console.log(`${count} plans: ${(bytes / 1e6).toFixed(2)} MB, median ${median(lines)} lines`)
}
// `npm run bench render` runs what concerns documents alone.
if (process.argv[2] === 'render') await coldRender()
else await everything()
rmSync(work, { recursive: true, force: true })

async function everything(): Promise<void> {
  coldLint()
  await coldRender()
  await conversation()
  histories()
  for (const count of sizes.slice(1)) many(count)
  sentences(10_000)
  across(1000, 10_000)
}
