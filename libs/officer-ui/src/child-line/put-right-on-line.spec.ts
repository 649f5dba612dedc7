import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { childLine } from '#pure/oversight';
import type { ChildLineFound } from '#contexts/oversight';
import { latestOnLine } from '../child/latest-on-line.ts';
import { NOTHING } from './acts-on-entry.ts';
import { drawnEntries } from './drawn-entry.ts';
import { linePage } from './line-page.ts';

type Data = Readonly<Record<string, unknown>>;
const samples = readdirSync('test/stored-events');
/** As the last version has it, which is what a line is told. */
const dataOf = (type: string): Data => {
  const last = samples
    .filter((file) => file.startsWith(`${type}.v`))
    .toSorted()
    .at(-1)!;
  return (JSON.parse(readFileSync(`test/stored-events/${last}`, 'utf8')) as { data: Data }).data;
};
/** Of every event that a line holds and that puts another right, by its stored sample: a new one is tried too. */
const puttingRight = samples
  .flatMap((file) => /^(\w+)(Corrected|Voided)\.v\d\.json$/.exec(file) ?? [])
  .flatMap((_, n, all) => (n % 3 === 0 ? [[all[n + 1]!, all[n + 2]!] as const] : []))
  .filter(([type, how], n, all) => all.findIndex((one) => one.join() === [type, how].join()) === n)
  .filter(([type, how]) => childLine.types.includes(`${type}${how}`));

const by = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const event = (type: string, day: string, more: object = {}) => ({
  ...{ eventId: type, type, effectiveOn: '2026-01-12', recordedAt: `${day}T10:00:00.000Z`, by },
  ...{ rules: [], confirmed: null, reason: null, change: null, ...more },
});
const found = (more: object): ChildLineFound =>
  ({
    ...{ childId: 'c1', owningService: 'sen', identity: null, at: { asAt: '2026-02-01', knownOn: '2026-02-01' } },
    ...{
      facts: [],
      voided: [],
      next: null,
      months: [],
      outside: [],
      comparedWith: null,
      changes: [],
      changesLeftOff: 0,
      within: null,
      clocks: [],
      people: {},
      removed: [],
    },
    ...more,
  }) as unknown as ChildLineFound;
const fact = (type: string, data: Data, statedBy: object, earlier: readonly object[] = []) => ({
  ...{ original: 'e1', type, recordedIn: { record: 'child', id: 'c1' }, effectiveOn: '2026-01-12', data, period: null },
  ...{ personal: {}, statedBy, earlier, withdrawnBasis: [] },
});

/** All that a page draws of the one entry. */
const entryOf = (answer: ChildLineFound) =>
  linePage(answer, {}, '2026-02-01', new Map()).years.flatMap(({ items }) => items);

describe('What was put right on a line', () => {
  it('is tried for every event that puts another right', () => {
    const all = childLine.types.filter((type) => /(?:Corrected|Voided)$/.test(type));
    expect(puttingRight.map((parts) => parts.join('')).toSorted()).toEqual(all.toSorted());
  });

  it.each(puttingRight)('opens to what stood there, by whom and why: %s%s', (type, how) => {
    const data = dataOf(type);
    const first = event(type, '2026-01-13');
    const change = { was: data, now: how === 'Voided' ? null : data, restated: {} };
    const last = event(`${type}${how}`, '2026-01-20', { reason: 'The wrong row', change });
    const earlier = [{ effectiveOn: '2026-01-11', data, personal: {}, statedBy: first }];
    const answer =
      how === 'Voided'
        ? found({ voided: [{ ...fact(type, data, first), voidedBy: last }] })
        : found({ facts: [fact(type, data, last, earlier)] });
    const [item, ...others] = entryOf(answer);
    // A correction stands on the day on which it was made, too; marks are put right within their week.
    const onItsDay = how === 'Corrected' && type !== 'SessionMarked' ? ['put-right'] : [];
    expect(others.map(({ kind }) => kind)).toEqual(onItsDay);
    for (const other of others)
      expect(other).toMatchObject({ reason: 'The wrong row', date: 'Tuesday 20 January 2026' });
    const text = JSON.stringify(item);
    expect(text).toContain('The wrong row');
    expect(text).toContain('20 January 2026 at 10:00am');
    expect(text).toContain('13 January 2026 at 10:00am');
    if (how === 'Corrected') expect(text).toMatch(/"earlier":\[\{"date":"11 January 2026","title":"[^"]+"/);
    else expect(item).toMatchObject({ kind: 'voided', title: expect.stringMatching(/\w/) });
  });

  it('is seen of a mark in its week, without opening anything: which session, what, and why', () => {
    const data = { ...dataOf('SessionMarked'), code: 'K' };
    const change = { was: { ...data, code: 'Q' }, now: data, restated: {} };
    const last = event('SessionMarkedCorrected', '2026-01-20', { reason: 'The taxi did come', change });
    const earlier = [
      { effectiveOn: '2026-01-12', data: change.was, personal: {}, statedBy: event('SessionMarked', '2026-01-13') },
    ];
    const answer = found({ facts: [fact('SessionMarked', data, last, earlier)] });
    const [week] = entryOf(answer);
    expect(JSON.stringify((week as { summary: unknown }).summary)).toContain('1 session of these as corrected');
    const [seen] = drawnEntries({ year: '2026', items: [week!] }).split('<details');
    for (const said of ['Corrected', 'The taxi did come', '<li>']) expect(seen).toContain(said);
    const reading = { childId: 'c1', found: answer, names: {}, places: new Map(), may: NOTHING };
    expect(latestOnLine(reading, 'put-right').entries[0]).toMatchObject({
      isCorrected: true,
      lines: [expect.stringMatching(/morning\. Mark: was Q.*, now K/i), 'Why: The taxi did come'],
    });
  });

  it.each(puttingRight.filter(([, how]) => how === 'Corrected'))(
    'says of %s why it was corrected, once it is voided afterwards too',
    (type) => {
      const data = dataOf(type);
      const change = { was: data, now: data, restated: {} };
      const corrected = event(`${type}Corrected`, '2026-01-20', { reason: 'The wrong row', change });
      const first = { effectiveOn: '2026-01-11', data, personal: {}, statedBy: event(type, '2026-01-13') };
      const voidedBy = event(`${type}Voided`, '2026-01-27', {
        reason: 'Another child',
        change: { ...change, now: null },
      });
      const drawn = drawnEntries({
        year: '2026',
        items: entryOf(found({ voided: [{ ...fact(type, data, corrected, [first]), voidedBy }] })),
      });
      for (const said of ['Why: <span class="app-written">The wrong row', 'Another child', 'Recorded by'])
        expect(drawn).toContain(said);
      expect(drawn).toMatch(/>Corrected by [^<]*20 January 2026/);
    },
  );

  it('is told from another of its title among the latest by its day, where it is not alone', () => {
    const told = (day: string) =>
      fact('OwningTeamChanged', dataOf('OwningTeamChanged'), event('OwningTeamChanged', day));
    const latest = (...facts: ReturnType<typeof told>[]) => {
      const reading = { childId: 'c1', found: found({ facts }), names: {}, places: new Map(), may: NOTHING };
      return latestOnLine(reading).entries.map(({ apart }) => apart);
    };
    const [second, first] = latest(told('2026-01-13'), told('2026-01-13'));
    expect([second, first]).toEqual([`${first}, number 2 of that day`, expect.stringMatching(/ 2026$/)]);
    expect(latest(told('2026-01-13'))).toEqual([null]);
  });
});
