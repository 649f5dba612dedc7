import { describe, expect, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ama, destroyed, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { RegisterChild, registerChild } from './register-child.ts';

const onRoll = { schoolUrn: 110001, owningService: 'sen' } as const;
const register = (identity: Partial<typeof ama> = {}) => asked(RegisterChild, { ...onRoll, ...ama, ...identity });
const bornOn = (dateOfBirth: `${number}-${number}-${number}`) =>
  asked(RegisterChild, { ...onRoll, ...ama, dateOfBirth });

describe('Registering a child', () => {
  const given = specification(childStream, (command: RegisterChild, child) => registerChild(command, child, null));

  it('puts the child on the school’s roll', () => given().when(register()).then(registered));

  it('may be done on the day of birth', () =>
    given()
      .when(bornOn('2026-01-12'))
      .then({ ...registered, personal: { ...ama, dateOfBirth: '2026-01-12' } }));

  it('is refused before the child was born', () => given().when(bornOn('2026-01-13')).refused('born-later'));

  it.each([
    ['a second time', [registered]],
    ['once the personal data was destroyed', [registered, destroyed()]],
  ])('is refused %s', (_, past) =>
    given(...past)
      .when(register())
      .refused('already-registered'),
  );

  it.each([
    ['says whose UPN it is to an officer of the service that holds the record', 'sen', /under c2/],
    ['does not say whose UPN it is to an officer of another service', 'exclusions', /^(?!.*c2)/],
  ] as const)('%s', (_, owningService, words) => {
    const registerHeld = () => registerChild(register(), childStream.initial, { childId: 'c2', owningService });
    expect(registerHeld).toThrow(expect.objectContaining({ reason: 'upn-already-registered' }));
    expect(registerHeld).toThrow(words);
  });
});
