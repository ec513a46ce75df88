/** A path into a file, as it is shown: `goals[0].objectives[1].target_date`. */
import type { Path } from './document.ts'

export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part,
    '',
  )
