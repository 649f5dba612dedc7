import { expect, it } from '@jest/globals';
import { VOIDABLE } from '../voidable.ts';
import { VOIDS } from './void-placement-entry.ts';

it('What a page offers to void is what can be voided', () =>
  expect(VOIDABLE.map((type) => `${type}Voided`).sort()).toEqual([...VOIDS].sort()));
