/** The thread for programs. `version` changes when a reader of it would have to. */
import { type Finding, pathText, remedy, sentence } from '../../../lint/finding.ts'
import type { ThreadNode } from '../../../thread/thread.ts'
import { type Drawing, sumsOf } from './sums.ts'

const version = 1

export function json(drawing: Drawing): string {
  const { plan, asOf, thread, holes } = drawing
  const { sessions, rows } = thread.matrix
  const report = {
    version,
    plan,
    asOf,
    summary: sumsOf(thread, holes),
    branches: thread.branches.map(({ name, nodes }) => ({
      name,
      nodes: nodes.map((node) => nodeOf(node, drawing)),
    })),
    matrix: {
      sessions: sessions.map(({ id, date, path }) => ({
        id: id ?? null,
        date: date ?? null,
        path: pathText(path),
      })),
      rows: rows.map((row) => ({
        kind: row.kind,
        id: row.id ?? null,
        path: pathText(row.path),
        sessions: row.sessions,
        total: row.sessions.length,
        last: row.last ?? null,
      })),
    },
    otherHoles: holes.rest.map((hole) => holeOf(hole, drawing)),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function nodeOf(node: ThreadNode, drawing: Drawing): object {
  const { kind, id, date, path, words, status, also, children } = node
  return {
    kind,
    id: id ?? null,
    ...(date === undefined ? {} : { date }),
    in: node.in,
    path: pathText(path),
    ...(drawing.showValues ? { status: status ?? null, text: words } : {}),
    ...(also ? { also } : {}),
    holes: drawing.holes.of(node).map((hole) => holeOf(hole, drawing)),
    children: children.map((child) => nodeOf(child, drawing)),
  }
}

const holeOf = (hole: Finding, { showValues }: Drawing) => ({
  rule: hole.rule,
  severity: hole.severity,
  file: hole.file,
  path: pathText(hole.path),
  line: hole.range.start.line,
  message: sentence(hole, showValues),
  fix: remedy(hole, showValues),
  ...(hole.demand ? { profile: hole.demand.profile } : {}),
})
