/** A page about something of the library, as a tree: a person at a terminal and Markdown get the same. */

export interface Sheet {
  title: string
  /** What stands behind the title: the id, the kind. */
  note: string
  /** Paragraphs before the first part. */
  lead: string[]
  parts: Part[]
}

export interface Part {
  title: string
  items: Item[]
}

/** Something with a name of its own, or a line; what is said of it; what stands under it. */
export interface Item {
  name?: string
  text?: string
  facts?: Fact[]
  items?: Item[]
}

export interface Fact {
  label: string
  text: string
}

/** The text with its blanks as a reader sees them: `[target]`. */
export const bracketed = (text: string): string =>
  text.replace(/\{\{([a-z][a-z0-9-]*)\}\}/g, '[$1]')

export function sheetMarkdown({ title, note, lead, parts }: Sheet): string {
  const blocks = [
    `# ${inMarkdown(title)}`,
    inMarkdown(note),
    ...lead.map(inMarkdown),
    ...parts.flatMap((part) => [
      `## ${part.title}`,
      part.items.flatMap((item) => itemLines(item, '')).join('\n'),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function itemLines({ name, text, facts = [], items = [] }: Item, indent: string): string[] {
  const head = [name && `**${inMarkdown(name)}**`, text && inMarkdown(text)].filter(Boolean)
  const inner = `${indent}  `
  return [
    `${indent}- ${head.join(': ')}`,
    ...facts.map(({ label, text: said }) => `${inner}- ${inMarkdown(`${label}: ${said}`)}`),
    ...items.flatMap((item) => itemLines(item, inner)),
  ]
}

/** On one line, and without what Markdown would take for a link or a tag. */
export const inMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]<]/g, '\\$&')
