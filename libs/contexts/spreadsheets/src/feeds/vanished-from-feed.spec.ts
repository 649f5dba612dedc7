import { expect, it } from '@jest/globals';
import type { ChildInRow } from '../asks/children-of-rows.ts';
import { vanishedFrom } from './vanished-from-feed.ts';

const child = (row: number, givenNames: string, upn: string | null = null) =>
  ({ row, givenNames, familyName: 'Okonkwo', dateOfBirth: '2011-05-04', upn }) as unknown as ChildInRow;

it('Whoever stands in a feed no more vanished: not by another name under the same UPN, nor with a UPN that came since', () => {
  const before = [child(2, 'Ama', 'U1'), child(3, 'Bea'), child(4, 'Cy', 'U3'), child(5, 'Dee')];
  const now = [child(9, 'Amara', 'U1'), child(8, 'BEA', 'U2')];
  expect(vanishedFrom(before, now).map(({ row }) => row)).toEqual([4, 5]);
  expect(vanishedFrom(before, before)).toEqual([]);
});
