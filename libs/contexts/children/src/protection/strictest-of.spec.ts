import { expect, it } from '@jest/globals';
import type { Protected, Protection } from './protection.ts';
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

it('Is opened by nobody where no person is named by each, which nobody is to bring about', () => {
  expect(isOpenedBySomebody([open, open])).toBe(true);
  expect(isOpenedBySomebody([open, mark(['a'])])).toBe(true);
  expect(isOpenedBySomebody([mark(['a', 'b']), mark(['b', 'c'])])).toBe(true);
  expect(isOpenedBySomebody([mark(['a', 'b']), mark(['c', 'd'])])).toBe(false);
  expect(isOpenedBySomebody([mark(['a', 'b'])], ['b', 'c'])).toBe(true);
  expect(isOpenedBySomebody([mark(['a', 'b'])], ['c', 'd'])).toBe(false);
});
