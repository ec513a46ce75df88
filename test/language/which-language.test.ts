import { describe, expect, test } from 'vitest'
import { whichLanguage } from '../../src/language/which-language.ts'

const german = [
  'Ich möchte wieder ruhig schlafen können.',
  'Ich will nicht mehr jeden Tag Angst haben.',
  '„Ich schaffe das nicht allein.“',
  'Die Klientin geht dreimal in der Woche spazieren.',
  'Er fühlt sich seit dem Tod seiner Mutter leer.',
  'Jeden Abend eine halbe Stunde ohne Handy',
  'Wenn es zu viel wird, rufe ich meine Schwester an.',
  'Mit dem Bus zur Arbeit fahren, ohne auszusteigen',
  'Sie hat große Angst vor der Straße.',
  'Das macht mir immer noch Sorgen',
  'Angst vor Menschenmengen',
  'Weniger grübeln, besser schlafen',
  'Seit der Trennung esse ich kaum noch.',
]
const spanish = [
  'Quiero dormir toda la noche sin pesadillas.',
  'Me siento muy sola desde que se fue mi hijo.',
  '“No puedo más con todo esto.”',
  'Salir a caminar tres veces por semana con su hermana',
  'Estoy muy cansada',
  'La niña llora cada mañana antes de ir a la escuela.',
  'Hablar con mi mamá cuando tengo miedo',
  'Todos los días me duele el estómago y no quiero salir.',
  '¿Qué hago si vuelve el miedo?',
  'Respirar despacio y llamar a mi tía',
  'Volver a trabajar antes de junio',
  'Miedo a los lugares cerrados',
  'Llamar a una amiga cada semana',
  'Reducir la ansiedad',
]
const polish = [
  'Chcę znowu spokojnie spać.',
  'Boję się wychodzić z domu.',
  'Nie mogę przestać się martwić o dzieci.',
  'Codziennie wieczorem spacer z mężem',
  'Kiedy jest mi źle, dzwonię do siostry.',
  'Od roku nie ma siły, żeby wstać rano.',
  'Mam wrażenie, że wszyscy na mnie patrzą.',
  'Chcę wrócić do pracy i być z ludźmi.',
  'Trzy razy w tygodniu ćwiczenia oddechowe',
  'To jest dla mnie bardzo trudne.',
  'Wrócić do pracy do czerwca',
  'Po śmierci ojca przestała wychodzić.',
  'Boję się, że znowu upadnę.',
]
const english = [
  'Diana takes part in her own life again, with steady mood and music in it.',
  'By January 29, 2027, Mateo will attend at least 4 full school days a week.',
  'Frau Müller reports better sleep since the last session.',
  'Born in Łódź; the family came to Maine when she was nine.',
  'Lives with José Núñez and María de los Ángeles Peña in San José.',
  'Spanish is the language of home and of hard feelings.',
  'His abuela wakes him and eats breakfast with him.',
  'Weekly individual therapy with Dr. von der Heydt',
  'The client wants to die no more.',
  'PHQ-9 from 14 to 9 in six weeks.',
  'Café visits with a friend, twice a week',
  'She was at an all-day program in Köln.',
  'I want to walk in like it is no big deal.',
  'Client will use a coping skill at home and at work.',
  'Reads “Der Spiegel” on Sundays to feel at home',
  'No me time since the baby was born',
]
const unclear = [
  'Cognitive behavioral therapy',
  'Graded exposure',
  'Sertraline 100 mg',
  'Major depressive disorder, recurrent, moderate',
  'Peña',
  'Łódź',
  'PHQ-9',
  'Diana Okafor; Ruth Salter, LCSW',
  '14 points on September 29, 2026',
  'José María López de la Cruz',
  'Ludwig van Beethoven',
  'EMDR, DBT, CBT-I',
  'https://regulations.example.gov/states/no/das/title-10/o/a/em/section-2',
]
const others: [string, string][] = [
  ['fr', 'Je ne peux pas dormir et je suis très fatiguée.'],
  ['fr', 'Elle veut sortir avec ses amis chaque semaine.'],
  ['it', 'Non riesco a dormire e ho sempre paura di tutto.'],
  ['it', 'Vorrei uscire con i miei amici ogni settimana.'],
  ['pt', 'Não consigo dormir e tenho muito medo de sair.'],
  ['pt', 'Quero voltar ao trabalho e estar com os meus filhos.'],
]

describe('which language a text is in', () => {
  const known: [string, string][] = [
    ...german.map((text): [string, string] => ['de', text]),
    ...spanish.map((text): [string, string] => ['es', text]),
    ...polish.map((text): [string, string] => ['pl', text]),
    ...others,
  ]
  test.each(known)('%s: %s', (language, text) => {
    expect(whichLanguage(text)).toBe(language)
  })

  test.each(english)('English, whatever names it holds: %s', (text) => {
    expect([undefined, 'en']).toContain(whichLanguage(text))
  })

  test.each(unclear)('not told: %s', (text) => {
    expect([undefined, 'en']).toContain(whichLanguage(text))
  })

  test('the language that was expected needs fewer signs, and still some', () => {
    expect(whichLanguage('Terapia de pareja')).toBeUndefined()
    expect(whichLanguage('Terapia de pareja', 'es')).toBe('es')
    expect(whichLanguage('Terapia de pareja', 'es-MX')).toBe('es')
    expect(whichLanguage('October 1, 2026', 'es')).toBeUndefined()
    expect(whichLanguage('Weekly, 45 minutes, for 12 weeks', 'es')).not.toBe('es')
    expect(whichLanguage('PHQ-9', 'de')).toBeUndefined()
  })

  test('English inside of a plan in another language stays English', () => {
    expect(whichLanguage('The school is part of the plan and is called each week.', 'es')).toBe(
      'en',
    )
  })
})
