import { judge } from './src/language/objective/judge.ts'
import { analyze } from './src/language/objective/analysis.ts'
for (const t of process.argv.slice(2)) {
  const v = judge(t)
  const a = analyze(t)
  console.log([v.specific.met&&'S',v.measurable.met&&'M',v.timeBound.met&&'T'].filter(Boolean).join('')||'-', '|', t)
  console.log('   ', a.cursor.tokens.map(x=>x.lower).join(' | '))
  console.log('   ', a.parts.map(p=>`${p.role}[${a.cursor.mention(p.from,p.to-1).text}] ${p.head.kind} v=${p.head.verb} ob=${p.head.objectAt===undefined?'':a.cursor.low(p.head.objectAt)}${p.head.compared?' cmp':''}${p.head.zero?' zero':''}${p.joined?' joined':''} q=${p.quantities.map(q=>q.kind+':'+q.role+':'+q.value)}`).join('\n    '))
  console.log('   ', v.specific.because, '/', v.measurable.because, '/', v.suggestion)
}
