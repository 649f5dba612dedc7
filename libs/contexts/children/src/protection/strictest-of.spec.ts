import { expect, it } from '@jest/globals';
import { atLeastTwo, type Protected, type Protection } from './protection.ts';
import { isOpenedBySomebody } from './named-by-all.ts';
import { strictestOf } from './strictest-of.ts';

const open: Protection = { phase: 'open' };
const mark = (openTo: readonly string[], ...betrayedBy: Protected['betrayedBy']) =>
  ({ phase: 'protected', openTo, betrayedBy }) as unknown as Protected;

it('Of records that are one, one that is protected protects all, for those whom each names, in all that any says', () => {
  expect(strictestOf([open, open])).toEqual(open);
  expect(strictestOf([open, mark(['a'])])).toMatchObject({ phase: 'protected', openTo: ['a'] });
  expect(strictestOf([mark(['a', 'b'], 'telephones'), mark(['b', 'c'], 'professionals')])).toMatchObject({
    ...{ openTo: ['b'], betrayedBy: ['telephones', 'professionals'] },
  });
});

it('Is opened by nobody where no person who could is named by each, which nobody is to bring about', () => {
  const all = new Set(['a', 'b', 'c', 'd']);
  expect(isOpenedBySomebody([open, open], all)).toBe(true);
  expect(isOpenedBySomebody([open, mark(['a'])], all)).toBe(true);
  expect(isOpenedBySomebody([mark(['a', 'b']), mark(['b', 'c'])], all)).toBe(true);
  expect(isOpenedBySomebody([mark(['a', 'b']), mark(['c', 'd'])], all)).toBe(false);
  // Whoever is named by both and has left opens neither.
  expect(isOpenedBySomebody([mark(['a', 'b']), mark(['b', 'c'])], new Set(['a', 'c']))).toBe(false);
});

it('Names somebody who may open each and could, whoever else is named', () => {
  const elsewhere = [mark(['ada', 'dan'])];
  const could = new Set(['bea', 'cem', 'dan']);
  // Ada is named by both, and left.
  expect(() => atLeastTwo(['ada', 'bea', 'cem'], could, ['ada'], elsewhere)).toThrow(
    expect.objectContaining({ reason: 'named-by-both' }),
  );
  expect(atLeastTwo(['ada', 'bea', 'dan'], could, ['ada'], elsewhere)).toEqual(['ada', 'bea', 'dan']);
  expect(atLeastTwo(['bea', 'cem'], could, [], [open])).toEqual(['bea', 'cem']);
});
