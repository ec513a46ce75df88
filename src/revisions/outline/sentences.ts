/** Prose a sentence a line, so that a comparison by lines shows which sentence changed. */

/** Words with a full stop that end no sentence. */
const abbreviation =
  /(?:^|[\s(“"])(?:Dr|Mr|Mrs|Ms|Mx|St|Prof|vs|etc|e\.g|i\.e|approx|no|\p{Lu})\.$/iu

export function sentencesOf(text: string): string[] {
  return text.split(/\r?\n[ \t]*\r?\n/).flatMap((paragraph, at) => {
    const lines = isListed(paragraph) ? paragraph.split(/\r?\n/) : [paragraph]
    const sentences = lines.flatMap(split)
    return at > 0 && sentences.length > 0 ? ['', ...sentences] : sentences
  })
}

/** Lists and headings of Markdown keep their lines. */
const isListed = (paragraph: string) => /^[ \t]*(?:[-*+]|\d+[.)]|#+) /m.test(paragraph)

function split(text: string): string[] {
  const words = text.replace(/\s+/g, ' ').trim()
  const sentences: string[] = []
  let start = 0
  for (const { index, 0: end } of words.matchAll(/[.!?…]+["”’')\]]* (?=["“‘'([]?[\p{Lu}\d])/gu)) {
    const sentence = words.slice(start, index + end.length - 1)
    if (abbreviation.test(sentence)) continue
    sentences.push(sentence)
    start = index + end.length
  }
  return [...sentences, words.slice(start)].filter((sentence) => sentence !== '')
}
