/** Where and at which level care is given. */
import type { Section } from '../view.ts'
import { detailBlocks, section } from './blocks.ts'
import * as document from './fields/document.ts'
import * as treatment from './fields/treatment.ts'
import type { Page } from './page.ts'
import type { Setting } from './parts.ts'

export function settingSection(page: Page, setting: Setting | undefined): Section[] {
  const sheet = page.sheet(treatment.setting, setting)
  const telehealth = page.sheet(treatment.telehealth, setting?.telehealth)
  return section(
    'setting',
    document.plan.setting,
    detailBlocks([
      ...sheet.facts('level_of_care', 'level_assessed', 'program', 'program_hours'),
      ...sheet.facts('modality', 'facility', 'location', 'place_of_service'),
      ...telehealth.facts('used', 'platform', 'client_location'),
      ...sheet.facts('admission', 'first_session'),
    ]),
  )
}
