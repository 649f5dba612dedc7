import { expect, it } from '@jest/globals';
import { AREAS } from './areas-of-work.ts';
import { whoMayWhat } from './who-may-what.ts';

it('Each act of people stands in one area, so that whoever cuts a role finds it, and no other does', () => {
  const ofPeople = Object.entries(whoMayWhat).flatMap(([act, { grants }]) =>
    Object.keys(grants).some((role) => !role.startsWith('process:')) ? [act] : [],
  );
  expect(Object.values(AREAS).flat().toSorted()).toEqual(ofPeople.toSorted());
});
