/** A strict little reader for our own pages: it fails on anything not closed, quoted or escaped. */

const voidElements = new Set(['meta', 'br', 'col'])

const token =
  /<!doctype html>|<style>[\s\S]*?<\/style>|<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)>|[^<>]+/g

export interface Element {
  name: string
  attributes: Record<string, string>
}

/** The page's elements in order. Throws when a tag is malformed, unclosed or wrongly nested. */
export function elementsOf(page: string): Element[] {
  const open: string[] = []
  const elements: Element[] = []
  for (const { closing, opening, attributes } of tokensOf(page)) {
    if (closing !== undefined && open.pop() !== closing) throw new Error(`stray </${closing}>`)
    if (opening === undefined) continue
    elements.push({ name: opening, attributes: readAttributes(attributes ?? '') })
    if (!voidElements.has(opening)) open.push(opening)
  }
  if (open.length > 0) throw new Error(`unclosed: ${open.join(', ')}`)
  return elements
}

/** The page's text after the head, entities resolved. */
export function textOf(page: string): string {
  const body = page.slice(page.indexOf('<body>')).replace(/<br>/g, '\n')
  return unescapeHtml(body.replace(/<[^>]*>/g, '\n'))
}

interface Token {
  closing: string | undefined
  opening: string | undefined
  attributes: string | undefined
}

function* tokensOf(page: string): Generator<Token> {
  let end = 0
  for (const match of page.matchAll(token)) {
    if (match.index !== end) break
    end = match.index + match[0].length
    yield { closing: match[1], opening: match[2], attributes: match[3] }
  }
  if (end !== page.length) throw new Error(`not well formed: ${page.slice(end, end + 60)}`)
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name, unescapeHtml(value ?? '')]))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function unescapeHtml(text: string): string {
  return text
    .replace(/&#x([0-9A-F]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => entities[name] ?? '')
}
