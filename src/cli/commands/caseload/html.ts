/** The caseload as one page that holds all it needs: the table, and below it each client's charts. */
import type { Chart } from '../../../measures/trajectory/chart.ts'
import { caseloadTemplate } from '../../../practice/document-assets.ts'
import { chartSvg } from '../../../render/chart/svg.ts'
import { compileDocument } from '../../../render/document-template.ts'
import type { CaseRow } from './row.ts'
import {
  dueWords,
  findingsWords,
  revisionWords,
  sessionWords,
  signatureWords,
  statusWords,
  summaryWords,
  trendWords,
} from './words.ts'

const chartSize = { width: 420, height: 150 }

export function html(rows: readonly CaseRow[], asOf: string): string {
  const draw = compileDocument(caseloadTemplate(), 'by-handlebars')
  return draw({
    asOf,
    summary: summaryWords(rows, asOf),
    hasFindings: rows.some(({ findings }) => findings !== undefined),
    rows: rows.map((row, at) => rowContext(row, at)),
    clients: rows.map(clientContext).filter(({ hasMore }) => hasMore),
  })
}

const idOf = (at: number): string => `client-${at + 1}`

function rowContext(row: CaseRow, at: number): object {
  return {
    id: hasMore(row) ? idOf(at) : undefined,
    client: row.client,
    name: row.name,
    fault: row.fault,
    status: statusWords(row),
    revision: revisionWords(row),
    due: dueWords(row),
    isOverdue: row.next?.standing === 'overdue',
    findings: findingsWords(row),
    hasErrors: (row.findings?.errors ?? 0) > 0,
    trend: trendWords(row),
    isWorse: row.isWorse,
    session: sessionWords(row),
    signatures: signatureWords(row),
    isUnsigned: ['to-sign', 'changed'].includes(row.signatures.state),
  }
}

/** Charts, or an objective that could be judged. */
const hasMore = ({ told, objectives }: CaseRow): boolean =>
  objectives.some(({ kind }) => !untold.has(kind)) || (told ? chartsOf(told).length > 0 : false)

const untold: ReadonlySet<string> = new Set(['no-data', 'no-baseline', 'cannot-tell'])

const chartsOf = ({ measures, aims }: NonNullable<CaseRow['told']>): Chart[] =>
  [...measures, ...aims].flatMap(({ chart }) => chart ?? [])

function clientContext(row: CaseRow, at: number) {
  const { told, objectives, client, name } = row
  return {
    hasMore: hasMore(row),
    id: idOf(at),
    client,
    name,
    charts: (told ? chartsOf(told) : []).map((chart, number) => ({
      title: chart.title,
      svg: chartSvg(chart, `${idOf(at)}-${number + 1}`, chartSize),
    })),
    objectives: objectives.map(({ id, verdict, kind }) => ({
      id,
      verdict,
      isWarning: kind === 'deteriorating' || kind === 'behind',
    })),
  }
}
