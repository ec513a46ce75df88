/** Reading the library: the presentations that come with the program, and those of a practice. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Library, type Shelf } from '../library/library.ts'
import { presentationShape } from '../plan/shapes.generated.ts'
import type { Presentation } from '../plan/types.generated.ts'
import type { SourceDocument } from '../source/document.ts'
import { readQuickly } from '../source/quick.ts'
import { assetNames, readAssetText } from './assets.ts'
import { UserError } from './failure.ts'
import { fitting, readDocument } from './read.ts'

const folder = 'templates/library'

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name)

let ids: readonly string[] | undefined

/** Ids of the presentations that come with the program, in order. */
export function builtInPresentationIds(): readonly string[] {
  ids ??= assetNames(folder)
    .filter(isYaml)
    .map((name) => name.replace(/\.yaml$/, ''))
  return ids
}

const read = new Map<string, Presentation>()

/** A presentation that comes with the program; a test reads each of them thoroughly. */
export function builtInPresentation(id: string): Presentation {
  const known =
    read.get(id) ?? (readQuickly(readAssetText(`${folder}/${id}.yaml`))?.value as Presentation)
  read.set(id, known)
  return known
}

/** A file of the practice's own library, and the name it goes by. */
export interface OwnPresentation {
  id: string
  path: string
  document: SourceDocument
}

/**
 * Every `library/NAME.yaml` of a practice.
 *
 * @throws UserError when one cannot be read.
 */
export async function readOwnPresentations(practice: string): Promise<OwnPresentation[]> {
  const own = join(practice, 'library')
  if (!existsSync(own)) return []
  const found: OwnPresentation[] = []
  for (const name of readdirSync(own).filter(isYaml).sort()) {
    const path = join(own, name)
    const result = await readDocument(path)
    if ('fault' in result) throw new UserError(`${path}: ${result.fault}.`)
    found.push({ id: name.replace(/\.ya?ml$/, ''), path, document: result.document })
  }
  return found
}

/** The whole library of a practice, its own presentations first, as far as they can be read. */
export function libraryOf(own: readonly OwnPresentation[]): Library {
  const ours = ownPresentations(own)
  const taken = new Set(ours.map(({ id }) => id))
  const builtIn = builtInPresentationIds().filter((id) => !taken.has(id))
  return new Library([...ours, ...builtIn.map(builtInPresentation)])
}

/** The same for looking up a text now and then: of what comes with the program only that is read. */
export function shelfOf(own: readonly OwnPresentation[]): Shelf {
  const ours = new Map(ownPresentations(own).map((one) => [one.id, one]))
  return {
    find: (id) =>
      ours.get(id) ?? (builtInPresentationIds().includes(id) ? builtInPresentation(id) : undefined),
    ids: () => [...new Set([...ours.keys(), ...builtInPresentationIds()])],
  }
}

/** What of a practice's own presentations fits the format; the name of the file where there is no id. */
const ownPresentations = (own: readonly OwnPresentation[]): (Presentation & { id: string })[] =>
  own.flatMap(({ id, document }) => {
    const value = fitting(document, presentationShape)
    return isFields(value) ? [{ ...value, id: value.id ?? id }] : []
  })

const isFields = (value: unknown): value is Presentation =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The presentations that come with the program, and no others. */
export const builtInShelf: Shelf = shelfOf([])
