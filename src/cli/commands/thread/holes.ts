/**
 * The holes in a thread are findings of lint. Each hangs on the part of the plan or the record that
 * it is about.
 */
import { type Finding, pathText } from '../../../lint/finding.ts'
import { findRule, rules } from '../../../lint/registry.ts'
import type { RuleSettings } from '../../../lint/settings.ts'
import type { Path } from '../../../source/document.ts'
import type { Thread, ThreadNode } from '../../../thread/thread.ts'

/** Where the holes of a thread are. */
export interface Holes {
  of(node: ThreadNode): readonly Finding[]
  /** Those of the plan as a whole, or of a part that the tree does not show. */
  rest: readonly Finding[]
  all: readonly Finding[]
}

const group = 'thread'

/** Rules of other groups that find a link that is missing or broken. */
const links = /^(?:orphan-.+|deferred-without-reason|unresolved-id|dual-diagnosis-one-sided)$/

/** The findings that are holes. A person whose id is mistyped is none. */
export const holesAmong = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ rule, messageId }) => {
    const found = findRule(rule)
    if (found?.group === group) return true
    return found !== undefined && links.test(rule) && !persons.has(messageId)
  })

const persons = new Set(['person', 'nobody'])

/** Rules of the thread that lint leaves off: here they are looked at, unless the practice set them. */
export function quietRules(set: RuleSettings): RuleSettings {
  const quiet = rules.filter(
    (rule) => rule.group === group && rule.severity === 'off' && !Object.hasOwn(set, rule.id),
  )
  return Object.fromEntries(quiet.map(({ id }) => [id, 'info']))
}

/** Each hole on the node with the longest path that leads to it, where that is drawn in full. */
export function hang(thread: Thread, holes: readonly Finding[], recordFile?: string): Holes {
  const nodes = new Map<string, ThreadNode>()
  for (const { nodes: top } of thread.branches) collect(top, nodes)
  const of = new Map<ThreadNode, Finding[]>()
  const rest: Finding[] = []
  for (const hole of holes) {
    const node = nearest(hole.path, hole.file === recordFile ? 'record' : 'plan', nodes)
    if (node) of.set(node, [...(of.get(node) ?? []), hole])
    else rest.push(hole)
  }
  return { of: (node) => of.get(node) ?? [], rest, all: holes }
}

function collect(nodes: readonly ThreadNode[], into: Map<string, ThreadNode>): void {
  for (const node of nodes) {
    if (!node.also) into.set(keyOf(node.in, node.path), node)
    collect(node.children, into)
  }
}

function nearest(
  path: Path,
  file: ThreadNode['in'],
  nodes: ReadonlyMap<string, ThreadNode>,
): ThreadNode | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = nodes.get(keyOf(file, path.slice(0, length)))
    if (node) return node
  }
  return undefined
}

const keyOf = (file: ThreadNode['in'], path: Path) => `${file} ${pathText(path)}`
