import { expect, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { MOST_HITS, MOST_TEXTS, TextsTried } from './texts-tried.service.ts';

const trying = () => {
  let now: Instant = '2026-01-12T10:00:00.000Z';
  const tried = new TextsTried({ now: () => now } as never);
  const look = (text: string, tells = false, by = 'priya', childId = 'c1') =>
    tried.look({ by, childId, text }, () => tells);
  return { look, tomorrow: () => (now = '2026-01-13T10:00:00.000Z') };
};
const looked = (times: number, look: (text: string) => unknown, of: string) =>
  Array.from({ length: times }, (_, n) => look(`${of} ${n}`));

it('looks through so many texts of one child for one person a day, and no more', () => {
  const { look, tomorrow } = trying();
  expect(looked(MOST_TEXTS, look, 'a tutor')).toEqual(Array(MOST_TEXTS).fill(false));
  expect(look('another')).toBeNull();
  expect([look('another', false, 'tom'), look('another', false, 'priya', 'c2')]).toEqual([false, false]);
  tomorrow();
  expect(look('another')).toBe(false);
});

it('looks through none after so many that told the address, so that it is not halved', () => {
  const { look } = trying();
  expect(looked(MOST_HITS, (text) => look(text, true), 'near')).toEqual(Array(MOST_HITS).fill(true));
  expect(look('a tutor at home')).toBeNull();
});

it('says of the same text again what it said of it, which tells nothing more', () => {
  const { look } = trying();
  for (let n = 0; n < MOST_TEXTS + MOST_HITS; n++) expect(look('near Quay Lane', true)).toBe(true);
  expect(look('at home')).toBe(false);
});
