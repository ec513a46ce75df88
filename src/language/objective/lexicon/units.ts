/** Units that a figure may be followed by, in the singular. */
import { forms } from './words.ts'

export type UnitKind = 'duration' | 'amount' | 'level'

/** Units of something other than time: the plural first, then how the unit is called. */
export const amountUnits = forms<string>(
  ['foot', 'ft feet foot'],
  ['inch', 'inch inches'],
  ['yard', 'yard yards yd yds'],
  ['mile', 'mile miles mi'],
  ['meter', 'meter meters metre metres m'],
  ['kilometer', 'km kilometer kilometers kilometre kilometres k'],
  ['centimeter', 'cm centimeter centimeters'],
  ['block', 'block blocks'],
  ['lap', 'lap laps'],
  ['step', 'step steps stair stairs'],
  ['flight', 'flight flights'],
  ['pound', 'pound pounds lb lbs'],
  ['kilogram', 'kg kgs kilo kilos kilogram kilograms'],
  ['gram', 'gram grams g'],
  ['milligram', 'mg milligram milligrams'],
  ['ounce', 'ounce ounces oz'],
  ['milliliter', 'ml milliliter milliliters cc'],
  ['liter', 'liter liters litre litres l'],
  ['cup', 'cup cups glass glasses bottle bottles can cans'],
  ['serving', 'serving servings portion portions'],
  ['calorie', 'calorie calories kcal cal'],
  ['degree', 'degree degrees deg'],
  ['mmHg', 'mmhg'],
  ['mg/dL', 'mg/dl mmol/l'],
  ['dollar', 'dollar dollars usd'],
  ['page', 'page pages'],
  ['word', 'word words'],
  ['point', 'point points pt pts'],
  ['percent', 'percent'],
  ['drink', 'drink drinks beer beers'],
  ['cigarette', 'cigarette cigarettes'],
  ['MET', 'mets'],
  ['bpm', 'bpm'],
)
