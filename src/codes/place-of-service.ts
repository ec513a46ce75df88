// Place of service: where the client was, as two digits on a claim. The set is public and kept by
// CMS (here as of 2024-05-02, 52 codes); the words are ours.

export interface PlaceOfService {
  code: string
  words: string
  /** First ISO day on which the code could be used, where a plan may be older than that. */
  since?: string
  /** First ISO day on which the words hold; before it the code meant something wider. */
  meaningSince?: string
}

const places: Readonly<Record<string, string>> = {
  '01': 'pharmacy',
  '02': 'telehealth, client not at home',
  '03': 'school',
  '04': 'homeless shelter',
  '05': 'Indian Health Service facility, free-standing',
  '06': 'Indian Health Service facility, part of a hospital',
  '07': 'tribal facility, free-standing',
  '08': 'tribal facility, part of a hospital',
  '09': 'prison or jail',
  '10': 'telehealth, client at home',
  '11': 'office',
  '12': 'client’s home',
  '13': 'assisted living',
  '14': 'group home',
  '15': 'mobile unit',
  '16': 'temporary lodging',
  '17': 'walk-in clinic in a shop',
  '18': 'place of employment',
  '19': 'hospital outpatient, off campus',
  '20': 'urgent care',
  '21': 'hospital inpatient',
  '22': 'hospital outpatient, on campus',
  '23': 'hospital emergency room',
  '24': 'ambulatory surgery center',
  '25': 'birthing center',
  '26': 'military treatment facility',
  '27': 'outreach site or street',
  '31': 'skilled nursing facility',
  '32': 'nursing facility',
  '33': 'custodial care facility',
  '34': 'hospice',
  '41': 'ambulance, by land',
  '42': 'ambulance, by air or water',
  '49': 'independent clinic',
  '50': 'federally qualified health center',
  '51': 'inpatient psychiatric facility',
  '52': 'psychiatric partial hospital',
  '53': 'community mental health center',
  '54': 'intermediate care for intellectual disability',
  '55': 'residential substance use treatment',
  '56': 'residential psychiatric treatment',
  '57': 'non-residential substance use treatment',
  '58': 'opioid treatment program',
  '60': 'mass immunization center',
  '61': 'inpatient rehabilitation',
  '62': 'outpatient rehabilitation',
  '65': 'kidney dialysis facility',
  '66': 'program of all-inclusive care for the elderly (PACE)',
  '71': 'public health clinic',
  '72': 'rural health clinic',
  '81': 'independent laboratory',
  '99': 'another place',
}

// CMS change request 12427: 10 is new and 02 narrowed on 2022-01-01; 02 itself dates from 2017.
const telehealth: Readonly<Record<string, Omit<PlaceOfService, 'code' | 'words'>>> = {
  '02': { since: '2017-01-01', meaningSince: '2022-01-01' },
  '10': { since: '2022-01-01' },
}

/** One digit is read as two: YAML turns an unquoted 02 into 2. */
const normalize = (code: string): string => code.trim().padStart(2, '0')

/** The place that a code stands for; undefined when CMS has no such code. */
export const placeOfService = (code: string): PlaceOfService | undefined => {
  const normal = normalize(code)
  if (!Object.hasOwn(places, normal)) return undefined
  return { code: normal, words: places[normal] ?? '', ...telehealth[normal] }
}

/** Whether the code says that clinician and client were not in one room. */
export const isTelehealth = (code: string): boolean => Object.hasOwn(telehealth, normalize(code))

/** Every place there is, in the order of the codes. */
export const allPlaces = (): PlaceOfService[] =>
  Object.keys(places)
    .sort()
    .flatMap((code) => placeOfService(code) ?? [])
