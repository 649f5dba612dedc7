import { expect, it } from '@jest/globals';
import type { CalendarFound } from '#contexts/calendars';
import { followsWithout } from './follows-without.ts';

const terms = [
  { term: 'autumn', from: '2026-09-01', to: '2026-12-18' },
  { term: 'summer', from: '2027-04-12', to: '2027-07-21' },
] as const;
const closure = { versions: [{ said: { from: '2026-12-03', to: '2026-12-03' } }], voided: null };
const calendar = (urn: number | null, closures: readonly object[] = []) =>
  ({ calendarId: 'k', urn, years: [{ startsIn: 2026, entries: [], closures }] }) as unknown as CalendarFound;
const said = (urn: number | null, of: Parameters<typeof followsWithout>[0]['said'], closures: readonly object[] = []) =>
  followsWithout({ calendar: calendar(urn, closures), called: 'Eastmoor Academy', startsIn: 2026, said: of }).join(
    '\n',
  );

it('A year of the council’s calendar that is voided leaves every placement without holidays', () => {
  const words = said(null, { terms }, [closure, { ...closure, voided: {} }]);
  expect(words).toContain('Monday to Friday count as days of school');
  expect(words).toContain('At every placement marks are awaited on those days');
  expect(words).toContain('Its closure stays, and counts again once the school year is recorded anew');
  expect(words).toContain('go back and correct 2026/27 instead');
  expect(said(null, { terms })).not.toContain('closure');
});

it('A school’s own year leaves it with the council’s, and touches no placement', () => {
  const words = said(110_001, { terms });
  expect(words).toContain('For Eastmoor Academy the council’s calendar of 2026/27 holds instead');
  expect(words).not.toContain('awaited');
});

it('A closure gives its days back to school', () => {
  const day = { from: '2026-12-03', to: '2026-12-03' } as const;
  expect(said(null, day)).toMatch(/^These are days of school again: Thursday 3 December( 2026)?\. At every placement/);
  expect(said(110_001, day)).toMatch(
    /^These are days of school again for Eastmoor Academy: Thursday 3 December( 2026)?\. Marks at/,
  );
});
