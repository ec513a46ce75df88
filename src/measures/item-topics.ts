/**
 * What each item is about, in a word or two of our own, so that answers can be typed in from a form
 * without losing count. No item's wording: the form itself is the practice's. Only for instruments that
 * anybody may pass on (tier A, confirmed).
 */

interface Topics {
  items: readonly string[]
  /** What the answers stand for, from the lowest on. */
  answers: readonly string[]
}

const howOften = ['not at all', 'several days', 'more than half of the days', 'nearly every day']
const howMuch = ['not at all', 'a little', 'moderately', 'quite a bit', 'extremely']

const topics: Readonly<Record<string, Topics>> = {
  'phq-9': {
    items: [
      'interest and pleasure',
      'low mood',
      'sleep',
      'energy',
      'appetite',
      'thinking badly of oneself',
      'concentration',
      'slowed down or restless',
      'thoughts of death or self-harm',
    ],
    answers: howOften,
  },
  'phq-2': { items: ['interest and pleasure', 'low mood'], answers: howOften },
  'gad-7': {
    items: [
      'nervousness',
      'worry that cannot be stopped',
      'worry about many things',
      'trouble relaxing',
      'restlessness',
      'irritability',
      'fear that something bad may happen',
    ],
    answers: howOften,
  },
  'pcl-5': {
    items: [
      'intrusive memories',
      'bad dreams',
      'reliving it',
      'upset by reminders',
      'bodily reactions to reminders',
      'avoiding thoughts of it',
      'avoiding reminders outside',
      'gaps in memory',
      'negative beliefs',
      'blame',
      'fear, anger, guilt or shame',
      'loss of interest',
      'distance from others',
      'trouble feeling good things',
      'anger',
      'risks',
      'watchfulness',
      'startle',
      'concentration',
      'sleep',
    ],
    answers: howMuch,
  },
}

/** What an item is about; `undefined` where it is known by its number alone. */
export const itemTopic = (instrument: string, item: number): string | undefined =>
  topics[instrument]?.items[item - 1]

export const answerWords = (instrument: string, value: number): string | undefined =>
  topics[instrument]?.answers[value]
