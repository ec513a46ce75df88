/** The diagnoses: a table to be read at a glance, the evidence for each below. */
import type { Block, RichText, Section } from '../view.ts'
import { notFilledIn, section, textBlock } from './blocks.ts'
import { datedWords } from './dated.ts'
import * as document from './fields/document.ts'
import * as findings from './fields/findings.ts'
import { diagnosisCode } from './names.ts'
import type { Page } from './page.ts'
import type { Diagnosis, OtherCode } from './parts.ts'
import { joined, labeled } from './rich.ts'

export function diagnosesSection(page: Page, diagnoses: Diagnosis[] | undefined): Section[] {
  return section('diagnoses', document.plan.diagnoses, [
    ...page.table(findings.diagnosis, diagnoses, [
      ['Code', (sheet, it) => [...sheet.stack('code'), ...otherCodes(page, it.other_codes)]],
      ['Diagnosis', (sheet, it) => [...inWords(it), ...sheet.labeled('note')], 'name'],
      'status',
      'onset',
      ['Diagnosed', (sheet) => datedWords(sheet, 'diagnosed_on', 'diagnosed_by')],
    ]),
    ...(diagnoses ?? []).flatMap((it) => evidence(page, it)),
  ])
}

function otherCodes(page: Page, codes: OtherCode[] | undefined): RichText {
  return (codes ?? []).flatMap((it) => {
    const sheet = page.sheet(findings.otherCode, it)
    return joined([sheet.words('system'), sheet.words('code')], ' ')
  })
}

function inWords({ id, code, description, specifiers, severity }: Diagnosis): RichText {
  const words = joined([description, ...(specifiers ?? []), severity])
  return words.length === 0 && id && !code ? notFilledIn : words
}

function evidence(page: Page, diagnosis: Diagnosis): Block[] {
  const evidence = page.sheet(findings.diagnosis, diagnosis).value('evidence')
  const what = diagnosisCode(diagnosis)
  return textBlock(findings.diagnosis.evidence[0], what ? labeled(what, evidence) : evidence)
}
