/** What a document is to be: its kind of file and its paper. */
import { UserError } from '../practice/failure.ts'
import type { ViewFormat } from './view-file.ts'

export interface DocumentOptions {
  to?: string
  output?: string
  paper?: string
}

/** @throws UserError for a format or a paper that is not known */
export const documentOptions = (options: DocumentOptions) => ({
  to: formatFrom(options),
  paper: paperFrom(options.paper),
})

/** By the name of the file, where nothing else was said. */
function formatFrom({ to, output }: DocumentOptions): ViewFormat {
  const name = to ?? /\.(\w+)$/.exec(output ?? '')?.[1] ?? 'pdf'
  const format = name === 'markdown' ? 'md' : name
  if (format === 'pdf' || format === 'html' || format === 'md') return format
  throw new UserError(`There is no format “${name}”.`, 'Known are: pdf, html, md')
}

function paperFrom(paper: string | undefined): { paper?: 'letter' | 'a4' } {
  if (paper === undefined) return {}
  if (paper === 'letter' || paper === 'a4') return { paper }
  throw new UserError(`There is no paper size “${paper}”.`, 'Known are: letter, a4')
}
