import { builtInShelf, libraryOf } from './src/practice/library.ts'
import { searchLibrary } from './src/library/search.ts'
const t = (name: string, f: () => unknown) => { const a = performance.now(); f(); console.log(name, (performance.now() - a).toFixed(1), 'ms') }
t('one', () => builtInShelf.find('insomnia'))
let l: any
t('all', () => { l = libraryOf([]) })
t('search', () => searchLibrary(l, { words: 'sleep wake' }))
t('search again', () => searchLibrary(l, { words: 'panic' }))
