/** A practice writes the same few phrases in all of its plans: what was read once is kept. */

const mostKept = 1000

/** `read`, with its answers kept by the text that it was asked about. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (known.has(text)) return known.get(text) as T
    const answer = read(text)
    if (known.size >= mostKept) known.clear()
    known.set(text, answer)
    return answer
  }
}
