/**
 * The one place that meets Handlebars: a page template and its partials become a function.
 *
 * Template sources are handed in by the caller, who reads them from the program's own
 * `templates/` folder; nothing here opens a file, and nothing in a plan can name a partial.
 */

import Handlebars from 'handlebars'

/** A page and the partials it calls, as Handlebars source. Partials are keyed by name. */
export interface DocumentTemplates {
  page: string
  partials: Record<string, string>
}

/** Who escapes the values: Handlebars for HTML, or the caller for another language. */
export type Escaping = 'by-handlebars' | 'by-caller'

type Page = (context: object) => string

/** Compiling takes some twenty times as long as drawing, and one run may draw many plans. */
const compiled = {
  'by-handlebars': new WeakMap<DocumentTemplates, Page>(),
  'by-caller': new WeakMap<DocumentTemplates, Page>(),
}

/** The function that draws a page. The same `templates` object is compiled once. */
export function compileDocument(templates: DocumentTemplates, escaping: Escaping): Page {
  const known = compiled[escaping].get(templates)
  if (known) return known
  const page = compile(templates, escaping)
  compiled[escaping].set(templates, page)
  return page
}

/**
 * The environment is a page's own, so partials never leak between documents; only the built-in
 * helpers exist, and values reached through a prototype are treated as missing.
 */
function compile(templates: DocumentTemplates, escaping: Escaping): Page {
  const handlebars = Handlebars.create()
  handlebars.registerPartial(templates.partials)
  const page = handlebars.compile<object>(templates.page, {
    knownHelpersOnly: true,
    noEscape: escaping === 'by-caller',
  })
  return (context) =>
    page(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })
}
