/** The log for programs. `version` changes when a reader of it would have to. */
import type { Agreement } from '../../../revisions/agreed.ts'
import { changeJson, commitJson } from '../../history/json-parts.ts'
import { broughtBy, type Log, type LogEntry, type LogLook, type LogRevision } from './told-log.ts'

const version = 1

export function json(log: Log, look: LogLook): string {
  const report = {
    version,
    plan: log.file,
    summary: log.counts,
    notes: log.notes,
    agreed: log.agreements.map((one) => agreementJson(one, look)),
    revisions: log.revisions.map((revision) => revisionJson(revision, look)),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function agreementJson({ signer, version: signed, ...rest }: Agreement, { showValues }: LogLook) {
  return {
    role: signer.role ?? null,
    ...(showValues ? { name: signer.name ?? null } : {}),
    ...{ ...rest, signed: rest.signed ?? null, revision: rest.revision ?? null },
    agreed: rest.agreed ?? null,
    unknown: rest.unknown ?? null,
    version: signed ? commitJson(signed, showValues) : null,
  }
}

function revisionJson(
  { number, header, entries, signatures, reviews }: LogRevision,
  look: LogLook,
) {
  const { date = null, kind = null, reason = null, by = null, supersedes = null } = header
  return {
    number: number ?? null,
    ...{ date, kind, supersedes },
    ...(look.showValues ? { reason, by } : {}),
    signatures: signatures.map(({ what: { role, name, signed, method }, of, version: first }) => ({
      role: role ?? null,
      ...(look.showValues ? { name: name ?? null } : {}),
      signed: signed ?? null,
      method: method ?? null,
      ofRevision: of ?? number ?? null,
      commit: first.commit ?? null,
    })),
    reviews: reviews.map(({ what, version: first }) => ({
      date: what.date ?? null,
      kind: what.kind ?? null,
      decision: what.decision ?? null,
      commit: first.commit ?? null,
    })),
    commits: entries.map((entry) => entryJson(entry, look)),
  }
}

function entryJson(entry: LogEntry, { showValues }: LogLook) {
  const { version: at, changes, before } = entry
  return {
    ...(commitJson(at, showValues) ?? { commit: null, date: at.date }),
    file: at.name,
    ...(at.movedFrom === undefined ? {} : { movedFrom: at.movedFrom }),
    ...(at.fault === undefined ? {} : { fault: at.fault }),
    isFirst: before === undefined && at.fault === undefined,
    unraised: entry.unraised ?? null,
    ...(at.brought ? { brought: broughtBy(entry).map((one) => commitJson(one, showValues)) } : {}),
    changes: changes.map(({ change, by }) => ({
      ...changeJson(change, showValues),
      ...(by === at ? {} : { by: commitJson(by, showValues) }),
    })),
  }
}
