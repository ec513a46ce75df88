/** Nouns by whether two readers would picture the same thing. All others are taken to be concrete. */
import { endings, words } from './words.ts'

/** Internal and global states, abilities and relationships. */
export const stateNouns = words(
  'anxiety depression mood moods confidence self-esteem esteem self-worth worth pain coping communication relationship relationships health stress functioning function',
  'wellbeing well-being wellness symptom symptoms symptomology symptomatology feeling feelings emotion emotions anger worry worries fear fears grief trust insight motivation',
  'happiness joy peace calm calmness serenity hope hopelessness hopefulness optimism pessimism self-image image self-concept identity self-acceptance acceptance self-compassion compassion',
  'shame guilt sadness loneliness isolation irritability agitation frustration resentment jealousy rage hostility aggression aggressiveness impulsivity hyperactivity inattention',
  'energy fatigue sleep insomnia rest appetite concentration attention focus memory cognition awareness self-awareness mindfulness presence understanding knowledge',
  'safety stability sobriety-mindset recovery balance endurance strength mobility flexibility stamina coordination posture gait tolerance dexterity comfort discomfort distress',
  'closeness intimacy connection connectedness bond bonding attachment support respect love affection empathy harmony cohesion teamwork cooperation dynamics',
  'independence autonomy responsibility maturity resilience assertiveness control self-control regulation self-regulation willpower self-discipline patience',
  'behavior behaviors behaviour behaviours attitude outlook perspective thinking thoughts mindset belief beliefs cognitions distortions thought life lives lifestyle quality level levels',
  'performance productivity participation engagement involvement adjustment adaptation adherence compliance progress growth development potential purpose meaning satisfaction enjoyment fulfillment success',
  'trauma flashbacks-distress trigger-distress triggers-distress condition illness disorder disease diabetes asthma hypertension schizophrenia psychosis bipolar ptsd adhd ocd mania addiction',
  'temper self-care selfcare hygiene nutrition fitness weight-management parenting socialization spirituality boundaries boundary reality orientation speech language articulation fluency intelligibility',
  'trouble conflict conflicts problem problems issue issues situation situations difficulty difficulties need needs concern concerns tension pressure burnout overwhelm nervousness panic insecurity doubt self-doubt',
  'ability abilities capacity skill-level competence competency efficacy self-efficacy assurance pride dignity courage bravery strength-of character integrity honesty openness vulnerability transparency loyalty faithfulness',
  'environment atmosphere time-together quality-time closure healing impact effects effect consequences reasons reason importance role dynamics pattern patterns',
  'oxygenation perfusion circulation ventilation elimination hydration skin-integrity integrity fluid-balance output cravings craving urges urge temptation relapse-risk risk risks potential harm injury-risk myself yourself itself',
  'discouragement apathy anhedonia despair misery unhappiness numbness dissociation avoidance withdrawal rumination ruminations obsessions intrusive worrying nightmares-distress insecurity dependence codependency dependency perfectionism self-criticism criticism negativity defiance noncompliance opposition inattentiveness disorganization organization',
  'rapport alliance marriage friendship sexuality libido intimacy dysphoria gender expression self-expression independence ambulation endurance deconditioning spasticity swelling inflammation edema nausea wound infection-risk dyspnea constipation incontinence vision hearing',
  'voices sx dx value point good beauty feedback worth benefit benefits downside upside side viewpoint standpoint flaws weaknesses worldview',
  'attitude attitudes obsession preoccupation uncertainty hypervigilance numbing swings network preparedness readiness reactivity responsiveness acuity involvement-level certainty clarity creativity curiosity spontaneity sanity fault blame regret embarrassment humiliation rejection criticism approval validation loss grief-reaction processing',
)

/** Categories: countable, but by themselves they could be anything. */
export const genericNouns = words(
  'discipline skill skills technique techniques strategy strategies tool tools way ways method methods activity activities habit habits thing things something anything choice choices decision decisions',
  'resource resources interest interests hobby hobbies food foods measure measures behavior behaviors behaviour behaviours thought thoughts option options',
  'outlet outlets mechanism mechanisms response responses reaction reactions pastime pastimes task tasks duty duties responsibilities chores-generic accommodation accommodations intervention interventions',
  'person people place places situation situations event events case cases area areas aspect aspects part parts goal goals objective objectives expectation expectations limit limits rule-generic',
  'statement-generic example examples alternative alternatives trigger triggers cue-generic factor factors sign signs symptom symptoms feeling feelings emotion emotions need needs strength strengths quality qualities trait traits',
  'skillset service services modification modifications precaution precautions principle principles concept concepts information education material topic topics distraction distractions support supports adl adls iadls',
  'strategies interactions interaction statements self-talk plan-generic better more less adjustment solution solutions routine routines system systems structure treatment therapy care help assistance recommendations directions instructions guidelines regimen program time stuff nutrition',
)

