import { describe, it } from '@jest/globals';
import { derivedId, type CommandClass, type Draft, type Facts } from '#platform/event-sourcing';
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
const team = { type: 'OwningTeamChanged', data: { owningTeam: 'sen-north', from } } as const;
const service = { type: 'OwningServiceChanged', data: { owningService: 'exclusions', from } } as const;
const officer = { type: 'AllocatedOfficerChanged', data: { officerId: derivedId('an officer'), from } } as const;

const correctTeam = (command: CorrectOwningTeam, child: Child, facts: Facts<ChildEvent>) =>
  correctOwningTeam(command, child, councilTeams, facts);
const cases = [
  ['owning team', CorrectOwningTeam, correctTeam, team, { owningTeam: null }, service],
  ['owning service', CorrectOwningService, correctOwningService, service, { owningService: 'sen' }, officer],
  ['allocated officer', CorrectAllocatedOfficer, correctAllocatedOfficer, officer, { officerId: null }, team],
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
