import { builtInPresentationIds, builtInPresentation } from './src/practice/library.ts'
for (const id of builtInPresentationIds()) if (!builtInPresentation(id)) console.log(id)
