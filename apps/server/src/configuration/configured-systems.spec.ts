import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { systemsOn } from '#pure/children';
import { ConfiguredSystems } from './configured-systems.ts';

const admissions = { code: 'admissions', words: 'Admissions system', from: '2020-09-01', until: '2026-03-01' };
function read(...all: readonly object[]) {
  const folder = mkdtempSync(join(tmpdir(), 'systems-'));
  try {
    writeFileSync(join(folder, 'systems.json'), JSON.stringify(all));
    return ConfiguredSystems.read(join(folder, 'systems.json')).all;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('The systems in which children have other numbers', () => {
  it('are as the council lists them, the shipped ones among them', () =>
    expect(ConfiguredSystems.read().all.map(({ code }) => code)).toEqual([
      ...['sen-system', 'social-care', 'admissions', 'youth-justice', 'former-ap-database'],
    ]));

  it.each([
    ['2020-08-31', 0],
    ['2020-09-01', 1],
    ['2026-02-28', 1],
    ['2026-03-01', 0],
  ] as const)('are those of the day: %s', (on, listed) => expect(systemsOn(read(admissions), on)).toHaveLength(listed));

  it('may be none', () => expect(read()).toEqual([]));

  it.each([
    ['one code twice', [admissions, admissions]],
    ['a code with a space', [{ ...admissions, code: 'the admissions' }]],
    ['no day', [{ ...admissions, from: '2026-02-30' }]],
    ['something besides', [{ ...admissions, shown: 'to all' }]],
  ])('are refused with %s', (_, all) => expect(() => read(...all)).toThrow());
});
