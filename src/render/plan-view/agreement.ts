/** What client and clinician agreed on, and what those who signed agreed to. */
import type { Plan } from '../../plan/types.generated.ts'
import { line } from '../rich-text.ts'
import type { Block, Fact, Section } from '../view.ts'
import { detailBlocks, fact, section } from './blocks.ts'
import * as agreed from './fields/agreed.ts'
import * as document from './fields/document.ts'
import { prose, wordOf } from './formats.ts'
import type { Page } from './page.ts'
import type { Agreement, Signature } from './parts.ts'
import { capital, joined, joinFilled, labeled, listOf, withBeginning } from './rich.ts'
import { missingWords } from './signatures.ts'

export function agreementSection(page: Page, plan: Plan): Section[] {
  const { agreement } = plan
  const sheet = page.sheet(agreed.agreement, agreement)
  return section('agreement', document.plan.agreement, [
    ...sheet.text('contract'),
    ...sheet.details('client_responsibilities', 'provider_responsibilities'),
    ...page.table(
      agreed.consent,
      agreement?.consents,
      ['kind', 'date', 'expires', 'by', 'note'],
      agreed.agreement.consents,
    ),
    ...detailBlocks([
      ...participationFacts(page, agreement),
      ...sheet.facts('resources', 'confidentiality'),
    ]),
    ...signedBlocks(page, plan.signatures ?? []),
  ])
}

/** 'Yes. Diana chose the goals.': whether, and then how. */
function participationFacts(page: Page, agreement: Agreement | undefined): Fact[] {
  const part = page.sheet(agreed.participation, agreement?.participation)
  const copy = page.sheet(agreed.copy, agreement?.copy)
  const [took, how] = [part.words('client'), part.value('statement')]
  return [
    ...fact(
      part.label('client'),
      withBeginning(took && how.length > 0 ? `${took}.` : (took ?? ''), how),
    ),
    ...part.facts('family', 'reason_not'),
    ...fact(copy.label('offered'), joined([copy.words('offered'), copy.around('given ', 'given')])),
    ...copy.facts('note'),
  ]
}

/** The signature box has no room for what was agreed to, and an open one for nothing at all. */
function signedBlocks(page: Page, signatures: Signature[]): Block[] {
  const statements = signatures.map((it) =>
    labeled(signerWords(it), prose(it.statement ?? '', page.names)),
  )
  const missing = signatures.map((it) => labeled(signerWords(it), line(missingWords(it))))
  return detailBlocks([
    ...fact('Agreed to', listOf(statements, false)),
    ...fact('Not signed', listOf(missing, false)),
  ])
}

/** 'Mateo Reyes, client'. */
function signerWords({ role, name }: Signature): string {
  return capital(joinFilled([name, role && wordOf(role).toLowerCase()])) || 'Signer'
}
