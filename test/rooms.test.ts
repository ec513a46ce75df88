/** The map of rooms in the README is so: who may import from whom, and who touches disk, clock and network. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, posix, sep } from 'node:path'
import { expect, it } from 'vitest'

const ground = ['source', 'plan', 'language', 'measures', 'codes']
const middle = ['library', 'profiles', 'changes', 'care', 'thread']
const above = ['lint', 'schedule', 'revisions', 'writing', 'render', 'signing']

/** Which rooms a room may import from besides itself; `cli` and the library’s door may use all. */
const allowed: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...ground.map((room) => [room, ground]),
  ...middle.map((room) => [room, [...ground, ...middle]]),
  ...above.map((room) => [room, [...ground, ...middle]]),
  ['practice', [...ground, ...middle]],
])

const slashed = (path: string): string => path.split(sep).join('/')

const files = (readdirSync('src', { recursive: true }) as string[])
  .map((path) => `src/${slashed(path)}`)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))

const roomOf = (path: string): string => path.split('/')[1] ?? ''

interface Import {
  from: string
  to: string
  /** Types alone are gone when the program runs. */
  isOfTypes: boolean
}

const textOf = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]))

const imports = files.flatMap((from): Import[] =>
  [
    ...(textOf.get(from) ?? '').matchAll(
      /^(?:import|export)(?: (type))? (?:\*|\{|[\w ])[^'"]*from '(\.[^']+)'/gm,
    ),
  ].map(([, type, path = '']) => ({
    from,
    to: posix.join(dirname(from), path),
    isOfTypes: type !== undefined,
  })),
)

it('reads the imports of every room', () => {
  expect(imports.length).toBeGreaterThan(2000)
  expect(imports.filter(({ to }) => !textOf.has(to))).toEqual([])
})

it('lets no room import from one above it or beside it', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [own, other] = [roomOf(from), roomOf(to)]
    return own !== other && allowed[own] !== undefined && !allowed[own].includes(other)
  })
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

it('goes nowhere in circles', () => {
  const next = new Map<string, string[]>()
  for (const { from, to, isOfTypes } of imports)
    if (!isOfTypes) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (done.has(file) || way.includes(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...way, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

it('lets only practice and the command line touch disk, other programs, clock, network and terminal', () => {
  const world =
    /'node:(?:fs|child_process|https?|net|tls|dns|os)[^']*'|new Date\(\)|Date\.now\(\)|process\.(?:stdout|stderr|cwd|exit)|\bfetch\(/
  const wrong = files.filter(
    (path) =>
      !['practice', 'cli', 'index.ts'].includes(roomOf(path)) && world.test(textOf.get(path) ?? ''),
  )
  expect(wrong).toEqual([])
})
