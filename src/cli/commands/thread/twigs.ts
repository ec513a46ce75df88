/**
 * The tree as it is read: sessions in a row are one line, a part drawn before is only named, and a
 * hole is a line of its own under the part it is in. Terminal and Markdown draw the same twigs.
 */
import { printable } from '../../../lint/formats/wrap.ts'
import type { ThreadNode } from '../../../thread/thread.ts'
import type { Holes } from './holes.ts'
import {
  type Drawing,
  type HoleLine,
  headings,
  holeLines,
  noId,
  plural,
  wholePlan,
} from './sums.ts'

export interface NodeTwig {
  is: 'node'
  kind: ThreadNode['kind']
  /** Its id; of a review its day. Says so where there is none. */
  name: string
  /** Where it stands; that it is drawn above. */
  note: string
  words: string
  twigs: Twig[]
}

export interface SessionsTwig {
  is: 'sessions'
  /** `4 sessions`, and what sets them apart. */
  text: string
  /** Full days, the oldest first. */
  dates: string[]
  twigs: Twig[]
}

export type Twig = NodeTwig | SessionsTwig | { is: 'hole'; hole: HoleLine; twigs: never[] }

export interface DrawnBranch {
  heading: string
  twigs: Twig[]
}

export function drawnBranches(drawing: Drawing): DrawnBranch[] {
  const { thread, holes, showValues } = drawing
  const branches = thread.branches.map(({ name, nodes }) => ({
    heading: headings[name],
    twigs: twigsOf(nodes, drawing),
  }))
  const rest = holeLines(
    holes.rest.map((finding) => ({ finding })),
    showValues,
  ).map(holeTwig)
  return rest.length === 0 ? branches : [...branches, { heading: wholePlan, twigs: rest }]
}

function twigsOf(nodes: readonly ThreadNode[], drawing: Drawing): Twig[] {
  const sessions = nodes.filter(({ kind }) => kind === 'session')
  const standings = nodes.filter(({ kind }) => kind === 'review' || kind === 'progress')
  const parts = nodes.filter((node) => !sessions.includes(node) && !standings.includes(node))
  return [
    ...parts.map((node) => nodeTwig(node, drawing)),
    ...(sessions.length > 0 ? [sessionsTwig(sessions, parts, drawing)] : []),
    ...standings.map((node) => nodeTwig(node, drawing)),
  ]
}

function nodeTwig(node: ThreadNode, drawing: Drawing): NodeTwig {
  const { kind, id, date, words, status, also, children } = node
  const { holes, showValues } = drawing
  const isRepeated = also === true
  return {
    is: 'node',
    kind,
    name: id ?? date ?? (isDated.has(kind) ? 'undated' : noId),
    note: isRepeated ? 'see above' : showValues ? (status ?? '').replaceAll('-', ' ') : '',
    words: showValues && !isRepeated ? clean(words) : '',
    twigs: [...ownHoles([node], holes, showValues), ...twigsOf(children, drawing)],
  }
}

/** Marks that turn the text around are as unwelcome as control characters. */
const clean = (text: string): string =>
  printable(text).replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')

const isDated = new Set<ThreadNode['kind']>(['review', 'progress'])

function sessionsTwig(
  nodes: readonly ThreadNode[],
  beside: readonly ThreadNode[],
  drawing: Drawing,
): SessionsTwig {
  const other = beside.some(({ kind }) => kind === 'intervention')
  return {
    is: 'sessions',
    text: `${plural(nodes.length, 'session')}${other ? ' with none of these interventions' : ''}`,
    dates: nodes.map(({ date }) => date ?? 'undated'),
    twigs: ownHoles(nodes, drawing.holes, drawing.showValues),
  }
}

function ownHoles(nodes: readonly ThreadNode[], holes: Holes, showValues: boolean): Twig[] {
  const found = nodes.flatMap((node) =>
    holes.of(node).map((finding) => ({
      finding,
      date: nodes.length > 1 ? (node.date ?? 'undated') : undefined,
    })),
  )
  return holeLines(found, showValues).map(holeTwig)
}

const holeTwig = (hole: HoleLine): Twig => ({ is: 'hole', hole, twigs: [] })
