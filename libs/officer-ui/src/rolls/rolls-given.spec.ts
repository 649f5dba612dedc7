import { expect, it } from '@jest/globals';
import type { Roll } from '#pure/children';
import { rollsGiven } from './rolls-given.ts';

const standing: readonly Roll[] = [
  { schoolUrn: 110001, as: 'main' },
  { schoolUrn: 110002, as: 'subsidiary' },
];
const told = { onRoll: false, schoolUrn: 110001, secondUrn: 110002, thirdUrn: null, noRoll: null } as const;
const held = { rolls: standing, noRoll: null };

it('takes out of an answer No the schools that the form put there, and none that was typed', () => {
  expect(rollsGiven(told, held)).toEqual({
    onRoll: false,
    schoolUrn: null,
    secondUrn: null,
    thirdUrn: null,
    noRoll: null,
  });
  expect(rollsGiven({ ...told, schoolUrn: 110003 }, held)).toMatchObject({ schoolUrn: 110003, secondUrn: null });
});

it('leaves an answer Yes as it is', () =>
  expect(rollsGiven({ ...told, onRoll: true }, held)).toEqual({ ...told, onRoll: true }));

it('takes out of an answer Yes the reason that the form put there, and none that was given', () => {
  const of = { rolls: [], noRoll: 'left-a-school' } as const;
  const yes = { ...told, onRoll: true };
  expect(rollsGiven({ ...yes, noRoll: 'left-a-school' }, of)).toMatchObject({ schoolUrn: 110001, noRoll: null });
  expect(rollsGiven({ ...yes, noRoll: 'educated-at-home' }, of)).toMatchObject({ noRoll: 'educated-at-home' });
});
