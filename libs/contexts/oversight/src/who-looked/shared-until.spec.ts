import { expect, it } from '@jest/globals';
import { childEvents, childRecord, type ChildEvent } from '#pure/children';
import { stream, type Draft } from '#platform/event-sourcing';
import { recordedFacts, viewAfter } from '#platform/testing';
import { sharedUntil } from './shared-until.ts';

const child = stream<null, ChildEvent, 'childId'>({
  ...{ category: 'child', events: childEvents, about: ['childId'], initial: null, evolve: () => null },
});
const registered: Draft<ChildEvent> = {
  ...{
    type: 'ChildRegistered',
    data: { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' },
    effectiveOn: '2025-09-02',
  },
  personal: {
    ...{ givenNames: 'Ama', familyName: 'Example', dateOfBirth: '2011-05-04', upn: null, address: null },
    ...{ contact: null, schoolName: null, birthEstimate: null },
  },
};
const shared: Draft<ChildEvent> = {
  ...{ type: 'RecordShared', data: { by: 'sen', service: 'exclusions', from: '2026-01-12', lastDay: '2026-07-17' } },
  ...{ personal: { because: 'Both plan the return' }, effectiveOn: '2026-01-12' },
};
const looked = (team: string | null, day: string, more: object = {}, ...past: Draft<ChildEvent>[]) => {
  const facts = recordedFacts(child, 'c1', { childId: 'c1' }, [registered, shared, ...past]);
  const entry = { actor: { team }, at: `${day}T12:00:00.000Z`, outcome: 'opened', reasonKind: null, ...more };
  return sharedUntil(viewAfter(childRecord, facts).get('c1')!, entry as never, (code) => code.split('-')[0]!);
};

it('Who looked as shared is told by its last day, which is one of them', () => {
  expect(looked('exclusions-north', '2026-01-12')).toBe('2026-07-17');
  expect(looked('exclusions-north', '2026-07-17')).toBe('2026-07-17');
});

it.each([
  ['before it was shared', 'exclusions-north', '2026-01-11', {}],
  ['when it was over', 'exclusions-north', '2026-07-18', {}],
  ['for a reason', 'exclusions-north', '2026-02-02', { reasonKind: 'duty-cover' }],
  ['who was refused', 'exclusions-north', '2026-02-02', { outcome: 'refused' }],
  ['of the service that holds it', 'sen-north', '2026-02-02', {}],
  ['of no service', null, '2026-02-02', {}],
])('Nobody else is told so: %s', (_, team, day, more) => expect(looked(team, day, more)).toBeNull());
