import { describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import type { SchoolChosen } from '../../asks/schools.ts';
import { ama, councilTeams, destroyed, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { RegisterChild, registerChild } from './register-child.ts';

const known = { holder: null, school: null, mayAllocate: true, teams: councilTeams, worksAs: ['sen-officer'] } as const;
const onRoll = { schoolUrn: 110001, owningService: 'sen' } as const;
const onNone = { noRoll: 'educated-at-home', owningService: 'sen' } as const;
const register = (identity: Partial<typeof ama> = {}) => asked(RegisterChild, { ...onRoll, ...ama, ...identity });
const bornOn = (dateOfBirth: `${number}-${number}-${number}`) =>
  asked(RegisterChild, { ...onRoll, ...ama, dateOfBirth });

describe('Registering a child', () => {
  const given = specification(childStream, (command: RegisterChild, child) => registerChild(command, child, known));

  it('puts the child on the school’s roll', () => given().when(register()).then(registered));

  it('puts on record one who is on no school’s roll, and why, and asks nothing of a school', () => {
    const data = { roll: { is: 'none', why: 'educated-at-home' }, owningService: 'sen' } as const;
    given()
      .when(asked(RegisterChild, { ...onNone, ...ama }))
      .then({ ...registered, data });
    given()
      .when(asked(RegisterChild, { ...onNone, ...ama, dateOfBirth: '2004-05-04' }))
      .then({ ...registered, data, personal: { ...registered.personal, dateOfBirth: '2004-05-04' } });
  });

  it('is refused with a school and a reason why there is none, and with neither', () => {
    given()
      .when(asked(RegisterChild, { ...onRoll, ...onNone, ...ama }))
      .refused('school-given');
    given()
      .when(asked(RegisterChild, { owningService: 'sen', ...ama }))
      .refused('no-school-given');
  });

  const officerId = derivedId('an officer');
  it('says whose the child is from that day on, where whoever registers says it', () =>
    given()
      .when(asked(RegisterChild, { ...onRoll, ...ama, officerId }))
      .then(registered, {
        ...{
          type: 'AllocatedOfficerChanged',
          data: { officerId, from: '2026-01-12' },
          personal: { because: null },
          effectiveOn: '2026-01-12',
        },
      }));

  it('says with which team that officer works, too', () =>
    given()
      .when(asked(RegisterChild, { ...onRoll, ...ama, officerId, owningTeam: 'sen' }))
      .then(
        registered,
        {
          type: 'OwningTeamChanged',
          data: { owningTeam: 'sen', from: '2026-01-12' },
          personal: { because: null },
          effectiveOn: '2026-01-12',
        },
        {
          ...{
            type: 'AllocatedOfficerChanged',
            data: { officerId, from: '2026-01-12' },
            personal: { because: null },
            effectiveOn: '2026-01-12',
          },
        },
      ));

  it('has the team of that officer, where whoever registers names none', () => {
    const ofTeam = specification(childStream, (command: RegisterChild, child) =>
      registerChild(command, child, { ...known, officersTeam: 'sen' }),
    )();
    ofTeam.when(register()).then(registered);
    ofTeam.when(asked(RegisterChild, { ...onRoll, ...ama, officerId })).then(
      registered,
      {
        type: 'OwningTeamChanged',
        data: { owningTeam: 'sen', from: '2026-01-12' },
        personal: { because: null },
        effectiveOn: '2026-01-12',
      },
      {
        type: 'AllocatedOfficerChanged',
        data: { officerId, from: '2026-01-12' },
        personal: { because: null },
        effectiveOn: '2026-01-12',
      },
    );
  });

  it('is refused where a role that allocates nobody says whose it is', () => {
    const allocatesNobody = specification(childStream, (command: RegisterChild, child) =>
      registerChild(command, child, { ...known, mayAllocate: false }),
    )();
    allocatesNobody.when(asked(RegisterChild, { ...onRoll, ...ama, officerId })).refused('not-yours-to-allocate');
    allocatesNobody.when(register()).then(registered);
  });

  it('is refused with an officer of another service', () =>
    specification(childStream, (command: RegisterChild, child) =>
      registerChild(command, child, { ...known, worksAs: ['exclusions-officer'] }),
    )()
      .when(asked(RegisterChild, { ...onRoll, ...ama, officerId }))
      .refused('officer-of-another-service'));

  it('is refused with a team of another service', () =>
    given()
      .when(asked(RegisterChild, { ...onRoll, ...ama, officerId, owningTeam: 'exclusions' }))
      .refused('team-of-another-service'));

  it.each(['2026-01-12', '2024-01-13', '2006-01-11', '2000-01-12'] as const)(
    'asks, of one born on %s, about its age alone: on the day of the birth, too, and up to 26',
    (dateOfBirth) => given().when(bornOn(dateOfBirth)).questioned(`age-outside-the-school:110001-${dateOfBirth}`),
  );

  it.each(['2000-01-11', '1968-02-29', '1900-01-01'] as const)('asks about one born on %s', (dateOfBirth) =>
    given()
      .when(bornOn(dateOfBirth))
      .questioned(`age-outside-the-school:110001-${dateOfBirth}`, `older-than-usual:${dateOfBirth}`),
  );

  it('asks about a UPN whose authority is on no list', () =>
    given()
      .when(asked(RegisterChild, { ...onRoll, ...ama, upn: 'N998200005001' }))
      .questioned('upn-of-unknown-authority:n998200005001'));

  it('asks whether it is a child who is alike, in whatever order they were shown, and tells it apart from none of them: who they are is looked at by whoever may open both', () => {
    const alike = asked(RegisterChild, { ...onRoll, ...ama, alike: ['c3', 'c2'] });
    given().when(alike).questioned('may-be-on-record:c2-c3');
    given()
      .when(asked(RegisterChild, { ...onRoll, ...ama, alike: ['c2', 'c3'] }, { confirmed: ['may-be-on-record:c2-c3'] }))
      .then({ ...registered, confirmed: ['may-be-on-record'] });
    const because = 'Twins: the school has both';
    const confirmed = { confirmed: ['may-be-on-record:c2-c3'], confirmedBecause: because };
    given()
      .when(asked(RegisterChild, { ...onRoll, ...ama, alike: ['c2', 'c3'] }, confirmed))
      .then({ ...registered, confirmed: ['may-be-on-record'] });
  });

  it('says what was confirmed, and nothing that was not asked', () =>
    given()
      .when(
        asked(
          RegisterChild,
          { ...onRoll, ...ama, dateOfBirth: '2000-01-11' },
          {
            confirmed: [
              'age-outside-the-school:110001-2000-01-11',
              ...['older-than-usual:2000-01-11', 'upn-of-unknown-authority:n998200005001'],
            ],
          },
        ),
      )
      .then({
        ...registered,
        personal: { ...registered.personal, dateOfBirth: '2000-01-11' },
        confirmed: ['age-outside-the-school', 'older-than-usual'],
      }));

  describe('at a school of the register', () => {
    const at = (school: SchoolChosen) =>
      specification(childStream, (command: RegisterChild, child) =>
        registerChild(command, child, { ...known, school }),
      )();
    const eastmoor = { name: 'Eastmoor Academy', closed: false };
    const named = { ...registered, personal: { ...registered.personal, schoolName: 'Eastmoor Academy' } };
    const confirming = (what: string) => asked(RegisterChild, { ...onRoll, ...ama }, { confirmed: [`${what}:110001`] });

    it('keeps the name by which it was chosen', () => at(eastmoor).when(register()).then(named));

    it('is asked about one that had closed', () => {
      at({ ...eastmoor, closed: true })
        .when(register())
        .questioned('school-closed:110001');
      at({ ...eastmoor, closed: true })
        .when(confirming('school-closed'))
        .then({ ...named, confirmed: ['school-closed'] });
    });

    it('is asked about one that takes nobody of that age', () =>
      at({ ...eastmoor, ages: { from: 4, to: 11 } })
        .when(register())
        .questioned('age-outside-the-school:110001-2011-05-04'));

    it('is asked about one that the register does not name', () => {
      at('unknown').when(register()).questioned('school-not-in-the-register:110001');
      at('unknown')
        .when(confirming('school-not-in-the-register'))
        .then({ ...registered, confirmed: ['school-not-in-the-register'] });
    });
  });

  it('takes a child whose date of birth nobody knows', () =>
    given()
      .when(asked(RegisterChild, { ...onRoll, ...ama, birthIs: 'unknown', dateOfBirth: null }))
      .then({ ...registered, personal: { ...registered.personal, dateOfBirth: null } }));

  it('takes one whose date of birth was estimated, with who did and from what', () =>
    given()
      .when(
        asked(RegisterChild, {
          ...{ ...onRoll, ...ama, birthIs: 'estimated' as const },
          ...{ estimatedBy: 'Social care', estimatedFrom: 'An age assessment' },
        }),
      )
      .then({
        ...registered,
        personal: { ...registered.personal, birthEstimate: { by: 'Social care', from: 'An age assessment' } },
      }));

  it('is refused before the child was born', () => given().when(bornOn('2026-01-13')).refused('born-later'));

  it.each([
    ['a second time', [registered]],
    ['once the personal data was destroyed', [registered, destroyed()]],
  ])('is refused %s', (_, past) =>
    given(...past)
      .when(register())
      .refused('already-registered'),
  );

  describe('with a UPN that another child has', () => {
    const holding = specification(childStream, (command: RegisterChild, child) =>
      registerChild(command, child, { ...known, holder: { childId: 'c2' } }),
    )();

    it('is asked about, and tells that there is such a child', () => {
      holding.when(register()).questioned('upn-of-another-child:b801200005001');
      expect(() => registerChild(register(), childStream.initial, { ...known, holder: { childId: 'c2' } })).toThrow(
        expect.objectContaining({ tellsOf: ['c2'] }),
      );
    });

    it('is not asked about twice, where whoever registers was shown that child', () => {
      const shown = (alike: readonly string[]) =>
        asked(RegisterChild, { ...onRoll, ...ama, alike }, { confirmed: [`may-be-on-record:${alike.join('-')}`] });
      holding.when(shown(['c2'])).then({ ...registered, confirmed: ['may-be-on-record'] });
      holding.when(shown(['c3'])).questioned('upn-of-another-child:b801200005001');
    });
  });
});
