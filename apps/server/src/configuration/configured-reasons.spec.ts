import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfiguredReasons } from './configured-reasons.ts';

const reason = { code: 'duty-cover', words: 'Duty cover', from: '2026-01-12', until: '2026-03-01', restricted: false };
const read = (...all: readonly object[]) => {
  const path = join(mkdtempSync(join(tmpdir(), 'reasons-')), 'reasons.json');
  writeFileSync(path, JSON.stringify(all));
  return ConfiguredReasons.read(path);
};

describe('The reasons for which records are opened', () => {
  it('are as the council lists them, the shipped ones among them', () => {
    const shipped = ConfiguredReasons.read();
    expect(shipped.on('2026-01-12').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['duty-cover', 'safeguarding-enquiry', 'complaint']),
    );
    expect([...shipped.restricted].toSorted()).toEqual(['child-protection', 'domestic-abuse', 'police']);
  });

  it('hold from their first day until the day before the one that ends them', () => {
    const days = ['2026-01-11', '2026-01-12', '2026-02-28', '2026-03-01'] as const;
    expect(days.map((day) => read(reason).takes('duty-cover', day))).toEqual([false, true, true, false]);
    expect(read(reason).takes('police', '2026-01-12')).toBe(false);
  });

  it('are worded, and restricted, also when they are over', () => {
    const over = read({ ...reason, code: 'police', restricted: true });
    expect([over.wordsOf('police'), over.wordsOf('never-listed')]).toEqual(['Duty cover', 'never-listed']);
    expect(over.restricted).toEqual(['police']);
  });

  it.each([
    ['none', []],
    ['one code twice', [reason, reason]],
    ['a code with a space', [{ ...reason, code: 'duty cover' }]],
    ['no day', [{ ...reason, from: '2026-02-30' }]],
    ['something besides', [{ ...reason, shown: 'to all' }]],
  ])('are refused with %s', (_, all) => expect(() => read(...all)).toThrow());
});
