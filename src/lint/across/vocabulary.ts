/**
 * Words that say nothing, or little, about one client in particular. All in lower case; the plural
 * and the third person ("reports") are found by the singular.
 */

const list = (words: string) => words.trim().split(/\s+/)

/** Stand for a person: gone before texts are compared, like names. */
export const personWords = list(`
  he she they him her them his hers their theirs himself herself themself themselves i me my mine
  myself we us our ours ourselves you your yours yourself it its itself hes shes theyre theyve
  theyd theyll im ive id ill youre ze zir zirs hir hirs xe xem xyr ey em eir fae faer client
  patient pt ct cl consumer member resident participant individual person someone clinician
  therapist counselor counsellor provider writer staff clinicians mr mrs ms mx dr prof miss man
  woman boy girl male female men women gentleman lady cliente paciente él ella ellos ellas su sus
  terapeuta
`)

/** Agree with the pronoun, so that they are gone with it. */
export const auxiliaries = list(`
  is are was were be been being am has have had having do does did doing done isnt arent wasnt
  werent
`)

/** Numbers in words, and the names of days and months: gone like numbers and dates. */
export const numberWords = list(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
  thousand once twice thrice half dozen first second third fourth fifth sixth seventh eighth ninth
  tenth uno dos tres cuatro cinco seis siete ocho nueve diez
`)

export const dateWords = list(`
  january february march april may june july august september october november december jan feb mar
  apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon
  tue tues wed thu thur thurs fri sat sun am pm
`)

/** Hold a sentence together. */
export const plainWords = list(`
  a an the this that these those there here and or but nor if so as than then when while where
  which who whom whose what how why because since until unless although though whether of to in on
  at by for from with without into onto over under about above below after before between during
  through throughout across against among around along behind beside besides beyond up down off out
  again further toward towards upon within per via due not no nor none any all each every both few
  more most other another some such only own same too very much many several also just even still
  yet already now ever never always often sometimes usually will would shall should can could may
  might must el la los las un una unos unas de del al y o en con por para que se lo le les como más
  muy
`)

/** The formula of an objective and what measures it: found in any plan. */
export const formulaWords = list(`
  able ability achieve achievement attain accomplish complete completion demonstrate display
  exhibit show report reported reporting endorse evidence evidenced evidencing indicate indicated
  state stated express verbalize verbally rate rated rating score scored scoring scale subscale
  measure measured measuring measurement assess assessed assessment evaluate track tracked tracking
  tracker monitor monitored monitoring document documented documentation record recorded recording
  chart log logged diary self selfreport observation observed observable administered
  administration increase increased increasing decrease decreased decreasing reduce reduced
  reducing reduction lower lowered raise raised rise fall drop dropped improve improved improving
  improvement maintain maintained maintenance eliminate minimize change remain continue continued
  ongoing keep reach meet met goal objective target baseline current currently level range total
  number amount average mean percent percentage least fewer less greater higher minimum maximum
  frequency frequent intensity severity severe moderate mild minimal duration episode occurrence
  occasion incident instance occur occurring symptom clinical clinically significant significantly
  remission response cutoff deny denied denying time day daily week weekly biweekly month monthly
  quarter quarterly year yearly annual minute min hour hr night nightly evening morning afternoon
  session visit appointment consecutive next last past current end start begin beginning period
  review date following plan treatment therapy therapeutic weekday weekend individual group
  questionnaire inventory checklist index survey screen screening screener instrument tool form
  item point phq gad pcl isi audit auditc dast cssrs ors srs asrs bdi bai madrs ymrs ybocs mdq epds
  cage gds oq core whodas sds psqi promis cgi gaf vas nprs lefs berg mmse moca cans crafft rcads
  scared psc cbcl basis dla asam health life daily oasis suds
`)

/** The common words of the field: many clients share them, and rightly. They count half. */
export const commonWords = list(`
  anxiety anxious depression depressive depressed mood panic worry worried stress stressor
  stressful trauma traumatic ptsd anger angry irritability irritable sad sadness grief fear sleep
  insomnia appetite energy fatigue concentration hopelessness isolation isolate withdrawal suicidal
  suicide ideation harm safety safe crisis risk mental emotional emotion emotionally behavior
  behavioral behaviour cognitive physical social psychological substance alcohol drug use using
  used sobriety sober abstinence abstain relapse craving recovery disorder diagnosis condition
  coping cope skill strategy technique tool exercise practice practicing learn learning learned
  identify identifying identified recognize recognizing develop developing utilize utilizing
  implement implementing apply applying manage managing management regulate regulation process
  processing understand understanding insight awareness address explore discuss build increase
  engage engaged engagement engaging attend attended attendance participate participated
  participation active actively work working trigger thought thinking belief negative positive
  distorted distortion automatic challenge challenging reframe replace restructure restructuring
  feeling relaxation breathing deep mindfulness grounding meditation exposure activation
  psychoeducation cbt dbt emdr act mi communication communicate boundary assertive assertiveness
  healthy effective effectively appropriate appropriately adaptive maladaptive functioning function
  functional impairment role responsibility school job home family relationship interpersonal peer
  support supportive sponsor meeting activity pleasurable enjoyable leisure routine hygiene
  selfcare care medication prescribed compliance adherence esteem confidence sense quality
  cooperative motivated motivation attentive receptive open pleasant progress good well better best
  new need difficulty problem issue concern experience experiencing history processed explored
  addressed reviewed discussed discussion introduced encouraged taught teach educated education
  validated validation provided modeled rehearsed reframed challenged practiced identified utilized
  motivational hygiene feedback receptive homework assigned make made take taking get getting go
  going give given help helping feel felt become
`)