/** Where people go again and again: going there has no end. */
export const habitualPlaces = words(
  'gym therapy counseling treatment school work class classes church meetings meeting aa na group groups program programs bed sessions session appointments appointment park community outpatient dialysis events functions workouts practice rehab treatment iop php services worship temple mosque library day-program clubhouse center bathroom-regularly support',
)

/** Things that are kept up rather than finished. */
export const habitualNouns = words(
  'therapy counseling treatment school work class classes group groups program programs gym church meetings meeting medication medications medicine meds diet journal log diary schedule routine budget rules rule directions instructions guidelines regimen planner calendar cane walker wheelchair inhaler cpap brace device probation conditions curfew household house home life job employment sobriety abstinence contact routine hygiene clinic self-care sponsor tutor therapist counselor psychiatrist doctor family friends recommendations precautions advice prompts expectations insulin dose doses pills water fluids exercise homework chores chart sheet bedtime bike treadmill elliptical piano guitar',
)

/** Things that are there or not: got once. */
export const productNouns = words(
  'diploma ged degree certificate license licence job employment housing apartment home custody insurance transportation childcare child-care id identification passport card account sponsor mentor therapist provider doctor dentist psychiatrist pcp appointment referral application applications resume résumé plan list letter timeline narrative genogram inventory contract budget chart schedule worksheet log hierarchy ladder collage lease voucher bank phone car screen screening mammogram colonoscopy checkup evaluation appointment ssi ssdi medicaid medicare benefits kit box tree map poster story essay book report grade project assignment agreement document form forms paperwork test exam screening physical assessment eye-exam vaccination flight mile marathon race',
)

/** Readings that an instrument or a laboratory gives: a comparative on them is specific. */
export const readingNouns = words(
  'weight a1c hba1c bp pressure glucose sugar cholesterol ldl hdl triglycerides bmi pulse heart-rate temperature spo2 o2 oxygen saturation inr hemoglobin hematocrit wbc creatinine gpa grade grades score scores rating ratings waist rate sats rom strength-grade cd4 peak-flow fev1 debt income savings',
)

/** Endings of abstract nouns: a quality, a state, a process. */
export const abstractEnding = endings(
  'ness ity ance ence ency ancy ship ism hood ment tion sion acy tude dom',
)

/** Words with such an ending that name a thing or an event. */
export const concreteInSpite = words(
  'appointment appointments apartment assignment document agreement payment instrument equipment garment basement supplement ointment tournament statement employment placement engagement-ring elopement investment announcement refreshment monument',
  'application medication station vacation conversation presentation question prescription injection election celebration invitation graduation operation donation location section lotion position transition session television decision',
  'movement movements distance restitution destruction stance hospitalization repetition interruption confrontation altercation infection violation suspension detention absence seizure incident occurrence repossession eviction collision procession competition audition exhibition production',
  'compensation pension mention caption portion potion option ration mansion version division addition subtraction multiplication direction instruction formation collection evaluation examination dictation recitation translation compulsion flexion extension abduction rotation erection ejaculation vaccination immunization calculation demonstration conversation certification registration meditation',
  'attendance ambulance insurance appliance entrance dance conference sentence residence fence audience pence sequence reference preference-card allowance inheritance finance substance cadence maintenance ordinance advance chance glance balance-beam balance-board performance',
  'city facility university community charity electricity activity opportunity identity-card utility commodity security-deposit calamity',
  'pharmacy agency pregnancy emergency currency tenancy occupancy vacancy legacy pharmacies',
  'witness business fitness harness illness internship apprenticeship scholarship membership ship citizenship ownership neighborhood childhood kingdom freedom random wisdom-tooth prison tooth ment government element cement moment comment basement parliament testament segment fragment figment pigment department compartment wisdom',
)

/** Of persons, although the category is as wide as any. */
export const personNouns = words('people person peers')

/** Ways of being without something: kept for a run, they are none of a named act. */
export const withoutNouns = words('sobriety abstinence')

/** To be free of them is to be without a named event. */
export const harmNouns = words('harm self-harm injury infection')
