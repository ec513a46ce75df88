/** What was set up, what was taken away, and what was there already. */
import { sep } from 'node:path'
import type { AttributesChange } from '../../../practice/git/attributes-file.ts'
import type { Repository } from '../../../practice/git/repository.ts'

interface Done {
  repository: Repository
  file: AttributesChange
  /** Those that changed. */
  settings: readonly string[]
  dryRun: boolean
}

const lines = (...some: readonly (string | false)[]): string =>
  some
    .filter((line) => line !== false)
    .map((line) => `${line}\n`)
    .join('')

export function doneText({
  repository,
  file,
  settings,
  dryRun,
  command,
}: Done & { command: readonly string[] }): string {
  const isFileDone = file.before === file.after
  if (isFileDone && settings.length === 0)
    return lines('Nothing to do: git shows and merges the plans of this clone by meaning already.')
  const would = dryRun ? 'would be ' : ''
  return lines(
    isFileDone
      ? `${file.path} has the lines already.`
      : `${file.path} ${would}${file.before === undefined ? 'written' : 'added to'}: plan.yaml, record.yaml and files that end so are plans to git.`,
    settings.length > 0 &&
      `Settings of this clone that ${dryRun ? 'would be set' : 'were set'}: ${settings.join(', ')}.`,
    isLinked(repository) && 'They hold for all work trees of this repository.',
    !dryRun &&
      'git diff, git log -p and git show read as plans now, and git merges plans by meaning.',
    'Outlines that git has asked for are kept in refs/notes/textconv/txplan, which is never pushed by itself.',
    !dryRun &&
      !isFileDone &&
      'Commit .gitattributes; in every other clone, type once: txplan git-setup',
    command.some((part) => part.split(sep).includes('_npx')) &&
      'This txplan was started by npx and may be gone tomorrow; install it, and type this again: npm install --global txplan',
  )
}

export function undoneText({ file, settings, dryRun }: Done): string {
  const isFileDone = file.before === file.after
  if (isFileDone && settings.length === 0) return lines('Nothing to do: nothing was set up here.')
  const would = dryRun ? 'would be ' : ''
  return lines(
    !isFileDone &&
      (file.after === undefined
        ? `${file.path} ${would}removed; it held nothing else.`
        : `${file.path}: the lines of txplan ${dryRun ? 'would be taken' : 'are taken'} out.`),
    settings.length > 0 && `Settings ${would}taken away: ${settings.join(', ')}.`,
    !dryRun && 'git shows and merges plans as text again.',
  )
}

const isLinked = ({ gitDir }: Repository): boolean => gitDir.split(sep).includes('worktrees')
