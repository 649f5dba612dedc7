import { expect, it } from '@jest/globals';
import { StoreUnavailable } from '#platform/event-sourcing';
import { ChangesOfState } from './changes-of-state.ts';

it('tells once that it fails, whatever the tries, again when another thing is wrong, and once that it works', () => {
  const told: unknown[] = [];
  const changes = new ChangesOfState('ring-when-due', (process, error, tries) => told.push([process, error, tries]));
  const [full, bug] = [new StoreUnavailable('full'), new TypeError('x')];
  changes.works();
  for (let tries = 1; tries <= 40; tries++) changes.fails(full, tries);
  changes.fails(bug, 41);
  changes.works();
  changes.works();
  changes.fails(full, 1);
  const expected = [
    [full, 1],
    [bug, 41],
    [null, 0],
    [full, 1],
  ];
  expect(told).toEqual(expected.map((each) => ['ring-when-due', ...each]));
});
