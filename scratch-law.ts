import { judge } from './src/language/objective/judge.ts'
const S = `By February 13, 2027, Maria will attend choir practice at least 3 times a month, up from 0.
By January 30, 2027, Maria will take at least 8 planned sensory breaks a week, up from 2.
Maria will walk 20 minutes a day by March 3.
Maria's PHQ-9 score will fall from 18 to 9 or less by June 1, 2027.
Maria will feel better.
Maria will work on trust with Maria.
Client will call Maria twice a week by March 1.
Client will eat dinner with Maria 3 times a week by March 1.
By March 1, client will eat dinner 3 times a week with Maria.
Maria is able to name three triggers by session 6.
Maria will use coping skills when upset.
Maria will improve communication, as evidenced by two dinners a week with Maria by June.
As measured by the sleep diary kept by Maria, Maria will be asleep within 30 minutes on 5 of 7 nights by June 1.
Maria and Maria will eat dinner together twice a week by Christmas.
Within 6 weeks, Maria attends group weekly.
When criticized, Maria will walk away 4 of 5 times by May 1, 2027, as reported by Maria.
Maria wants to be happy.
Reduce Maria's panic attacks from 5 to 1 a week by March 3.
Objective: Maria will pay the rent on time each month.
1. Maria will not drink for 90 days.
Maria to have a sponsor by discharge.
Maria, with help from Maria, will dress independently by Friday.
Goal: Maria will be calm. Objective: Maria will practice breathing twice a day for 8 weeks.
Maria will check the stove no more than once a day. Maria will rate worry at 3/10 or less by May 1.
Client will meet with Maria. He will call Maria weekly by June 1, 2027.
Maria will lower the pain rating reported to Maria to 3/10.
Maria will have fewer arguments with Maria.
Maria will identify triggers.
Client will write a letter to Maria by March 1.
The client will visit Maria.
Maria will attend therapy; Maria will call her sponsor daily until March 1.
Maria understands the diagnosis.
Maria can walk to the mailbox without Maria by May 1.`.split('\n')
const letters = (t: string) => { const v = judge(t); return [v.specific.met&&'S',v.measurable.met&&'M',v.timeBound.met&&'T'].filter(Boolean).join('') }
const put = (t: string, name: string) => name.endsWith('.') ? t.replace(/Maria\.(?= |$)/g, name).replaceAll('Maria', name) : t.replaceAll('Maria', name)
const AZ = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const pairs = AZ.flatMap(a => AZ.map(b => [a, b] as const))
const forms: Record<string, (a: string, b: string) => string> = {
 'X. Y.': (a,b) => `${a}. ${b}.`, 'X.Y.': (a,b)=>`${a}.${b}.`, 'X. Y. Z.': (a,b)=>`${a}. ${b}. ${AZ[(AZ.indexOf(a)+7)%26]}.`, 'Ms. X.': (a,_)=>`Ms. ${a}.`, XY: (a,b)=>a+b, 'Dr. X. Y.': (a,b)=>`Dr. ${a}. ${b}.`,
 'X.': a => `${a}.`,
}
for (const [f, of] of Object.entries(forms)) {
  let bad = 0; const seen = new Map<string, string[]>()
  for (const t of S) { const base = f.startsWith('Ms') ? letters(t.replaceAll('Maria','Ms. Diaz')) : letters(t)
    for (const [a,b] of pairs) { const s = put(t, of(a,b)); const g = letters(s); if (g !== base) { bad++; const k = `${base}>${g} ${t}`; seen.set(k, [...(seen.get(k)??[]), a+b]) } } }
  console.log(f, bad, 'of', S.length*676)
  for (const [k, v] of [...seen].slice(0, 14)) console.log('    ', v.length, k, v.slice(0,8).join(' '))
}
