/** Words that carry a measure: scales, levels of help, totals, bounds. */
import { words } from './words.ts'

/** Names of instruments that are not written in capitals with a figure. */
export const scaleNames = words(
  'phq phq-2 phq-8 phq-9 phq9 phq-a gad gad-7 gad7 gad-2 bdi bdi-ii bai pcl pcl-5 pcl5 audit audit-c dast dast-10 cage cage-aid c-ssrs cssrs whodas who-5 isi oci-r oci pswq mdq epds ors srs oq-45 oq-45.2 oq oq45 core-10 y-bocs ybocs cy-bocs ede-q scoff psc-17 psc sdq basis-24 dla-20 bsl-23 ham-d hamd hdrs ham-a bam ders spin lsas pdss promis crafft sud suds subjective-units vas nprs npr gaf fim berg bbs tug mmse moca ymrs panss madrs das rses dass dass-21 ces-d cesd scared rcads cbcl basc basc-3 conners vanderbilt asrs psqi ess epworth katz lawton braden morse barthel tinetti dgi fga 6mwt 10mwt sf-36 oswestry odi lefs dash quickdash koos womac ndi abc vhi wab bdae caps caps-5 ies-r dsm-5-severity wais gds cdr k10 k6 cgi cgas cafas cans cals asam staxi staxi-2 qids hads eat-26 isi pedsql celf ppvt gfta dibels map star lexile swls rosenberg beck hamilton edinburgh cornell zarit',
)

/** Words that make a rating of whatever stands before them. */
export const scaleWords = words(
  'scale score scores scored rating ratings rated rate rates self-rating self-rated self-report-scale inventory questionnaire index subscale scaled likert thermometer survey checklist test assessment measure screener schedule screen',
)

/** Readings of the body and other figures that are taken with a device. */
export const readingWords = words(
  'weight a1c hba1c bp glucose sugar sugars cholesterol ldl bmi pulse temperature temp spo2 o2 saturation sat sats inr hemoglobin gpa grade grades rom flexion extension abduction adduction rotation mmt wpm mlu accuracy heart respirations respiratory urine output intake fev1 ejection speed viral cd4 potassium sodium creatinine',
)

export const assistWords = words(
  'independently unassisted unaided cga sba mod-i modified-independence modified-independent',
)
export const assistNouns = words(
  'assist assistance help prompts prompting prompt reminders reminder reminding cues cueing cue cuing support supervision device aid hand-over-hand redirection promptings assistive coaching being',
)
export const assistLevels = words(
  'min mod max minimal moderate maximal minimum maximum contact standby stand-by verbal tactile visual physical total modified close setup set-up distant touch occasional one-person',
)

export const totals = words(
  'each every all whenever always both entire whole everything everyone any anytime everybody',
)
export const rates = words(
  'daily nightly weekly monthly hourly yearly annually quarterly fortnightly biweekly mornings nights evenings weekdays weekends weeknights',
)

export const bounds = words(
  'least most more less fewer than over under below above up to minimum maximum exactly about approximately around only no ≥ ≤ < > = ~ or',
)

/** What a percentage can be a share of. */
export const countableBases = words(
  'time times opportunities opportunity trials trial attempts attempt sessions session meals meal days day nights night occasions doses dose tasks steps assignments assignment classes appointments meetings questions accuracy correct requests instances visits week weeks prompts sentences words observations probes homework work intake plate calories goals items answers success successful compliance attendance intelligible medications meds medication shifts shift situations interactions conversations conflicts arguments urges exercises chores activities cases responses expected bill bills income daily-intake body weight fluids norm normal range capacity full',
)

/** Whatever is counted against: `3 of 5 ___`. */
export const shareBases = words(
  'days day nights night mornings evenings weeks week trials trial opportunities opportunity attempts attempt times tries sessions session meals meal occasions classes class school weekdays visits shifts tasks questions steps probes arguments instances weekends consecutive data',
)

/** Numbers after these name something: a step, a grade, a room. */
export const numbering = words(
  'step steps grade room chapter tier phase level section item part module unit type stage class version form table line page group number # apt suite category schedule f cohort lesson',
)
