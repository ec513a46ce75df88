/** The signatures in a form: what each says of itself. Nothing of it is believed here. */
import { type PdfField, signatureFields } from './fields.ts'
import { type Pdf, Version } from './pdf.ts'
import { isKind, nameOf, type PdfDict, type PdfString, textOf } from './values.ts'

export interface PdfSignature {
  readonly field: PdfField
  readonly dict: PdfDict
  /** The object that holds it; undefined where it stands in the field itself. */
  readonly num: number | undefined
  /** The revision that holds its present text. */
  readonly revision: number
  readonly subFilter: string | undefined
  /** As written, whatever it is. */
  readonly byteRange: readonly number[] | undefined
  readonly contents: PdfString | undefined
  /** `M`: the time that the signer's own clock told, as written. */
  readonly claimedTime: string | undefined
  readonly name: string | undefined
  readonly reason: string | undefined
}

/** In the order of the form. */
export function signaturesOf(pdf: Pdf, version = Version.of(pdf)): PdfSignature[] {
  return signatureFields(version).flatMap((field) => {
    const dict = version.dict(field.value)
    if (!dict) return []
    const num = isKind(field.value, 'ref') ? field.value.num : undefined
    return [{ field, dict, num, revision: revisionOf(pdf, dict), ...saidBy(version, dict) }]
  })
}

/** The revision in whose bytes it stands. */
const revisionOf = ({ revisions }: Pdf, { start }: PdfDict): number =>
  revisions.findIndex(({ end }) => start < end)

function saidBy(version: Version, dict: PdfDict) {
  const range = version.array(dict.entries.get('ByteRange'))?.items
  const contents = version.get(dict, 'Contents')
  return {
    subFilter: nameOf(version.get(dict, 'SubFilter')),
    byteRange: range?.every((item) => typeof item === 'number') ? range : undefined,
    contents: isKind(contents, 'string') ? contents : undefined,
    claimedTime: textOf(version.get(dict, 'M')),
    name: textOf(version.get(dict, 'Name')),
    reason: textOf(version.get(dict, 'Reason')),
  }
}

/** The document as its first signature found it, and nothing of what was added since; unsigned, as it is. */
export function firstSigned(pdf: Pdf): Version {
  const made = signaturesOf(pdf).map(({ revision }) => revision)
  return Version.of(pdf, made.length > 0 ? Math.min(...made) : undefined)
}

/**
 * What a signature allows to be added, where it certifies (12.8.2.2): 1 nothing, 2 forms and signatures, 3
 * remarks too. 2 where it says nothing else.
 */
export function levelOf(
  version: Version,
  { dict }: Pick<PdfSignature, 'dict'>,
): number | undefined {
  for (const item of version.array(dict.entries.get('Reference'))?.items ?? []) {
    const reference = version.dict(item)
    if (nameOf(version.get(reference, 'TransformMethod')) !== 'DocMDP') continue
    const level = version.get(version.dict(reference?.entries.get('TransformParams')), 'P')
    return typeof level === 'number' ? level : 2
  }
  return undefined
}
