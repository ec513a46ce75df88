/**
 * Which files are meant: those of a practice, of a folder, of a glob, or a single one. Only names are
 * looked at here; what is in the files is read elsewhere.
 */
import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileFault, noFile, UserError } from './failure.ts'

export const practiceFile = 'txplan.yaml'
export const identitiesFile = 'identities.yaml'

/** The files of one client, or a plan that stands alone. Absolute paths. */
export interface ClientFiles {
  plan?: string
  record?: string
  /** The folder of the practice around them. */
  practice?: string
}

/** A place that could not be looked into. */
export interface Unreadable {
  path: string
  fault: string
}

export interface Discovery {
  clients: ClientFiles[]
  unreadable: Unreadable[]
}

/** Files of a practice that are no plans. */
export const isSettings = (name: string) => name === practiceFile || name === identitiesFile

/** A file of a practice's own profiles, or of its own library. */
const isOwnText = (path: string): boolean =>
  ['profiles', 'library'].includes(basename(dirname(path))) && holdsPractice(dirname(dirname(path)))

export const isPlan = (name: string) =>
  name === 'plan.yaml' || name === 'plan.yml' || /\.plan\.ya?ml$/.test(name)

export const isRecord = (name: string) =>
  name === 'record.yaml' || name === 'record.yml' || /\.record\.ya?ml$/.test(name)

const holdsPractice = (folder: string): boolean => existsSync(join(folder, practiceFile))

/** The nearest folder at or above this one that holds a `txplan.yaml`. */
export function practiceAbove(folder: string): string | undefined {
  if (holdsPractice(folder)) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : practiceAbove(parent)
}

/**
 * Every client that the given paths mean; without paths, those of the practice around `cwd`.
 *
 * @throws UserError when a path does not exist or nothing is found.
 */
export async function discover(paths: readonly string[], cwd: string): Promise<Discovery> {
  const found: Discovery = { clients: [], unreadable: [] }
  if (paths.length === 0) addAround(cwd, found)
  for (const path of paths) await addPath(path, cwd, found)
  if (found.clients.length + found.unreadable.length === 0) throw nothingFound(paths, cwd)
  return { ...found, clients: once(found.clients) }
}

function addAround(cwd: string, found: Discovery): void {
  addTree(practiceAbove(cwd) ?? cwd, found)
}

const nothingFound = (paths: readonly string[], cwd: string) =>
  new UserError(
    paths.length > 0
      ? `No plan found in ${paths.join(', ')}.`
      : `No plan found in ${cwd} or in a practice around it.`,
    'A plan is a file named plan.yaml or NAME.plan.yaml. Name a file or folder: txplan lint FOLDER',
  )

/** A client’s name stands for its folder in the practice, where nothing else is called so. */
export function meant(path: string, cwd: string): string {
  if (existsSync(resolve(cwd, path))) return path
  const practice = practiceAbove(cwd)
  const folder = practice === undefined ? undefined : join(practice, 'clients', path)
  return folder !== undefined && existsSync(folder) ? folder : path
}

async function addPath(path: string, cwd: string, found: Discovery): Promise<void> {
  const absolute = resolve(cwd, meant(path, cwd))
  const kind = kindOf(absolute)
  if (kind === 'file' && (isSettings(basename(absolute)) || isOwnText(absolute)))
    throw new UserError(
      `${path} is checked together with the plans of its practice.`,
      `Type: txplan lint ${relative(cwd, practiceAbove(dirname(absolute)) ?? dirname(absolute)) || '.'}`,
    )
  if (kind === 'folder') addTree(absolute, found)
  else if (kind === 'file') found.clients.push(single(absolute))
  else if (/[*?[\]{}]/.test(path)) await addGlob(path, cwd, found)
  else throw new UserError(`${path}: ${kind.fault}.`, 'Check the spelling: ls')
}

function kindOf(path: string): 'folder' | 'file' | { fault: string } {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) return 'folder'
    return stats.isFile() ? 'file' : { fault: noFile }
  } catch (error) {
    return { fault: fileFault(error) }
  }
}

async function addGlob(pattern: string, cwd: string, found: Discovery): Promise<void> {
  const { glob } = await import('tinyglobby')
  const hits = await glob(pattern.split(sep).join('/'), {
    cwd,
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
  })
  if (hits.length === 0)
    throw new UserError(
      `The pattern ${pattern} matches nothing.`,
      'Put the pattern in quotes, so that the shell leaves it alone.',
    )
  for (const hit of hits.sort()) await addPath(hit.replace(/\/$/, ''), cwd, found)
}

