/** `txplan render --sections`: some sections of a plan, by name. */
import { nearest } from '../../../language/similar.ts'
import { sectionIds } from '../../../plan/section-ids.ts'
import { UserError } from '../../../practice/failure.ts'
import type { RenderInput } from '../../../render/input.ts'
import { onlySections, signatureSection } from '../../../render/layout/sections.ts'
import { planView } from '../../../render/plan-view/plan-view.ts'
import type { Document } from './document.ts'
import type { RenderOptions } from './options.ts'

const known: readonly string[] = [...sectionIds, signatureSection]

export function sectionsOf(input: RenderInput, { sections = '' }: RenderOptions): Document {
  const wanted = sections.split(',').flatMap((name) => name.trim().toLowerCase() || [])
  const unknown = wanted.find((name) => !known.includes(name))
  if (unknown !== undefined) throw noSection(unknown)
  if (wanted.length === 0)
    throw new UserError('--sections names no section.', `Known are: ${known.join(', ')}`)
  return { kind: 'sections', view: onlySections(planView(input), wanted) }
}

function noSection(name: string): UserError {
  const near = nearest(name, known)
  const meant = near ? `Did you mean ${near}? ` : ''
  return new UserError(`There is no section “${name}”.`, `${meant}Known are: ${known.join(', ')}`)
}
