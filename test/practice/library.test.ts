/** The library at hand: what comes with the program, and a practice’s own files before it. */
import { describe, expect, it } from 'vitest'
import {
  builtInPresentationIds,
  builtInShelf,
  libraryOf,
  readOwnPresentations,
  shelfOf,
} from '../../src/practice/library.ts'
import { inFolder } from '../helpers/run.ts'

const files = {
  'library/choirs.yaml': 'txplan: 1\nid: choirs\ntitle: Singers\n',
  'library/insomnia.yml': 'txplan: 1\ntitle: Our nights\npopulation: adults\n',
  'library/list.yaml': '- no fields\n',
  'library/notes.txt': 'not read',
}

describe('the library of a practice', () => {
  it('is what comes with the program where it has no folder of its own', () =>
    inFolder({}, async (folder) => {
      expect(await readOwnPresentations(folder)).toEqual([])
      expect(libraryOf([]).presentations.map(({ id }) => id)).toEqual(builtInPresentationIds())
    }))

  it('begins with its own, each in place of the built-in one of its id', () =>
    inFolder(files, async (folder) => {
      const { presentations } = libraryOf(await readOwnPresentations(folder))
      expect(presentations.slice(0, 2).map(({ id, title }) => [id, title])).toEqual([
        ['choirs', 'Singers'],
        ['insomnia', 'Our nights'],
      ])
      expect(presentations).toHaveLength(builtInPresentationIds().length + 1)
    }))

  it('gives the same where one presentation is looked up', () =>
    inFolder(files, async (folder) => {
      const shelf = shelfOf(await readOwnPresentations(folder))
      expect(shelf.find('choirs')?.title).toBe('Singers')
      expect(shelf.find('insomnia')).toEqual({ txplan: 1, id: 'insomnia', title: 'Our nights' })
      expect(shelf.find('gad')?.id).toBe('gad')
      expect(shelf.ids()).toEqual([
        'choirs',
        'insomnia',
        ...builtInPresentationIds().filter((id) => id !== 'insomnia'),
      ])
    }))

  it('says which file cannot be read', () =>
    inFolder({ 'library/ours.yaml/x': '' }, async (folder) => {
      await expect(readOwnPresentations(folder)).rejects.toThrow(/ours\.yaml: it is a folder/)
    }))
})

describe('looking up what comes with the program', () => {
  it('knows its own names only, and no path that leads elsewhere', () => {
    expect(builtInShelf.find('insomnia')?.id).toBe('insomnia')
    for (const id of ['', 'nowhere', '../practice/txplan', 'insomnia.yaml', './insomnia'])
      expect(builtInShelf.find(id)).toBeUndefined()
  })

  it('keeps what it has read', () => {
    expect(builtInShelf.find('gad')).toBe(builtInShelf.find('gad'))
  })
})
