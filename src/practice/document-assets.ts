/** What the renderers need from disk: templates and fonts. */
import { readAsset, readAssetFolder, readAssetText } from './assets.ts'

/** A page and its partials as text, by the name that the page calls them. */
export interface TemplateFiles {
  page: string
  partials: Record<string, string>
}

/** Read once and handed out as the same value, so that whoever draws many pages compiles them once. */
const known = new Map<string, TemplateFiles>()

export function documentTemplates(kind: 'html' | 'markdown'): TemplateFiles {
  const files = known.get(kind) ?? readTemplates(kind)
  known.set(kind, files)
  return files
}

function readTemplates(kind: 'html' | 'markdown'): TemplateFiles {
  const page = readAssetText(`templates/documents/plan.${kind === 'html' ? 'html' : 'md'}.hbs`)
  const files = readAssetFolder(`templates/documents/${kind}`)
  const partials = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name.replace(/\.hbs$/, ''), text]),
  )
  return { page, partials }
}

/** The page of a caseload. */
export const caseloadTemplate = (): TemplateFiles => ({
  page: readAssetText('templates/caseload/page.html.hbs'),
  partials: { style: readAssetText('templates/caseload/style.hbs') },
})

const font = (name: string): Uint8Array => readAsset(`templates/fonts/${name}.ttf`)

const readFonts = () => ({
  regular: font('SourceSans3-Regular'),
  italic: font('SourceSans3-Italic'),
  semibold: font('SourceSans3-SemiBold'),
})

let fonts: ReturnType<typeof readFonts> | undefined

/** Source Sans 3 (SIL Open Font License 1.1), unchanged; see templates/fonts/OFL.txt. Read once. */
export function documentFonts(): ReturnType<typeof readFonts> {
  fonts ??= readFonts()
  return fonts
}
