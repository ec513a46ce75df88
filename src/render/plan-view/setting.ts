/** Where and at which level care is given. */
import type { Section } from '../view.ts'
import { detailBlocks, section } from './blocks.ts'
import * as fields from './fields.ts'
import type { Page } from './page.ts'
import type { Setting } from './parts.ts'

export function settingSection(page: Page, setting: Setting | undefined): Section[] {
  const sheet = page.sheet(fields.setting, setting)
  const telehealth = page.sheet(fields.telehealth, setting?.telehealth)
  return section(
    'setting',
    fields.plan.setting,
    detailBlocks([
      ...sheet.facts('level_of_care', 'level_assessed', 'program', 'program_hours'),
      ...sheet.facts('modality', 'facility', 'location', 'place_of_service'),
      ...telehealth.facts('used', 'platform', 'client_location'),
      ...sheet.facts('admission', 'first_session'),
    ]),
  )
}
