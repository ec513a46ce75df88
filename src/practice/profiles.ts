/** Reading profiles: those that come with the program, and those of a practice. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { profileShape } from '../plan/shapes.generated.ts'
import type { Profile, Sources } from '../plan/types.generated.ts'
import { type FindProfile, ProfileBook } from '../profiles/book.ts'
import type { SourceDocument } from '../source/document.ts'
import { readQuickly } from '../source/quick.ts'
import { assetNames, readAssetText } from './assets.ts'
import { UserError } from './failure.ts'
import { fitting, readDocument } from './read.ts'

const folder = 'src/lint/profiles'
const sourcesFile = 'sources.yaml'

let names: readonly string[] | undefined

/** Ids of the profiles that come with the program, in order. */
export function builtInProfileIds(): readonly string[] {
  names ??= assetNames(folder)
    .filter((name) => name.endsWith('.yaml') && name !== sourcesFile)
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort()
  return names
}

const read = new Map<string, Profile>()

/** A profile that comes with the program; `undefined` when none has this id. */
export const builtInProfile: FindProfile = (id) => {
  if (!builtInProfileIds().includes(id)) return undefined
  const known = read.get(id) ?? (asset(`${id}.yaml`) as Profile)
  read.set(id, known)
  return known
}

/** The sources that the built-in profiles name, by key. */
export const profileSources = (): NonNullable<Sources['sources']> =>
  (asset(sourcesFile) as Sources).sources ?? {}

/** Our own files fit the format: a test reads each of them thoroughly. */
const asset = (name: string): unknown => readQuickly(readAssetText(`${folder}/${name}`))?.value

/** A profile file of a practice, and the name it goes by. */
export interface OwnProfile {
  id: string
  path: string
  document: SourceDocument
}

/**
 * Every `profiles/NAME.yaml` of a practice.
 *
 * @throws UserError when one cannot be read.
 */
export async function readOwnProfiles(practice: string): Promise<OwnProfile[]> {
  const own = join(practice, 'profiles')
  if (!existsSync(own)) return []
  const files = readdirSync(own).filter((name) => /\.ya?ml$/.test(name))
  const found = await Promise.all(
    files.sort().map(async (name): Promise<OwnProfile[]> => {
      const path = join(own, name)
      const result = await readDocument(path)
      if ('fault' in result) throw new UserError(`${path}: ${result.fault}.`)
      return [{ id: name.replace(/\.ya?ml$/, ''), path, document: result.document }]
    }),
  )
  return found.flat()
}

/** The program's own profiles, before which those of a practice do not come. */
export const profileBook = (own: ReadonlyMap<string, Profile> = new Map()): ProfileBook =>
  new ProfileBook({
    find: (id) => builtInProfile(id) ?? own.get(id),
    ids: () => [...builtInProfileIds(), ...own.keys()],
    isBuiltIn: (id) => builtInProfileIds().includes(id),
  })

/** The profiles at hand in this practice, as far as its own can be read. */
export async function practiceProfiles(practice: string | undefined): Promise<ProfileBook> {
  if (practice === undefined) return profileBook()
  return bookOf(await readOwnProfiles(practice))
}

/** The program's own profiles with those of a practice. */
export const bookOf = (own: readonly OwnProfile[]): ProfileBook =>
  profileBook(
    new Map(
      own.flatMap(({ id, document }) => {
        const profile = profileIn(document)
        return profile ? [[id, { ...profile, id: profile.id ?? id }] as const] : []
      }),
    ),
  )

/** What of a practice's own profile fits the format; nothing of a file that holds no fields. */
function profileIn(document: SourceDocument): Profile | undefined {
  const value = fitting(document, profileShape)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}
