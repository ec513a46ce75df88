/** Words that carry a measure: scales, ratings, readings. */
import { anyOf, words } from './words.ts'

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

/** Words in the title of a scale, with capitals: `Rosenberg Scale`. */
export const scaleTitles = words(
  'scale inventory questionnaire index survey checklist screener test',
)

/** Letters and a figure, or short, in capitals, and no scale. */
export const acronymsOfTherapy = words(
  'cbt dbt act emdr aa na iop php adl adls iadl iadls iep pt ot slp st ged tv abc rn md lcsw lpc dr mr mrs ms hep ssi ssdi dcf cps va pcp icu er us usa uk pm am bid tid qid prn rpe nsaids i ii iii copd adhd ptsd ocd mdd gad- bpd tbi cva chf dm hiv snf ltg stg aeb w/c lb bm rom cpr esl fafsa dui dmv hr rbt bcba fba bip mat epc erp cpt pe ifs ipt sfbt mi rebt tf-cbt pcit ny la ct nj id pin ok no mom dad ptsd sud lgbtq rx otc cpap uti cna soc poc',
)

/** In the name of a scale, whatever else is in it. */
export const ofScale = anyOf(scaleTitles, scaleNames)

/** What makes a score of a bare number near it. */
export const scoreSigns = anyOf(scaleWords, readingWords)
