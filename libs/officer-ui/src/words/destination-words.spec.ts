import { expect, it } from '@jest/globals';
import { destinationGroups, destinations } from './destination-words.ts';

it('Every destination stands under one heading, and those of children of compulsory school age first', () => {
  const all = destinationGroups.flatMap(({ options }) => options.map(([code]) => code));
  expect(all.toSorted()).toEqual(Object.keys(destinations).toSorted());
  expect(destinationGroups[0]?.options.map(([code]) => code)).toEqual(['110', '120', '130', '140', '150']);
  expect(destinationGroups.filter(({ options }) => options.length === 0)).toEqual([]);
});
