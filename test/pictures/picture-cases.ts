import { patternOf } from '#officer-ui';
import type { Route } from '#nest/web';
import { pagesToSee } from '../harness/where-pages-stand.ts';

/** What a page is hard to draw by: each case is a state of the whole service. */
export const CASES = {
  'as it is': 'a council at work; the child has a name of 60 letters and ten years of marks',
  overdue: 'half a year later, and nothing was done',
  nothing: 'nobody is on record yet',
  destroyed: 'the personal data of the child was destroyed',
  'left empty': 'the form was sent with nothing in it',
  'thirty children': 'a whole place on one sheet, one of them with a name of 60 letters',
} as const;
export type Case = keyof typeof CASES;

/** Files, and what scripts ask, are no pages. */
const NO_PAGE = /^assets|^schools$|^due\/news$|\/file\/:/;

export const picturedPages: readonly Route[] = pagesToSee.filter(({ path }) => !NO_PAGE.test(path));

const OF_PATTERN: Readonly<Record<string, readonly Case[]>> = {
  list: ['as it is', 'overdue', 'nothing'],
  'page of a thing': ['as it is', 'overdue', 'destroyed'],
  change: ['as it is', 'left empty'],
  'check and confirm': ['as it is', 'left empty'],
};

/** By what a page is made of: whoever adds a page adds no case. */
export function casesOf({ controller, path }: Route): readonly Case[] {
  const pattern = patternOf(controller) ?? '';
  const usual = OF_PATTERN[pattern] ?? (pattern.startsWith('of its own') ? ['as it is'] : []);
  const cases: readonly Case[] = path.startsWith('registers/:') ? [...usual, 'thirty children'] : usual;
  const ofChild = path.includes(':childId');
  // One of a thing is not there where there is none, what is of no child is not destroyed with it, and longer work is forgotten.
  const isLasting = !path.includes(':jobId');
  return cases
    .filter((each) => (each !== 'destroyed' || ofChild) && (each !== 'nothing' || !path.includes(':')))
    .filter((each) => each !== 'overdue' || isLasting);
}
