/** A plan with a long history for the benchmark: seeded edits as people make them, one commit each. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { makePlan } from './generate-practice.ts'

/** A repository in a new folder whose `plan.yaml` has so many commits; ten kilobytes each. */
export function writeHistory(folder: string, commits: number): void {
  mkdirSync(folder, { recursive: true })
  const git = (args: string[], input?: string) => execFileSync('git', args, { cwd: folder, input })
  git(['init', '-q', '-b', 'main'])
  git(['fast-import', '--quiet'], [...importsOf(commits)].join(''))
  git(['reset', '-q', '--hard', 'main'])
}

function* importsOf(commits: number): Generator<string> {
  let text = makePlan(1)
  for (let at = 0; at < commits; at++) {
    if (at > 0) text = edited(text, at)
    const who = `${people[at % people.length]} <a@example.org> ${firstDay + at * 36_000} -0700`
    const said = `Edit ${at}`
    yield `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${said.length}\n${said}\n`
    yield `M 100644 inline plan.yaml\ndata ${Buffer.byteLength(text)}\n${text}\n`
  }
}

const people = ['Ruth Lane', 'Ana Silva', 'Bo Berg']
/** In seconds: the first of June 2026. */
const firstDay = 1_780_272_000

/** Mostly an objective, often prose, sometimes how treatment goes; every twentieth raises the revision. */
function edited(text: string, at: number): string {
  const number = 1 + Math.floor(at / 20)
  if (at % 20 === 0)
    return text.replace(/number: \d+/, `number: ${number}`).replace(/reason: .*/, `reason: R${at}.`)
  const kinds: ((text: string) => string)[] = [
    (all) => nth(all, /at_most: \d+/g, at, () => `at_most: ${1 + (at % 9)}`),
    (all) => nth(all, /target_date: \d+ weeks/g, at, () => `target_date: ${6 + (at % 20)} weeks`),
    (all) => nth(all, /within? \d+ weeks/gi, at, () => `Within ${5 + (at % 17)} weeks`),
    (all) =>
      nth(all, / {4,}(?:She|He|Her partner|The family) \w+/g, at, (words) => `${words} often`),
    (all) => nth(all, / often/g, at, () => ''),
    (all) => nth(all, /frequency: (?:weekly|every other week)/g, at, otherFrequency),
  ]
  return (kinds[at % kinds.length] as (typeof kinds)[number])(text)
}

const otherFrequency = (words: string) =>
  words === 'frequency: weekly' ? 'frequency: every other week' : 'frequency: weekly'

/** Changes one of the matches, another each time. */
function nth(text: string, pattern: RegExp, at: number, change: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)]
  const match = matches[(at * 7) % Math.max(1, matches.length)]
  if (!match) return `${text}# ${at}\n`
  const from = match.index
  return text.slice(0, from) + change(match[0]) + text.slice(from + match[0].length)
}
