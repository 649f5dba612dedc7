import { expect, it } from '@jest/globals';
import type { PeopleFound } from '#contexts/people';
import { coverable } from './coverable.ts';

const person = (staffId: string, organisation: string | null, standing = 'holds') => ({
  staffId,
  grants: organisation === null ? [] : [{ kind: 'role', organisation, standing }],
});
const people = [
  ...[person('officer', 'council'), person('manager', 'council'), person('left', 'council', 'over')],
  ...[person('tutor', 'b7d90c34'), person('head', 'b7d90c34'), person('other', 'd1a57e68'), person('new', null)],
] as unknown as PeopleFound['items'];

it.each([
  ['officer', ['manager']],
  ['tutor', ['head']],
  ['other', []],
  ['new', ['officer', 'manager']],
])('Whom the %s may act for are people of the same organisation, and of nobody else', (staffId, others) =>
  expect(coverable(people, staffId).map((each) => each.staffId)).toEqual(others),
);
