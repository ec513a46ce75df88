/** A signature that came or went, as one would say it: how, as whom, when; then under which text. */
import { shortCode } from '../plan/digest.ts'
import type { Shape } from '../plan/shape.ts'
import type { Plan } from '../plan/types.generated.ts'
import type { Mapping } from './run.ts'
import { fieldLines, valueWords } from './value-words.ts'

type Signature = NonNullable<Plan['signatures']>[number]

/** Without the name, which stands above. Codes of parts and of rules, and the proof itself, are for programs. */
export function signatureLines(
  value: Mapping,
  shape: Shape | undefined,
): { label: string; words: string }[] {
  const signature = value as Signature
  const others = fieldLines(value, shape, ['signatures'], told)
  return [
    { label: '', words: howWords(signature) },
    { label: '', words: textWords(signature) },
    ...others,
  ].filter(({ words }) => words !== '')
}

const told = [
  ...['name', 'role', 'credentials', 'signed', 'method'],
  ...['revision', 'digest', 'parts', 'checked', 'proof'],
]

const methods: Readonly<Record<string, string>> = {
  electronic: 'Signed electronically',
  ink: 'Signed in ink',
  image: 'A picture of a signature',
  'verbal-telehealth': 'Agreed to aloud, by telehealth',
  refused: 'Refused',
  unable: 'Unable to sign',
}

/** “Signed in ink as clinician (LCSW), on October 1, 2026, 14:30”; of a line that waits, “To sign as client”. */
function howWords({ method, role, credentials, signed, proof }: Signature): string {
  const isOpen = method === undefined && signed === undefined && proof === undefined
  const how = methods[method ?? ''] ?? (isOpen ? 'To sign' : 'Signed')
  const letters = credentials ? ` (${credentials})` : ''
  const day = valueWords(signed, { kind: 'date-time', forms: [] }, ['signatures', 'signed'])
  return [`${how}${role ? ` as ${role}` : ''}${letters}`, day && `on ${day}`]
    .filter(Boolean)
    .join(', ')
}

/** “Revision 2, code of the text 4fc7-9b77-70e6-78e4, with a proof”. */
function textWords({ revision, digest, checked, proof }: Signature): string {
  const words = [
    revision === undefined ? '' : `revision ${revision}`,
    digest === undefined ? '' : `code of the text ${shortCode(String(digest))}`,
    proof === undefined ? '' : 'with a proof',
    checked?.complete === false ? 'signed in spite of errors' : '',
  ]
  const line = words.filter(Boolean).join(', ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}
