/** One document of one plan, drawn: what `one` and `many` have in common. */
import { shownPath } from '../../../practice/discover.ts'
import type { DueLine, RenderInput } from '../../../render/input.ts'
import { type Io, localDay } from '../../io.ts'
import { creationDate } from '../../moment.ts'
import { type Drawn, drawView, type ViewFormat } from '../../view-file.ts'
import { viewOf } from './document.ts'
import type { RenderOptions } from './options.ts'
import { type PlanFiles, planReader } from './read.ts'

export interface Made {
  input: RenderInput
  drawn: Drawn
  /** Parts of the plan that could not be read. */
  lost: number
}

export interface Wanted {
  to: ViewFormat
  paper: Pick<RenderInput, 'paper'>
  options: RenderOptions
}

/** A maker that keeps what plans share: their practice, the templates, the fonts. */
export function maker({ to, paper, options }: Wanted, io: Io) {
  const read = planReader()
  const asOf = options.asOf ?? localDay(creationDate(io))
  return async (files: PlanFiles): Promise<Made> => {
    const shown = shownPath(files.plan, io.cwd)
    const { input: own, lost } = await read(files, shown)
    const input: RenderInput = { ...own, ...paper, asOf, due: await due({ ...own, asOf }, options) }
    const view = await viewOf(input, options, shown)
    return { input, drawn: await drawView(view, to, creationDate(io)), lost }
  }
}

/** A discharge summary looks back. */
async function due(input: RenderInput, { document }: RenderOptions): Promise<DueLine[]> {
  if (document === 'discharge' || input.asOf === undefined) return []
  const { dueLines } = await import('./due.ts')
  return dueLines(input, input.asOf)
}

/** What of a document is not as it should be, to whoever asked for it. */
export function lostText(lost: number, shown: string): string {
  if (lost === 0) return ''
  const [parts, are] = lost === 1 ? ['part', 'is'] : ['parts', 'are']
  return `${lost} ${parts} of the plan could not be read and ${are} not in the document. See: txplan lint ${shown}\n`
}
