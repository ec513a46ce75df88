/** Files with a private key in the folders that are checked; those that are called like one. */
import { resolve } from 'node:path'
import type { Finding } from '../../../lint/finding.ts'
import { findRule } from '../../../lint/registry.ts'
import { type RuleSettings, severityOf } from '../../../lint/settings.ts'
import { meant, practiceAbove, shownPath } from '../../../practice/discover.ts'
import { keysIn, mayBeKeyFile } from '../../../practice/key-search.ts'
import { standing } from '../../../practice/write.ts'
import type { Io } from '../../io.ts'

const ruleId = 'private-key-in-repository'

/** @param paths as they were given; none means the practice around the current folder */
export function keyFileFindings(
  paths: readonly string[],
  rules: RuleSettings,
  { cwd }: Io,
): Finding[] {
  const rule = findRule(ruleId)
  const severity = rule ? severityOf(rule, rules) : 'off'
  if (!rule || severity === 'off') return []
  const named = paths.map((path) => resolve(cwd, meant(path, cwd)))
  const isFolder = (path: string) => standing(path) === 'folder'
  const folders = paths.length === 0 ? [practiceAbove(cwd) ?? cwd] : named.filter(isFolder)
  const found = folders.flatMap((folder) => keysIn(folder, mayBeKeyFile))
  const start = { line: 1, column: 1 }
  return [...new Set(found)].map((path) => ({
    rule: rule.id,
    severity,
    file: shownPath(path, cwd),
    path: [],
    range: { start, end: start },
    keyLine: 1,
    message: 'A private key lies here.',
    fix: 'Move it out of the practice, and out of the history of the repository; sign with it no more: a new key comes from txplan identity create.',
    args: {},
    messageId: 'found',
  }))
}
