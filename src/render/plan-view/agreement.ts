/** What client and clinician agreed on, and what those who signed agreed to. */
import { isOfEarlierRevision } from '../../care/signing.ts'
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
import { currentFirst, missingWords } from './signatures.ts'

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
    ...signedBlocks(page, plan),
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
function signedBlocks(page: Page, plan: Plan): Block[] {
  const signatures = currentFirst(plan)
  const words = (it: Signature) => signerWords(it, plan)
  const statements = signatures.map((it) =>
    labeled(words(it), prose(it.statement ?? '', page.names)),
  )
  const missing = signatures.map((it) => labeled(words(it), line(missingWords(it))))
  return detailBlocks([
    ...fact('Agreed to', listOf(statements, false)),
    ...fact('Not signed', listOf(missing, false)),
  ])
}

/** 'Mateo Reyes, client'; of what was signed before, with its revision. */
function signerWords(signature: Signature, plan: Plan): string {
  const { role, name, revision } = signature
  const under = isOfEarlierRevision(signature, plan)
    ? `under ${revision ? `revision ${revision}` : 'an earlier revision'}`
    : ''
  return capital(joinFilled([name, role && wordOf(role).toLowerCase(), under])) || 'Signer'
}
