/** Whose an item is, and what stands for the client in a command. */
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type ClientFiles, practiceFile, shownPath } from '../../../practice/discover.ts'
import type { Owner } from './rows.ts'

interface Where {
  cwd: string
  /** The practice around the current folder, whose clients go by their names. */
  home: string | undefined
}

/** By the folder of `plan.yaml`, or by the name of a file that stands alone. */
export function ownerOf(
  { plan, record, practice }: ClientFiles,
  id: string | undefined,
  run: Where,
): Owner {
  const path = (plan ?? record) as string
  const folder = dirname(path)
  const name = basename(path)
  const ofFolder = /^(?:plan|record)\.ya?ml$/.test(name)
  const client = ofFolder
    ? basename(folder)
    : name.replace(/\.(?:plan|record)\.ya?ml$|\.ya?ml$/, '')
  const files = {
    plan: shownPath(plan ?? path, run.cwd),
    record: shownPath(record ?? path, run.cwd),
    practice: shownPath(join(practice ?? folder, practiceFile), run.cwd),
  }
  return { client, typed: quoted(typedFor(path, client, ofFolder, run)), files, plan: id }
}

/** A client of the practice around the current folder goes by its name; any other by its path. */
function typedFor(path: string, client: string, ofFolder: boolean, { cwd, home }: Where): string {
  if (!ofFolder) return shownPath(path, cwd)
  const folder = dirname(path)
  const isHome = home !== undefined && join(home, 'clients', client) === folder
  return isHome && !existsSync(resolve(cwd, client)) ? client : shownPath(folder, cwd)
}

const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
