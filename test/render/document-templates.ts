/** Reads the document templates the way a command does: a page, and a folder of partials. */

import { readdirSync, readFileSync } from 'node:fs'
import type { DocumentTemplates } from '../../src/render/document-template.ts'

const folder = new URL('../../templates/documents/', import.meta.url)

export const htmlTemplates = read('plan.html.hbs', 'html/')
export const markdownTemplates = read('plan.md.hbs', 'markdown/')

function read(page: string, partials: string): DocumentTemplates {
  const files = readdirSync(new URL(partials, folder))
  return {
    page: readFileSync(new URL(page, folder), 'utf8'),
    partials: Object.fromEntries(
      files.map((file) => [
        file.replace(/\.hbs$/, ''),
        readFileSync(new URL(partials + file, folder), 'utf8'),
      ]),
    ),
  }
}
