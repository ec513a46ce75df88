/** Whose requirement a finding speaks of, in a line. */
import { confidenceText, type Demand } from '../../profiles/demand.ts'

const asked = { required: 'Required by', recommended: 'Advised by' }

/** `Required by Virginia …: 12VAC35-105-665 (va-105; a part of the provision was read).` */
export function requirementLine({ level, title, citation, profile, confidence }: Demand): string {
  const cited = citation === title ? '' : `: ${citation}`
  const known = confidence === 'primary' ? '' : `; ${confidenceText(confidence)}`
  return `${asked[level]} ${title}${cited} (${profile}${known}).`
}
