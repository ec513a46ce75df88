/**
 * The view model: what a page says, before anybody decides how it looks.
 *
 * `plan-view.ts` builds it from a plan; `pdf/`, `html.ts` and `markdown.ts` each draw it. Nothing
 * here knows the plan's fields, and nothing empty is ever put in: a field that was not filled in
 * takes no space on any page.
 */

import type { Chart } from '../measures/trajectory/chart.ts'
import type { ManifestRecord } from '../plan/manifest.ts'

/** A run of text in one style. */
export interface Inline {
  text: string
  strong?: true
  emphasis?: true
  /** BCP 47 tag, where it is another than the document’s. */
  language?: string
  /** In a comparison: put in since, or taken out. Every drawer shows it by a line or a word, not by color alone. */
  mark?: Mark
}

export type Mark = 'inserted' | 'deleted'

/** Long text, already parsed from Markdown: paragraphs and lists, nothing else. */
export type RichBlock =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: RichBlock[][] }

export type RichText = RichBlock[]

/** How a status word is coloured. The word itself always stands beside the colour. */
export type Tone = 'neutral' | 'good' | 'warning'

export interface Badge {
  text: string
  tone: Tone
}

export interface Fact {
  label: string
  value: RichText
}

export interface Column {
  title: string
  align?: 'start' | 'end'
  /** Share of the table's width; columns without one share what is left equally. */
  width?: number
}

export type Block =
  /** Paragraphs and lists, optionally under a small caption (a field's label). */
  | { kind: 'text'; label?: string; content: RichText }
  /** Somebody's own words, set apart. */
  | { kind: 'quote'; label?: string; content: RichText }
  /** Label and value pairs, in two columns where they fit. */
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'table'; caption?: string; columns: Column[]; rows: RichText[][] }
  /** Goals with their objectives, a row each: what is wanted, how far it has come, by when. */
  | { kind: 'glance'; rows: GlanceRow[] }
  /** Readings over time. Where nothing can be drawn, its words stand for it. */
  | { kind: 'chart'; id: string; caption: string; chart: Chart }
  /**
   * An element with parts of its own: a goal (level 3) or an objective or intervention inside it
   * (level 4). `label` is what it is called ("Goal 1"), `title` what it says.
   */
  | {
      kind: 'item'
      level: 3 | 4
      id: string
      label: string
      title: RichText
      badge?: Badge
      blocks: Block[]
    }

/** One aim in short; its full text stands further below in the document. */
export interface GlanceRow {
  level: 'goal' | 'objective'
  /** What it is called: "Objective 1a". */
  label: string
  statement: string
  badge?: Badge
  /** The problems that a goal is for. */
  problems?: string
  /** What is done about it. */
  done?: string
  /** What is measured. */
  measure?: string
  /** From where, where it is now, and what is wanted: "16 → 11 → at most 9". */
  course?: string
  /** How much of it is done, as somebody put it: "50 % of the way". */
  way?: string
  chart?: Chart
  /** By when, short: "Jan 26, 2027". */
  by?: string
}

export interface Section {
  id: string
  title: string
  blocks: Block[]
  /** Best read on one page: on paper, what follows may go before it to fill the page. */
  isWhole?: true
}

/** A place to sign, or a signature already given. */
export interface SignatureBox {
  /** Who signs here: "Clinician", "Client", "Guardian", "Supervisor". */
  role: string
  /** Name with credentials, when known. */
  name?: string
  /** What whoever signs here says by it. */
  statement?: string
  /** Present once signed: how and when, in words ("in ink, 1 October 2026"). */
  signed?: string
  /** Where a PDF can be signed electronically by this person. */
  field?: SignatureField
  /** Entered in the plan and not to be signed here: given by hand or aloud, or withheld. */
  recorded?: RecordedSignature
}

export interface RecordedSignature extends Omit<ManifestRecord, 'fits'> {
  /** Of the text that it was given for. */
  digest?: string
}

/** A signature field of a PDF. */
export interface SignatureField {
  /** Unlike any other of the document: `clinician`, `guardian-2`. */
  name: string
  /** The plan's word for the role. */
  role: string
  /** Who is expected to sign, where that is known. */
  signer?: string
  /** Without this signature the document is not complete. */
  required: boolean
  /** What a screen reader says: "Signature of the clinician, Ruth Salter". */
  spoken: string
}

/** A file inside the document, as its pages name it. */
export interface AttachedFile {
  name: string
  /** What it is, in words. */
  what: string
  /** SHA-256, the beginning of it. */
  digest: string
}

export interface Letterhead {
  name: string
  /** Address, telephone and the like, a line each. */
  lines: string[]
}

/** A whole document, ready to be drawn. */
export interface View {
  /** BCP 47 tag of the language that the document itself speaks: that of its labels. */
  language: string
  paper: 'letter' | 'a4'
  letterhead?: Letterhead
  title: string
  /** Of the title, where it is another than the document’s. */
  titleLanguage?: string
  subtitle?: string
  /** A mark across the head of every page, e.g. "DRAFT, not signed". */
  mark?: string
  /** The box under the title. */
  facts: Fact[]
  sections: Section[]
  signatures: SignatureBox[]
  /** What is signed, above the boxes, and below them how to tell that it is the same. */
  signing?: { what: string; code: string }
  /** Named below the signatures. */
  attached?: AttachedFile[]
  /** Of headings and rules: `#` and 6 hexadecimal digits; without it, ours. */
  accent?: string
  /** Left of the foot: "Confidential: health information". */
  confidentiality: string
  /** Middle of the foot: plan id, record number and revision. */
  reference: string
  /** Metadata of the file. */
  author?: string
}
