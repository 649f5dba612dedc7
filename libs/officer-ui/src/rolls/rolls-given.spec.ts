import { expect, it } from '@jest/globals';
import type { Roll } from '#pure/children';
import { rollsGiven } from './rolls-given.ts';

const standing: readonly Roll[] = [
  { schoolUrn: 110001, as: 'main' },
  { schoolUrn: 110002, as: 'subsidiary' },
];
const told = { onRoll: false, schoolUrn: 110001, secondUrn: 110002, thirdUrn: null } as const;

it('takes out of an answer No the schools that the form put there, and none that was typed', () => {
  expect(rollsGiven(told, standing)).toEqual({ onRoll: false, schoolUrn: null, secondUrn: null, thirdUrn: null });
  expect(rollsGiven({ ...told, schoolUrn: 110003 }, standing)).toMatchObject({ schoolUrn: 110003, secondUrn: null });
});

it('leaves an answer Yes as it is', () =>
  expect(rollsGiven({ ...told, onRoll: true }, standing)).toEqual({ ...told, onRoll: true }));
