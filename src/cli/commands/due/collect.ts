/** Reads the clients one after the other, and asks of each what is due. */
import { join } from 'node:path'
import { careOf } from '../../../care/care.ts'
import { builtInTable, type CodeTable } from '../../../codes/icd10cm.ts'
import type { Shape } from '../../../plan/shape.ts'
import { planShape, recordShape } from '../../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../../plan/structure.ts'
import type { ClientRecord, Plan, Practice } from '../../../plan/types.generated.ts'
import {
  type ClientFiles,
  practiceAbove,
  practiceFile,
  shownPath,
} from '../../../practice/discover.ts'
import { readDocument } from '../../../practice/read.ts'
import type { UnreadDate } from '../../../schedule/dates.ts'
import { dueItems } from '../../../schedule/due-items.ts'
import type { DueItem } from '../../../schedule/item.ts'
import { practiceLicenses } from '../../../schedule/kinds/licenses.ts'
import { type KnownPractice, readKnown } from './around.ts'
import { ownerOf } from './owner.ts'
import { type DueRow, inBrief, type Owner, rowOf } from './rows.ts'
import { type SelectOptions, selected } from './select.ts'

/** Values only: it travels between threads. */
export interface Collected {
  rows: DueRow[]
  /** What is due for each practice as such, by its folder. */
  practices: Record<string, DueRow[]>
  /** The clients that were looked at. */
  names: string[]
  /** What could not be read, file by file. */
  gaps: Gap[]
  /** True when a file could not be read at all. */
  unreadable: boolean
  /** How far the newest code table that was used can tell. */
  codes: CodesKnown
}

export type CodesKnown = Pick<CodeTable, 'fiscalYear' | 'inForce'>

export interface CollectOptions {
  cwd: string
  asOf: string
  select: SelectOptions
  /** Leave out the steps, and what others would have said: a list shows neither. */
  brief: boolean
}

export interface Gap {
  file: string
  /** Why nothing of it was read. */
  fault?: string
  /** Parts that do not fit the format. */
  misfits: number
  dates: readonly UnreadDate[]
}

interface Run extends CollectOptions {
  practices: Map<string | undefined, KnownPractice>
  found: Collected
  /** The practice around the current folder, whose clients go by their names. */
  home: string | undefined
}

export async function collect(
  clients: readonly ClientFiles[],
  options: CollectOptions,
): Promise<Collected> {
  const codes = known(builtInTable())
  const found: Collected = {
    rows: [],
    practices: {},
    names: [],
    gaps: [],
    unreadable: false,
    codes,
  }
  const run: Run = { ...options, practices: new Map(), found, home: practiceAbove(options.cwd) }
  for (const client of clients) await addClient(client, run)
  return found
}

const known = ({ fiscalYear, inForce }: CodeTable): CodesKnown => ({ fiscalYear, inForce })

async function addClient(client: ClientFiles, run: Run): Promise<void> {
  const { asOf, found } = run
  const around = await practiceOf(client.practice, run)
  const plan = (await readFitting(client.plan, planShape, run)) as Plan | undefined
  const record = (await readFitting(client.record, recordShape, run)) as ClientRecord | undefined
  const owner = ownerOf(client, plan?.id, run)
  if (owner.client !== undefined) found.names.push(owner.client)
  if ((client.plan !== undefined && plan === undefined) || (!plan && !record)) return
  const { practice, identities, book, codes } = around
  const care = careOf({ plan: plan ?? {}, record, practice, identities, asOf, book })
  const { items, unread } = dueItems(care, () => codes, plan !== undefined)
  found.rows.push(...kept(items, owner, run))
  for (const file of ['plan', 'record'] as const) {
    const dates = unread.filter((one) => one.in === file)
    if (dates.length > 0) found.gaps.push({ file: owner.files[file], misfits: 0, dates })
  }
}

/** What is asked for, and as much of it as is shown. */
function kept(items: readonly DueItem[], owner: Owner, { asOf, select, brief }: Run): DueRow[] {
  const all = items.map((item) => rowOf(item, owner, asOf))
  const rows = selected(all, select)
  return brief ? rows.map(inBrief) : rows
}

async function practiceOf(folder: string | undefined, run: Run): Promise<KnownPractice> {
  const read = run.practices.get(folder)
  if (read) return read
  const made = await readKnown(folder)
  run.practices.set(folder, made)
  if (made.codes.inForce.to > run.found.codes.inForce.to) run.found.codes = known(made.codes)
  if (folder !== undefined && made.practice) addPractice(folder, made.practice, run)
  return made
}

function addPractice(folder: string, practice: Practice, run: Run): void {
  const file = shownPath(join(folder, practiceFile), run.cwd)
  const owner: Owner = {
    client: undefined,
    typed: '',
    files: { plan: file, record: file, practice: file },
    plan: undefined,
  }
  run.found.practices[folder] = kept(practiceLicenses(practice), owner, run)
}

/** Marks and line ends that take nothing away. */
const harmless = new Set<unknown>(['byte-order-mark', 'mixed-line-endings'])

/** What of a file fits its format; what does not is counted. */
async function readFitting(path: string | undefined, shape: Shape, run: Run): Promise<unknown> {
  if (path === undefined) return undefined
  const file = shownPath(path, run.cwd)
  const read = await readDocument(path)
  const fault = 'fault' in read ? read.fault : faultIn(read.document.value)
  if (fault !== undefined || 'fault' in read) {
    run.found.unreadable = true
    run.found.gaps.push({ file, fault: fault ?? '', misfits: 0, dates: [] })
    return undefined
  }
  const { value, problems } = read.document
  const issues = checkStructure(value, shape)
  const faults = problems.filter(({ code }) => !harmless.has(code))
  const misfits = issues.length + faults.length
  if (misfits > 0) run.found.gaps.push({ file, misfits, dates: [] })
  return withoutMisfits(value, issues)
}

const faultIn = (value: unknown): string | undefined =>
  value === undefined ? 'it is not YAML that can be read' : undefined
