import { expect, it } from '@jest/globals';
import type { Protected, Protection } from './protection.ts';
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
