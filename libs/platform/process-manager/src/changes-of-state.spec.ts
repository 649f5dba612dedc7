import { expect, it } from '@jest/globals';
import { StoreUnavailable } from '#platform/event-sourcing';
import { ChangesOfState } from './changes-of-state.ts';

it('tells once that it fails, whatever the tries, again when another thing is wrong, and once how that ended', () => {
  const told: unknown[] = [];
  const changes = new ChangesOfState('ring-when-due', (process, each) => told.push([process, each]));
  const [full, bug] = [new StoreUnavailable('full'), new TypeError('x')];
  changes.works();
  for (let tries = 1; tries <= 40; tries++) changes.fails(full, tries);
  changes.fails(bug, 41);
  changes.works();
  changes.works();
  changes.fails(full, 1);
  changes.parks(bug, 3);
  changes.works();
  changes.fails(full, 1);
  const expected = [
    { kind: 'fails', error: full, tries: 1 },
    { kind: 'fails', error: bug, tries: 41 },
    { kind: 'works' },
    { kind: 'fails', error: full, tries: 1 },
    { kind: 'parked', error: bug, tries: 3 },
    { kind: 'fails', error: full, tries: 1 },
  ];
  expect(told).toEqual(expected.map((each) => ['ring-when-due', each]));
});
