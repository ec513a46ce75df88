/** Text on a terminal: broken into lines, and without what would command the terminal. */

/** Control characters of somebody’s text must not reach the terminal, nor what turns its direction. */
export const printable = (text: string) =>
  text.replace(/\p{Cc}/gu, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/g, '')

/** Wraps at spaces; following lines are indented. Codes for color take no room. */
export function wrap(text: string, width: number, indent: number): string {
  const lines: string[] = []
  let line = ''
  for (const part of text.split(/(?<=\S)(?= )/)) {
    if (visible(line + part) > width && line.trim() !== '') {
      lines.push(line)
      line = ' '.repeat(indent) + part.trimStart()
    } else line += part
  }
  return [...lines, line].join('\n')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: color codes begin with ESC
const visible = (text: string) => text.replace(/\u001B\[[0-9;]*m/g, '').length
