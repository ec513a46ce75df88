/**
 * The tree as it is read: sessions in a row are one line, a part drawn before is only named, and a
 * hole is a line of its own under the part it is in. Terminal and Markdown draw the same twigs.
 */
import type { ThreadNode } from '../../../thread/thread.ts'
import type { Holes } from './holes.ts'
import { type Drawing, type HoleLine, headings, holeLines, plural, wholePlan } from './sums.ts'

export interface NodeTwig {
  is: 'node'
  kind: ThreadNode['kind']
  /** Its id; of a review its day. */
  name: string
  /** Where it stands; that it is drawn above. */
  note: string
  words: string
  twigs: Twig[]
}

export interface SessionsTwig {
  is: 'sessions'
  /** `4 sessions` */
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
    ...(sessions.length > 0 ? [sessionsTwig(sessions, drawing)] : []),
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
    name: id ?? date ?? '',
    note: isRepeated ? 'see above' : showValues ? (status ?? '').replaceAll('-', ' ') : '',
    words: showValues && !isRepeated ? words : '',
    twigs: [...ownHoles([node], holes, showValues), ...twigsOf(children, drawing)],
  }
}

function sessionsTwig(nodes: readonly ThreadNode[], drawing: Drawing): SessionsTwig {
  return {
    is: 'sessions',
    text: plural(nodes.length, 'session'),
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
