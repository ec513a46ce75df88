/**
 * The manifest of a document: which plan it shows, in which revision, with which digest, and who is to
 * sign in which field. It lies in every PDF as `manifest.json`, so that a document can be judged with
 * nothing else at hand. Of the client it tells no more than the name beside a field.
 */

/** Name and content type of the two files that a document can carry. */
export const manifestFile = { name: 'manifest.json', type: 'application/json' } as const
export const planFile = { name: 'plan.yaml', type: 'application/yaml' } as const

/** What a document shows of its plan. Only `plan` is all of it. */
export const documentKinds = ['plan', 'client', 'payer', 'sections', 'discharge'] as const
export type DocumentKind = (typeof documentKinds)[number]

export interface ManifestField {
  /** The field's name in the PDF: `clinician`, `guardian-2`. */
  name: string
  role: string
  /** Who is expected to sign, where that is known. */
  signer?: string
  required: boolean
}

/** A signature that is entered in the plan and that no field asks for: by hand, typed, aloud, or withheld. */
export interface ManifestRecord {
  role: string
  /** The plan's word: `ink`, `verbal-telehealth`, `refused`. */
  method: string
  /** `2026-11-17`, where it is told. */
  day?: string
  required: boolean
  /** Whether it is for the text that the document shows; absent where the entry has no digest. */
  fits?: boolean
  /** False where it stands in place of a signature, and the plan's profiles do not take it. */
  accepted?: boolean
}

export interface ManifestAttachment {
  name: string
  type: string
  /** Of the file's bytes, 64 hexadecimal digits. */
  sha256: string
}

export interface Manifest {
  version: 1
  /** Of the program that made the document. */
  txplan: string
  document: DocumentKind
  /** The plan's id. */
  plan?: string
  revision?: number
  /** Digest of the plan's clinical content, and its short code as the foot of each page has it. */
  digest: string
  code: string
  /** What is printed over a plan that does not stand signed as it is: `DRAFT, not signed`. */
  mark?: string
  fields: ManifestField[]
  /** Absent where there are none, and in documents of before 2026-11-22. */
  recorded?: ManifestRecord[]
  /** What is attached besides the manifest itself. */
  attachments: ManifestAttachment[]
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

/** `undefined` where the text is no manifest that this version can read. */
export function readManifest(text: string): Manifest | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isManifest(value) ? value : undefined
}

const isManifest = (value: unknown): value is Manifest =>
  isFields(value) &&
  value['version'] === 1 &&
  ['txplan', 'digest', 'code'].every((key) => typeof value[key] === 'string') &&
  documentKinds.some((kind) => kind === value['document']) &&
  isAbsentOr('string', value['plan']) &&
  isAbsentOr('number', value['revision']) &&
  isAbsentOr('string', value['mark']) &&
  isListOf(value['fields'], isField) &&
  (value['recorded'] === undefined || isListOf(value['recorded'], isRecord)) &&
  isListOf(value['attachments'], isAttachment)

const isField = (value: unknown): boolean =>
  isFields(value) &&
  typeof value['name'] === 'string' &&
  typeof value['role'] === 'string' &&
  typeof value['required'] === 'boolean' &&
  isAbsentOr('string', value['signer'])

const isRecord = (value: unknown): boolean =>
  isFields(value) &&
  typeof value['role'] === 'string' &&
  typeof value['method'] === 'string' &&
  typeof value['required'] === 'boolean' &&
  isAbsentOr('string', value['day']) &&
  isAbsentOr('boolean', value['fits']) &&
  isAbsentOr('boolean', value['accepted'])

const isAttachment = (value: unknown): boolean =>
  isFields(value) && ['name', 'type', 'sha256'].every((key) => typeof value[key] === 'string')

const isAbsentOr = (type: 'string' | 'number' | 'boolean', value: unknown): boolean =>
  value === undefined || typeof value === type

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem)

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
