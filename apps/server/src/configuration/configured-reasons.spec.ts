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

describe('The reasons for which records are opened at first', () => {
  it('are as the council lists them, the shipped ones among them', () => {
    const shipped = ConfiguredReasons.read().all;
    expect(shipped.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['duty-cover', 'safeguarding-enquiry', 'complaint']),
    );
    expect(shipped.flatMap(({ code, restricted }) => (restricted ? code : [])).toSorted()).toEqual([
      ...['child-protection', 'domestic-abuse', 'police'],
    ]);
  });

  it('hold from their first day until the day before the one that ends them', () =>
    expect(read(reason, { ...reason, code: 'police', until: null }).all).toEqual([
      {
        ...{ code: 'duty-cover', restricted: false, from: '2026-01-12', lastDay: '2026-02-28' },
        wordings: [{ from: '2026-01-12', words: 'Duty cover' }],
      },
      expect.objectContaining({ code: 'police', lastDay: null }),
    ]));

  it.each([
    ['none', []],
    ['one code twice', [reason, reason]],
    ['a code with a space', [{ ...reason, code: 'duty cover' }]],
    ['no day', [{ ...reason, from: '2026-02-30' }]],
    ['something besides', [{ ...reason, shown: 'to all' }]],
  ])('are refused with %s', (_, all) => expect(() => read(...all)).toThrow());
});
