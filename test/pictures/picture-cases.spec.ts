import { expect, it } from '@jest/globals';
import { patternOf } from '#officer-ui';
import { CASES, casesOf, picturedPages } from './picture-cases.ts';

it('every page is to be pictured, in the cases that it is hard to draw by', () => {
  expect(picturedPages.length).toBeGreaterThan(75);
  expect(picturedPages.filter((page) => casesOf(page).length === 0).map(({ path }) => path)).toEqual([]);
});

it('every case is one of some page, and every list is pictured with nothing in it', () => {
  expect(new Set(picturedPages.flatMap(casesOf))).toEqual(new Set(Object.keys(CASES)));
  const lists = picturedPages.filter(({ controller, path }) => patternOf(controller) === 'list' && !path.includes(':'));
  expect(lists.filter((page) => !casesOf(page).includes('nothing'))).toEqual([]);
});
