/** Signs beyond ASCII, only where the terminal says that it shows UTF-8. */

export interface Signs {
  done: string
  pointer: string
  on: string
  off: string
  /** Before what was understood. */
  says: string
  /** Stands for what was cut. */
  more: string
  /** Between two things in a row. */
  between: string
}

const drawn: Signs = {
  done: '✓',
  pointer: '›',
  on: '●',
  off: '○',
  says: '→',
  more: '…',
  between: ' · ',
}

const plain: Signs = {
  done: '*',
  pointer: '>',
  on: '*',
  off: '-',
  says: '=',
  more: '...',
  between: ' | ',
}

export function signsFor(env: Readonly<Record<string, string | undefined>>): Signs {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return /utf-?8(@.*)?$/i.test(locale) ? drawn : plain
}