/** A file that was named is taken for what it is named: everything but a record is a plan. */
function single(path: string): ClientFiles {
  const kind = isRecord(basename(path)) ? 'record' : 'plan'
  const practice = practiceAbove(dirname(path))
  return { ...besides(path, kind), ...(practice === undefined ? {} : { practice }) }
}

/** A plan judged with the record beside it, and the other way round. */
function besides(path: string, kind: 'plan' | 'record'): ClientFiles {
  const other = kind === 'plan' ? 'record' : 'plan'
  const name = basename(path)
  const twin = join(dirname(path), name.replace(kind, other))
  return twin !== path && existsSync(twin) ? { [kind]: path, [other]: twin } : { [kind]: path }
}

const passedOver = new Set(['node_modules', 'signed'])

/** A folder with all below it. Links to folders come last, and only where they lead outside. */
function addTree(top: string, found: Discovery): void {
  const walk: Walk = { found, links: [], seen: new Set([realpathSync(top)]) }
  addFolder(top, practiceAbove(dirname(top)), walk)
  for (let link = walk.links.shift(); link; link = walk.links.shift()) {
    const real = realpathSync(link.path)
    if ([...walk.seen].some((one) => real === one || real.startsWith(one + sep))) continue
    walk.seen.add(real)
    addFolder(link.path, link.practice, walk)
  }
}

interface Walk {
  found: Discovery
  links: { path: string; practice: string | undefined }[]
  /** Real paths of the trees walked so far. */
  seen: Set<string>
}

function addFolder(folder: string, around: string | undefined, walk: Walk): void {
  const entries = list(folder, walk.found)
  const files: string[] = []
  const folders: string[] = []
  const links: string[] = []
  for (const entry of entries) {
    const { name } = entry
    const kind = entry.isSymbolicLink()
      ? linkKind(join(folder, name), walk.found)
      : kindOfEntry(entry)
    if (kind === 'file') files.push(name)
    else if (kind !== 'none' && !name.startsWith('.') && !passedOver.has(name))
      (kind === 'folder' ? folders : links).push(name)
  }
  const practice = files.includes(practiceFile) ? folder : around
  addFiles(folder, files, practice, walk.found)
  for (const name of folders) addFolder(join(folder, name), practice, walk)
  for (const name of links) walk.links.push({ path: join(folder, name), practice })
}

/** Pipes and devices are passed over: reading one may never end. */
function kindOfEntry(entry: Dirent): 'folder' | 'file' | 'none' {
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : 'none'
}

/** What a link leads to. One that leads nowhere matters where a plan or a folder was meant. */
function linkKind(path: string, found: Discovery): 'link' | 'file' | 'none' {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) return 'link'
    return stats.isFile() ? 'file' : 'none'
  } catch (error) {
    const name = basename(path)
    const circle = (error as NodeJS.ErrnoException).code === 'ELOOP'
    if (isPlan(name) || isRecord(name) || circle)
      found.unreadable.push({ path, fault: fileFault(error) })
    return 'none'
  }
}

function list(folder: string, found: Discovery): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    found.unreadable.push({ path: folder, fault: fileFault(error) })
    return []
  }
}

function addFiles(
  folder: string,
  names: readonly string[],
  practice: string | undefined,
  found: Discovery,
): void {
  const records = new Set(names.filter(isRecord))
  const around = practice === undefined ? {} : { practice }
  for (const plan of names.filter(isPlan)) {
    const record = plan.replace(/plan(?=\.ya?ml$)/, 'record')
    const both = records.delete(record) ? { record: join(folder, record) } : {}
    found.clients.push({ plan: join(folder, plan), ...both, ...around })
  }
  for (const record of records) found.clients.push({ record: join(folder, record), ...around })
}

function once(clients: ClientFiles[]): ClientFiles[] {
  const seen = new Set<string>()
  return clients.filter(({ plan, record }) => {
    const key = plan ?? record ?? ''
    return !seen.has(key) && seen.add(key)
  })
}

/** A path as it is shown: from the current folder, with forward slashes. */
export function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path)
  return (inside === '' || inside.startsWith('..') ? path : inside).split(sep).join('/')
}
