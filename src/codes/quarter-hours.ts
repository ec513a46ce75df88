// Service codes of which a unit stands for 15 minutes, so that hours can be counted in units. CPT
// and HCPCS numbers only, no descriptors; see service-codes.ts on the licence.
//
// Source: CMS, Medicare Claims Processing Manual ch. 5, 20.2 (timed codes of therapy); the American
// Medical Association's codes for adaptive behavior services of 2019; HCPCS level II, units.

const timed = [
  /^9715[1-8]$/,
  /^97(?:032|033|034|035|036|110|112|113|116|124|140|530|533|535|537|542|750|755|760|761|763)$/,
  /^H(?:0004|0036|2011|2014|2015|2017|2019)$/,
  /^T(?:1017|1005|2017)$/,
  /^S5150$/,
]

/** Units of an hour: 4 for codes counted in quarters of an hour; `undefined` for all others. */
export const unitsAnHour = (code: string): number | undefined =>
  timed.some((pattern) => pattern.test(code.trim().toUpperCase())) ? 4 : undefined
