/**
 * The names of the instruments whose facts we keep: all that lint needs to recognise one in a plan.
 * Literals only, since every command may load them; the facts stand in `instruments/`.
 */
import { foldName } from './fold.ts'
import type { Names } from './instrument.ts'
import { knownNames } from './known-names.ts'

export const instrumentNames: readonly Names[] = [
  {
    id: 'phq-9',
    name: 'PHQ-9',
    title: 'Patient Health Questionnaire-9',
    aliases: ['Patient Health Questionnaire 9 item', 'Patient Health Questionnaire nine'],
  },
  { id: 'phq-2', name: 'PHQ-2', title: 'Patient Health Questionnaire-2', aliases: [] },
  {
    id: 'phq-a',
    name: 'PHQ-A',
    title: 'Patient Health Questionnaire for Adolescents',
    aliases: [
      'PHQ-9A',
      'PHQ-9 Adolescent',
      'PHQ-9 modified for teens',
      'PHQ-9M',
      'PHQ Adolescent',
      'Patient Health Questionnaire-Adolescent',
      'Patient Health Questionnaire-9 modified for teens',
    ],
  },
  {
    id: 'epds',
    name: 'EPDS',
    title: 'Edinburgh Postnatal Depression Scale',
    aliases: ['Edinburgh Perinatal Depression Scale', 'Edinburgh Depression Scale'],
  },
  {
    id: 'ham-d',
    name: 'HAM-D',
    title: 'Hamilton Depression Rating Scale, 17 items',
    aliases: [
      'HAM-D 17',
      'HDRS',
      'HDRS-17',
      'HRSD',
      'HRSD-17',
      'Hamilton Depression Rating Scale',
      'Hamilton Rating Scale for Depression',
    ],
  },
  {
    id: 'bdi-ii',
    name: 'BDI-II',
    title: 'Beck Depression Inventory-II',
    aliases: ['BDI-2', 'Beck Depression Inventory-2', 'Beck Depression Inventory, second edition'],
  },
  {
    id: 'promis-depression',
    name: 'PROMIS Depression',
    title: 'PROMIS Depression (T score)',
    aliases: [
      'PROMIS Emotional Distress-Depression',
      'PROMIS Depression 4a',
      'PROMIS Depression 6a',
      'PROMIS Depression 8a',
      'PROMIS Depression CAT',
    ],
  },
  {
    id: 'promis-anxiety',
    name: 'PROMIS Anxiety',
    title: 'PROMIS Anxiety (T score)',
    aliases: [
      'PROMIS Emotional Distress-Anxiety',
      'PROMIS Anxiety 4a',
      'PROMIS Anxiety 6a',
      'PROMIS Anxiety 8a',
      'PROMIS Anxiety CAT',
    ],
  },
  {
    id: 'gad-7',
    name: 'GAD-7',
    title: 'Generalized Anxiety Disorder-7',
    aliases: [
      'Generalised Anxiety Disorder-7',
      'Generalized Anxiety Disorder 7-item scale',
      'Generalized Anxiety Disorder Scale-7',
    ],
  },
  {
    id: 'pswq',
    name: 'PSWQ',
    title: 'Penn State Worry Questionnaire',
    aliases: ['PSWQ-16'],
  },
  {
    id: 'pdss',
    name: 'PDSS',
    title: 'Panic Disorder Severity Scale',
    aliases: ['PDSS-SR', 'Panic Disorder Severity Scale, self-report'],
  },
  { id: 'spin', name: 'SPIN', title: 'Social Phobia Inventory', aliases: [], isWord: true },
  {
    id: 'lsas',
    name: 'LSAS',
    title: 'Liebowitz Social Anxiety Scale',
    aliases: ['LSAS-SR', 'Liebowitz Social Anxiety Scale, self-report'],
  },
  {
    id: 'oci-r',
    name: 'OCI-R',
    title: 'Obsessive-Compulsive Inventory-Revised',
    aliases: ['Obsessive Compulsive Inventory, revised'],
  },
  {
    id: 'y-bocs',
    name: 'Y-BOCS',
    title: 'Yale-Brown Obsessive Compulsive Scale',
    aliases: ['Yale-Brown'],
  },
  {
    id: 'pcl-5',
    name: 'PCL-5',
    title: 'PTSD Checklist for DSM-5',
    aliases: ['PTSD Checklist-5', 'Posttraumatic Stress Disorder Checklist for DSM-5'],
  },
  {
    id: 'ders',
    name: 'DERS',
    title: 'Difficulties in Emotion Regulation Scale',
    aliases: ['DERS-36'],
  },
  { id: 'bsl-23', name: 'BSL-23', title: 'Borderline Symptom List-23', aliases: [] },
  {
    id: 'audit',
    name: 'AUDIT',
    title: 'Alcohol Use Disorders Identification Test',
    aliases: ['AUDIT-10', 'Alcohol Use Disorder Identification Test'],
    isWord: true,
  },
  {
    id: 'audit-c',
    name: 'AUDIT-C',
    title: 'AUDIT alcohol consumption questions',
    aliases: [
      'AUDIT Consumption',
      'Alcohol Use Disorders Identification Test-C',
      'Alcohol Use Disorders Identification Test-Consumption',
    ],
  },
  {
    id: 'dast-10',
    name: 'DAST-10',
    title: 'Drug Abuse Screening Test-10',
    aliases: ['Drug Abuse Screening Test, 10 items'],
  },
  {
    id: 'cage',
    name: 'CAGE',
    title: 'CAGE alcohol questions',
    aliases: ['CAGE questionnaire'],
    isWord: true,
  },
  {
    id: 'cage-aid',
    name: 'CAGE-AID',
    title: 'CAGE questions adapted to include drugs',
    aliases: ['CAGE Adapted to Include Drugs'],
  },
  { id: 'bam', name: 'BAM', title: 'Brief Addiction Monitor', aliases: [], isWord: true },
  { id: 'bam-r', name: 'BAM-R', title: 'Brief Addiction Monitor-Revised', aliases: [] },
  {
    id: 'c-ssrs',
    name: 'C-SSRS',
    title: 'Columbia-Suicide Severity Rating Scale, screener',
    aliases: [
      'C-SSRS screener',
      'C-SSRS screen',
      'Columbia Suicide Severity Rating Scale',
      'Columbia Protocol',
    ],
  },
  {
    id: 'who-5',
    name: 'WHO-5',
    title: 'WHO-5 Well-Being Index',
    aliases: [
      'World Health Organization-5 Well-Being Index',
      'World Health Organization Five Well-Being Index',
      'WHO Five',
    ],
  },
  {
    id: 'whodas-12',
    name: 'WHODAS 2.0 (12 items)',
    title: 'WHO Disability Assessment Schedule 2.0, 12 items',
    aliases: ['WHODAS 2.0-12', 'WHODAS 2.0 12-item', 'WHODAS 12-item', '12-item WHODAS 2.0'],
  },
  {
    id: 'core-10',
    name: 'CORE-10',
    title: 'Clinical Outcomes in Routine Evaluation-10',
    aliases: [],
  },
  {
    id: 'oq-45',
    name: 'OQ-45',
    title: 'Outcome Questionnaire-45.2',
    aliases: ['OQ-45.2', 'Outcome Questionnaire-45'],
  },
  { id: 'ors', name: 'ORS', title: 'Outcome Rating Scale', aliases: ['CORS'] },
  { id: 'srs', name: 'SRS', title: 'Session Rating Scale', aliases: [] },
  {
    id: 'basis-24',
    name: 'BASIS-24',
    title: 'Behavior and Symptom Identification Scale-24',
    aliases: [],
  },
  { id: 'dla-20', name: 'DLA-20', title: 'Daily Living Activities-20', aliases: [] },
  { id: 'isi', name: 'ISI', title: 'Insomnia Severity Index', aliases: [] },
  { id: 'mdq', name: 'MDQ', title: 'Mood Disorder Questionnaire', aliases: [] },
  {
    id: 'ede-q',
    name: 'EDE-Q',
    title: 'Eating Disorder Examination Questionnaire 6.0',
    aliases: ['EDE-Q 6', 'EDE-Q 6.0', 'Eating Disorder Examination Questionnaire'],
  },
  { id: 'scoff', name: 'SCOFF', title: 'SCOFF questionnaire', aliases: [], isWord: true },
  {
    id: 'psc-17',
    name: 'PSC-17',
    title: 'Pediatric Symptom Checklist-17',
    aliases: ['Paediatric Symptom Checklist-17'],
  },
  {
    id: 'sdq',
    name: 'SDQ',
    title: 'Strengths and Difficulties Questionnaire',
    aliases: [],
  },
  {
    id: 'vanderbilt',
    name: 'Vanderbilt',
    title: 'NICHQ Vanderbilt Assessment Scale',
    aliases: [
      'NICHQ Vanderbilt',
      'Vanderbilt ADHD',
      'Vanderbilt Assessment',
      'Vanderbilt Assessment Scale',
      'Vanderbilt Parent',
      'Vanderbilt Teacher',
      'Vanderbilt ADHD Diagnostic Rating Scale',
    ],
  },
]

let written: Map<string, string> | undefined

function writtenNames(): Map<string, string> {
  written ??= new Map(
    [...knownNames, ...instrumentNames].flatMap(({ id, name }) => [
      [foldName(id), name],
      [foldName(name), name],
    ]),
  )
  return written
}

/** The name as clinicians write it, for an id or that name in any spelling: `phq9` is `PHQ-9`. */
export const nameOf = (id: string): string | undefined => writtenNames().get(foldName(id))
