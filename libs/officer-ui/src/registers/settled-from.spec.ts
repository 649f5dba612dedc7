import { describe, expect, it } from '@jest/globals';
import { settledFrom } from './settled-from.ts';
import { sheetCell, sessionsOfDay } from './sheet-cell.ts';
import type { SheetRow } from './sheet-row.ts';

/** Two days, marked so. */
const row = (...codes: readonly (string | null)[]): SheetRow => {
  const [childId, called, today] = ['c1', 'Okonkwo, Amara', '2026-01-14'] as const;
  const cells = [...sessionsOfDay('2026-01-12'), ...sessionsOfDay('2026-01-13')].map((slot, n) => {
    const code = codes[n] ?? null;
    const mark = code === null ? null : { code: code.replace('~', ''), first: null, elsewhere: code.startsWith('~') };
    return sheetCell(slot, { childId, called, today, agreed: ['AM', 'PM'], mark });
  });
  return { childId, placementId: 'p1', name: called, href: '/', cells, isAddressProtected: false, why: null };
};
const said = (...rows: readonly SheetRow[]) =>
  settledFrom(rows)?.rows.map((cells) => [cells[1]!.texts.join(), cells[2]!.act!.href]) ?? [];

describe('What is to be settled of a sheet', () => {
  it('is a mark that is missing, and where it is typed', () =>
    expect(said(row('K', 'K', null, 'K'))).toEqual([
      [
        'No mark: Tuesday morning. Left empty it stays missing; it is never counted as here or away.',
        '#rows-p1-marks-2026-01-13-AM-code',
      ],
    ]));
  it('is an absence without a reason, all of a child in one row', () =>
    expect(said(row('N', 'N', 'N', 'K'))).toEqual([
      [
        'Not here, and no reason is known yet: 3 sessions from Monday morning to Tuesday morning. Once it is, another code takes the place of N.',
        '#rows-p1-marks-2026-01-12-AM-code',
      ],
    ]));
  it('is nothing that another place has marked, nor of a child who can be given no mark', () =>
    expect(said(row('K', 'K', 'K', '~N'), { ...row('N', 'N'), why: 'destroyed' })).toEqual([]));
});
