/** The practices around the clients: settings, code tables, profiles, library, each read once. */
import type { CodeTable } from '../../../codes/icd10cm.ts'
import type { Shelf } from '../../../library/library.ts'
import type { Finding } from '../../../lint/finding.ts'
import { lintSettings } from '../../../lint/lint-settings.ts'
import type { Identities, Practice } from '../../../plan/types.generated.ts'
import { shownPath } from '../../../practice/discover.ts'
import { type OwnLayout, readOwnLayout } from '../../../practice/document-layout.ts'
import { type OwnPresentation, readOwnPresentations, shelfOf } from '../../../practice/library.ts'
import { bookOf, type OwnProfile, readOwnProfiles } from '../../../practice/profiles.ts'
import { type PracticeFiles, readCodeTable, readPractice } from '../../../practice/read.ts'
import type { ProfileBook } from '../../../profiles/book.ts'

export interface SettingsResult {
  findings: Finding[]
  files: number
}

/** A practice, ready to judge its plans with. */
interface KnownPractice {
  settings: SettingsResult
  practice: Practice | undefined
  identities: Identities | undefined
  codes: CodeTable | undefined
  book: ProfileBook
  library: Shelf
}

/** Each practice, read once. */
export class Practices {
  private readonly cwd: string
  private readonly known = new Map<string, KnownPractice>()

  constructor(cwd: string) {
    this.cwd = cwd
  }

  async at(folder: string | undefined): Promise<KnownPractice | undefined> {
    if (folder === undefined) return undefined
    const known = this.known.get(folder) ?? (await readKnown(folder, this.cwd))
    this.known.set(folder, known)
    return known
  }
}

async function readKnown(folder: string, cwd: string): Promise<KnownPractice> {
  const files = await readPractice(folder)
  const own = await readOwnProfiles(folder)
  const texts = await readOwnPresentations(folder)
  const layout = await readOwnLayout(folder)
  const book = bookOf(own)
  const practice = checked(files, 'practice', cwd, book)
  const identities = checked(files, 'identities', cwd, book)
  const more = [
    ...own.map((one) => checkedOwn(one, 'profile', cwd, book)),
    ...texts.map((one) => checkedOwn(one, 'presentation', cwd, book)),
    ...(layout ? [checkedOwn(layout, 'document', cwd, book)] : []),
  ]
  return {
    settings: {
      findings: [practice, identities, ...more].flatMap(({ findings }) => findings),
      files: (files.identities ? 2 : 1) + more.length,
    },
    practice: practice.value as Practice | undefined,
    identities: identities.value as Identities | undefined,
    codes: readCodeTable(files),
    book,
    library: shelfOf(texts),
  }
}

function checked(
  files: PracticeFiles,
  kind: 'practice' | 'identities',
  cwd: string,
  book: ProfileBook,
): { value: unknown; findings: Finding[] } {
  const file = files[kind]
  if (!file) return { value: undefined, findings: [] }
  return lintSettings({ file: shownPath(file.path, cwd), document: file.document }, kind, book)
}

const checkedOwn = (
  { path, document }: OwnProfile | OwnPresentation | OwnLayout,
  kind: 'profile' | 'presentation' | 'document',
  cwd: string,
  book: ProfileBook,
) => lintSettings({ file: shownPath(path, cwd), document }, kind, book)
