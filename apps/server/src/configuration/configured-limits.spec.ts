import { describe, expect, it } from '@jest/globals';
import { noLook, noStatements } from '#officer-ui';
import { missingOf, missingWords } from '../missing-words.ts';
import { ConfiguredLimits, limitsOf, noLimitSaid } from './configured-limits.ts';

const source = 'Scheme of delegation, table 4';
const limits = new ConfiguredLimits([
  { role: 'sen-officer', called: 'SEN officer', penceAWeek: 45_000, from: '2026-09-01', source },
  { role: 'team-manager', called: 'Team manager', penceAWeek: null, from: '2025-09-01', source },
  { role: 'sen-officer', called: 'SEN officer', penceAWeek: 40_000, from: '2025-09-01', source },
]);
const held = (day: Parameters<typeof limits.on>[0]) =>
  limits.on(day).map(({ role, pence, from }) => [role, pence, from]);

describe('Limits on approving', () => {
  it('hold from their day, each until the role has another', () => {
    expect(held('2025-08-31')).toEqual([]);
    const [officer, manager] = [
      ['sen-officer', 40_000, '2025-09-01'],
      ['team-manager', null, '2025-09-01'],
    ];
    expect(held('2025-09-01')).toEqual(expect.arrayContaining([officer, manager]));
    expect(held('2026-08-31')).toEqual(expect.arrayContaining([officer, manager]));
    expect(held('2026-09-01')).toEqual(expect.arrayContaining([['sen-officer', 45_000, '2026-09-01'], manager]));
    expect(held('2026-09-01')).toHaveLength(2);
  });

  it('are of a role of the council’s own beside that from which it is cut', () => {
    const officer = { role: 'sen-officer', called: 'Officer', penceAWeek: 45_000, from: '2025-09-01', source } as const;
    const both = new ConfiguredLimits([officer, { ...officer, ownRole: 'new-officer', penceAWeek: 20_000 }]);
    expect(both.on('2026-01-12').map(({ ownRole, pence }) => [ownRole, pence])).toEqual([
      [undefined, 45_000],
      ['new-officer', 20_000],
    ]);
  });

  it('are the invented council’s in a demonstration, and nowhere else', () => {
    expect(limitsOf('demo').on('2026-01-12')).toHaveLength(4);
    expect(limitsOf('live').on('2026-01-12')).toEqual([]);
  });

  it('are missing of a live service until the council has said them', () => {
    const council = { statements: noStatements, look: noLook };
    const missing = missingOf('live', { ...council, limits: noLimitSaid });
    expect(missing.at(-1)).toBe('limits on approving');
    expect(missingWords(missing)).toContain('nobody can award');
    expect(missingOf('live', { ...council, limits })).not.toContain('limits on approving');
    expect(missingOf('demo', { ...council, limits: noLimitSaid })).toEqual([]);
  });
});
