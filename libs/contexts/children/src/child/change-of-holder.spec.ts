import { describe, it } from '@jest/globals';
import { derivedId, type CommandClass, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { asked, factId, specification } from '#platform/testing';
import type { ChildEvent } from './child.events.ts';
import { councilTeams, destroyed, registered } from './child.fixtures.ts';
import { childStream, type Child } from './child.ts';
import {
  CorrectAllocatedOfficer,
  correctAllocatedOfficer,
} from './correct-allocated-officer/correct-allocated-officer.ts';
import { CorrectOwningService, correctOwningService } from './correct-owning-service/correct-owning-service.ts';
import { CorrectOwningTeam, correctOwningTeam } from './correct-owning-team/correct-owning-team.ts';

const onRoll = { ...registered, effectiveOn: '2025-09-02' } as const;
const reason = 'the letter says otherwise';
const from = '2026-03-02';
const later = '2026-03-09';
const team = {
  type: 'OwningTeamChanged',
  data: { owningTeam: 'sen-north', from },
  personal: { because: null },
} as const;
const service = {
  type: 'OwningServiceChanged',
  data: { owningService: 'exclusions', from },
  personal: { because: null },
} as const;
const officer = {
  type: 'AllocatedOfficerChanged',
  data: { officerId: derivedId('an officer'), from },
  personal: { because: null },
} as const;

const correctTeam = (command: CorrectOwningTeam, child: Child, facts: Facts<ChildEvent>) =>
  correctOwningTeam(command, child, councilTeams, facts);
const correctOfficer = (command: CorrectAllocatedOfficer, child: Child, facts: Facts<ChildEvent>) =>
  correctAllocatedOfficer(command, child, ['exclusions-officer'], facts);
const cases = [
  ['owning team', CorrectOwningTeam, correctTeam, team, { owningTeam: null }, service],
  ['owning service', CorrectOwningService, correctOwningService, service, { owningService: 'sen' }, officer],
  ['allocated officer', CorrectAllocatedOfficer, correctOfficer, officer, { officerId: null }, team],
] as const;

describe.each(cases)('Correcting a change of the %s', (_, command, decide, change, anew, another) => {
  const given = specification(childStream, decide as typeof correctTeam);
  const correcting = (over: object = {}) =>
    asked(
      command as unknown as CommandClass<CorrectOwningTeam['data']>,
      {
        ...{ childId: 'c1', changeId: factId(1), ...change.data, ...anew, from: later, reason },
        ...over,
      } as unknown as CorrectOwningTeam['data'],
    );

  it('says it anew, with its reason', () =>
    given(onRoll, change)
      .when(correcting())
      .then({
        type: `${change.type}Corrected`,
        data: { original: factId(1), now: { ...anew, from: later } },
        personal: { reason },
      } as Draft<ChildEvent>));

  it('may be from the very day of the registration', () =>
    given(onRoll, change)
      .when(correcting({ from: onRoll.effectiveOn }))
      .then({
        type: `${change.type}Corrected`,
        data: { original: factId(1), now: { ...anew, from: onRoll.effectiveOn } },
        personal: { reason },
      } as Draft<ChildEvent>));

  it.each([
    ['of the registration', { changeId: factId(0) }, 'no-such-change'],
    ['of what was never recorded', { changeId: factId(7) }, 'no-such-change'],
    ['of a change of something else', { changeId: factId(2) }, 'no-such-change'],
    ['to before the registration', { from: '2025-09-01' }, 'before-registration'],
  ] as const)('is refused %s', (_, over, why) => given(onRoll, change, another).when(correcting(over)).refused(why));

  it('is refused of a child who is not registered, and once the personal data was destroyed', () => {
    given().when(correcting()).refused('not-registered');
    given(onRoll, change, destroyed()).when(correcting()).refused('personal-data-destroyed');
  });

  it('is refused once it was voided', () =>
    given(onRoll, change, {
      type: `${change.type}Voided`,
      data: { original: factId(1) },
      personal: { reason },
    } as Draft<ChildEvent>)
      .when(correcting())
      .refused('no-such-change'));
});

it('A change of the team is put right to no team of another service', () =>
  specification(childStream, correctTeam)(onRoll, team)
    .when(
      asked(CorrectOwningTeam, { childId: 'c1', changeId: factId(1), owningTeam: 'exclusions', from: later, reason }),
    )
    .refused('team-of-another-service'));

it('A change of the officer is put right to no officer of another service, but in days that are over', () => {
  const given = specification(childStream, correctOfficer);
  const confirmed = ['something-later-holds:2025-10-06-2026-01-12'];
  const correcting = (from: CivilDate, said: readonly string[] = []) =>
    asked(
      CorrectAllocatedOfficer,
      { childId: 'c1', changeId: factId(1), officerId: derivedId('another'), from, reason },
      { confirmed: said },
    );
  given(onRoll, officer).when(correcting('2025-10-06')).refused('officer-of-another-service');
  const since = { ...officer, data: { officerId: derivedId('the next'), from: '2026-01-12' } } as const;
  given(onRoll, officer, since)
    .when(correcting('2025-10-06'))
    .questioned(...confirmed);
  given(onRoll, officer, since)
    .when(correcting('2025-10-06', confirmed))
    .then({
      confirmed: ['something-later-holds'],
      type: 'AllocatedOfficerChangedCorrected',
      data: { original: factId(1), now: { officerId: derivedId('another'), from: '2025-10-06' } },
      personal: { reason },
    });
});

describe('Whoever had the child of a service that turns out not to have had the record', () => {
  const had = {
    type: 'AllocatedOfficerChanged',
    data: { officerId: derivedId('an officer'), from: later },
    personal: { because: null },
  } as const;
  const nobody = (from: CivilDate) =>
    ({ type: 'AllocatedOfficerChanged', data: { officerId: null, from }, personal: { because: null } }) as const;
  const correcting = (owningService: 'sen' | 'exclusions', from: CivilDate) =>
    asked(CorrectOwningService, { childId: 'c1', changeId: factId(1), owningService, from, reason });
  const corrected = (owningService: 'sen' | 'exclusions', from: CivilDate, n = 1) =>
    ({
      type: 'OwningServiceChangedCorrected',
      data: { original: factId(n), now: { owningService, from } },
      personal: { reason },
    }) as const;

  it('has it no more', () =>
    specification(childStream, correctOwningService)(onRoll, service, had)
      .when(correcting('sen', later))
      .then(corrected('sen', later), nobody(later)));

  it('is not whoever had it before, of the service that has it all along', () =>
    specification(childStream, correctOwningService)(onRoll, service, {
      ...had,
      data: { ...had.data, from: '2025-10-06' },
    })
      .when(correcting('sen', '2026-02-02'))
      .then(corrected('sen', '2026-02-02')));

  it('has it from the day on which the service has it, where the day alone was another', () =>
    specification(childStream, correctOwningService)(onRoll, service, had)
      .when(correcting('exclusions', '2026-03-16'))
      .then(corrected('exclusions', '2026-03-16'), nobody(later), {
        ...had,
        data: { ...had.data, from: '2026-03-16' },
      }));

  it('is not whom a service that has it again since has given it', () =>
    specification(childStream, correctOwningService)(
      onRoll,
      { ...service, data: { ...service.data, from: '2025-10-06' } },
      { ...service, data: { owningService: 'sen', from: '2025-11-03' } } as const,
      { ...had, data: { ...had.data, from: '2025-11-10' } },
    )
      .when(correcting('sen', '2025-10-06'))
      .then(corrected('sen', '2025-10-06')));

  it('has it no more from the sooner day, of the former service', () =>
    specification(childStream, correctOwningService)(
      onRoll,
      { ...had, data: { ...had.data, from: '2025-10-06' } },
      { ...service, data: { ...service.data } },
    )
      .when(
        asked(CorrectOwningService, {
          childId: 'c1',
          changeId: factId(2),
          owningService: 'exclusions',
          from: '2026-02-02',
          reason,
        }),
      )
      .then(corrected('exclusions', '2026-02-02', 2), nobody('2026-02-02')));
});
