/**
 * Instruments of which we keep the name and no figure, so that a sentence and a document can write
 * them rightly. Nothing is known here about their ranges or direction.
 */

export interface KnownName {
  id: string
  name: string
  aliases: readonly string[]
  /** The name is an English word too: in a sentence it counts only in capitals. */
  isWord?: true
}

export const knownNames: readonly KnownName[] = [
  { id: 'asam', name: 'ASAM', aliases: ['ASAM criteria', 'ASAM dimensions'] },
  { id: 'asi', name: 'ASI', aliases: ['Addiction Severity Index'] },
  { id: 'bai', name: 'BAI', aliases: ['Beck Anxiety Inventory'] },
  { id: 'bdi', name: 'BDI', aliases: ['Beck Depression Inventory'] },
  { id: 'berg', name: 'Berg Balance Scale', aliases: ['Berg Balance'] },
  { id: 'bhs', name: 'BHS', aliases: ['Beck Hopelessness Scale'] },
  { id: 'bprs', name: 'BPRS', aliases: ['Brief Psychiatric Rating Scale'] },
  { id: 'cans', name: 'CANS', aliases: ['Child and Adolescent Needs and Strengths'], isWord: true },
  { id: 'caps-5', name: 'CAPS-5', aliases: ['Clinician-Administered PTSD Scale for DSM-5'] },
  { id: 'cbcl', name: 'CBCL', aliases: ['Child Behavior Checklist'] },
  { id: 'cgi', name: 'CGI', aliases: ['Clinical Global Impression', 'CGI-S', 'CGI-I'] },
  { id: 'core-om', name: 'CORE-OM', aliases: [] },
  { id: 'crafft', name: 'CRAFFT', aliases: ['CRAFFT 2.1'] },
  { id: 'das', name: 'DAS', aliases: ['Dyadic Adjustment Scale'] },
  { id: 'dass-21', name: 'DASS-21', aliases: ['Depression Anxiety Stress Scales'] },
  { id: 'des-ii', name: 'DES-II', aliases: ['Dissociative Experiences Scale'] },
  { id: 'fim', name: 'FIM', aliases: ['Functional Independence Measure'] },
  { id: 'gaf', name: 'GAF', aliases: ['Global Assessment of Functioning'] },
  { id: 'gds', name: 'GDS', aliases: ['Geriatric Depression Scale', 'GDS-15', 'GDS-30'] },
  { id: 'ham-a', name: 'HAM-A', aliases: ['Hamilton Anxiety Rating Scale', 'HARS'] },
  { id: 'k10', name: 'K10', aliases: ['Kessler-10', 'Kessler Psychological Distress Scale'] },
  { id: 'locus', name: 'LOCUS', aliases: ['Level of Care Utilization System'], isWord: true },
  { id: 'madrs', name: 'MADRS', aliases: ['Montgomery-Asberg Depression Rating Scale'] },
  { id: 'mfq', name: 'MFQ', aliases: ['Mood and Feelings Questionnaire'] },
  {
    id: 'mmse',
    name: 'MMSE',
    aliases: ['Mini-Mental State Examination', 'Mini Mental State Exam'],
  },
  { id: 'moca', name: 'MoCA', aliases: ['Montreal Cognitive Assessment'] },
  { id: 'nprs', name: 'NPRS', aliases: ['Numeric pain rating', 'Numeric Pain Rating Scale'] },
  { id: 'oci', name: 'OCI', aliases: ['Obsessive-Compulsive Inventory'] },
  { id: 'phq-4', name: 'PHQ-4', aliases: ['Patient Health Questionnaire-4'] },
  { id: 'phq-8', name: 'PHQ-8', aliases: ['Patient Health Questionnaire-8'] },
  { id: 'promis', name: 'PROMIS', aliases: [] },
  { id: 'psc', name: 'PSC', aliases: ['Pediatric Symptom Checklist', 'PSC-35'] },
  { id: 'psqi', name: 'PSQI', aliases: ['Pittsburgh Sleep Quality Index'] },
  { id: 'qids', name: 'QIDS', aliases: ['Quick Inventory of Depressive Symptomatology'] },
  { id: 'rcads', name: 'RCADS', aliases: ["Revised Children's Anxiety and Depression Scale"] },
  { id: 'rses', name: 'RSES', aliases: ['Rosenberg Self-Esteem Scale'] },
  { id: 'scared', name: 'SCARED', aliases: [], isWord: true },
  { id: 'sds', name: 'SDS', aliases: ['Sheehan Disability Scale'] },
  {
    id: 'suds',
    name: 'SUDS',
    aliases: ['SUD', 'Subjective units of distress', 'Subjective Units of Distress Scale'],
    isWord: true,
  },
  { id: 'vas', name: 'VAS', aliases: ['Visual analogue scale', 'Visual analog scale'] },
  { id: 'wemwbs', name: 'WEMWBS', aliases: ['Warwick-Edinburgh Mental Wellbeing Scale'] },
  { id: 'whodas', name: 'WHODAS', aliases: ['WHODAS 2.0'] },
  { id: 'wsas', name: 'WSAS', aliases: ['Work and Social Adjustment Scale'] },
  { id: 'y-bocs-ii', name: 'Y-BOCS-II', aliases: ['Y-BOCS-2'] },
  { id: 'ymrs', name: 'YMRS', aliases: ['Young Mania Rating Scale'] },
]
