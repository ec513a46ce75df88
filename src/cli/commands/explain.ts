/** `txplan explain RULE`: what, why, source, a bad and a good example. */
import { nearest } from '../../language/similar.ts'
import { ruleMarkdown, ruleText } from '../../lint/explain.ts'
import { findRule, rules } from '../../lint/registry.ts'
import type { Rule } from '../../lint/rule.ts'
import { UserError } from '../../practice/failure.ts'
import { type ExitCode, exitCode, type Io } from '../io.ts'

export function run([id]: string[], options: Record<string, unknown>, io: Io): ExitCode {
  const format = options['format'] as 'pretty' | 'json' | 'markdown'
  if (id === undefined || options['list']) io.stdout.write(listText(format))
  else io.stdout.write(one(ruleNamed(id), format))
  return exitCode.nothing
}

function ruleNamed(id: string): Rule {
  const rule = findRule(id)
  if (rule) return rule
  const known = nearest(
    id,
    rules.map((one) => one.id),
  )
  throw new UserError(
    `There is no rule “${id}”.`,
    known ? `Did you mean: txplan explain ${known}` : 'See them all: txplan explain --list',
  )
}

function one(rule: Rule, format: 'pretty' | 'json' | 'markdown'): string {
  if (format === 'json') return `${JSON.stringify(asData(rule), null, 2)}\n`
  return format === 'markdown' ? ruleMarkdown(rule) : ruleText(rule)
}

function asData(rule: Rule): Record<string, unknown> {
  const { check: _, ...data } = rule
  return { version: 1, ...data }
}

function listText(format: 'pretty' | 'json' | 'markdown'): string {
  if (format === 'json')
    return `${JSON.stringify({ version: 1, rules: rules.map(asData) }, null, 2)}\n`
  if (format === 'markdown') return rules.map(ruleMarkdown).join('\n')
  const width = Math.max(...rules.map((rule) => rule.id.length))
  return rules
    .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.what}\n`)
    .join('')
}
