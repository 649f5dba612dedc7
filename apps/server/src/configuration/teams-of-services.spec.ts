import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { owningServices } from '#pure/children';
import { serviceOn, teamsOfServices, type TeamOfService } from './teams-of-services.ts';

const north: TeamOfService = { team: 'sen-north', service: 'sen', from: '2025-09-01', until: '2026-04-01' };
const moved: TeamOfService = { ...north, service: 'exclusions', from: '2026-04-01', until: null };

function read(list: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'teams-'));
  try {
    writeFileSync(join(folder, 'teams.json'), JSON.stringify(list));
    return teamsOfServices(join(folder, 'teams.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('The teams of the services', () => {
  it.each([
    ['2025-08-31', null],
    ['2025-09-01', 'sen'],
    ['2026-03-31', 'sen'],
    ['2026-04-01', 'exclusions'],
  ] as const)('are as they are on the day: %s, %s', (on, service) =>
    expect(serviceOn(read([north, moved]), 'sen-north', on)).toBe(service),
  );

  it('do not go by how a team is called', () => expect(serviceOn(read([north]), 'sen', '2026-01-01')).toBeNull());

  it.each([
    ['of two services on one day', [north, { ...moved, from: '2026-03-31' }]],
    ['from a day that is none', [{ ...north, from: '2026-02-30' }]],
    ['of nobody', [{ ...north, service: '' }]],
    ['that are none at all', []],
  ])('are refused: %s', (_, list) => expect(() => read(list)).toThrow());

  it('of the demo council are of services that there are', () => {
    for (const { service } of teamsOfServices()) expect(owningServices).toContain(service);
  });
});
