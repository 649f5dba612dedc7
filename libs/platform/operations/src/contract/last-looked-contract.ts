import { expect, it } from '@jest/globals';
import { NotACode, type Operations } from '../index.ts';

export function lastLookedContract(servers: () => readonly [Operations, Operations]): void {
  it('knows for each person and list the last look, on every server', async () => {
    const [here, there] = servers();
    expect(await here.lastLooked.at('officer-1', 'my-work')).toBeNull();
    await here.lastLooked.note('officer-1', 'my-work', '2026-02-03T10:00:00.000Z');
    await there.lastLooked.note('officer-1', 'caseload', '2026-02-03T11:00:00.000Z');
    await there.lastLooked.note('officer-2', 'my-work', '2026-02-03T12:00:00.000Z');
    expect(await there.lastLooked.at('officer-1', 'my-work')).toBe('2026-02-03T10:00:00.000Z');
  });

  it('never goes back', async () => {
    const [here, there] = servers();
    await here.lastLooked.note('officer-1', 'my-work', '2026-02-03T10:00:00.000Z');
    await there.lastLooked.note('officer-1', 'my-work', '2026-02-03T09:59:59.999Z');
    expect(await here.lastLooked.at('officer-1', 'my-work')).toBe('2026-02-03T10:00:00.000Z');
  });

  it('refuses words as a list', async () => {
    const noted = servers()[0].lastLooked.note('officer-1', 'what Amy did', '2026-02-03T10:00:00.000Z');
    await expect(noted).rejects.toThrow(NotACode);
  });
}
