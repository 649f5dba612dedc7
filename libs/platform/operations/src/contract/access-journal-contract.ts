import { expect, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { NotACode, NotACursor, type AccessEntry, type AccessPage, type Operations } from '../index.ts';
import { aSealedValue, anAccess } from './operations-under-test.ts';

/** As requests take it, whichever store wrote it. */
const A_CURSOR_IN_AN_ADDRESS = /^[\w-]{1,400}$/;
/** One store counts its rows, another names the last that was seen. */
const COUNTS = /^older_\d+$/;
const named = Buffer.from('["2026-02-03T09:30:00.000Z","server-1",7]').toString('base64url');
const CURSORS_OF_STORES = ['older_12', `older_${named}`];

export function accessJournalContract(servers: () => readonly [Operations, Operations]): void {
  it('answers who looked at a child, newest first, a page at a time', async () => {
    const [here, there] = servers();
    for (let number = 1; number <= 5; number++)
      await (number % 2 ? here : there).accessJournal.record(
        anAccess({ at: `2026-02-03T09:3${number}:00.000Z` as Instant, correlationId: `correlation-${number}` }),
      );
    await here.accessJournal.record(anAccess({ children: ['ben'] }));
    const turned = async (way: 'next' | 'previous', from: string | null) => {
      const shown: string[] = [];
      for (let cursor = from; ;) {
        const page = await there.accessJournal.ofChild('amy', { limit: 2, cursor });
        expect(page.count).toEqual({ rows: 5, more: false });
        shown.push(page.entries.map((entry) => entry.correlationId.slice(-1)).join(''));
        if (page[way] === null) return { shown, last: cursor };
        cursor = page[way];
      }
    };
    const down = await turned('next', null);
    expect(down.shown).toEqual(['54', '32', '1']);
    expect((await turned('previous', down.last)).shown).toEqual(['1', '32', '54']);
  });

  it('knows its own cursors alone', async () => {
    const { accessJournal } = servers()[0];
    for (const cursor of ['12', 'older_', 'older_e30', 'sideways_1'])
      await expect(accessJournal.ofChild('amy', { limit: 2, cursor })).rejects.toThrow(NotACursor);
    await accessJournal.record(anAccess());
    await accessJournal.record(anAccess({ children: ['amy', 'ben'], at: '2026-02-03T09:31:00.000Z' }));
    const { next } = await accessJournal.ofChild('amy', { limit: 1 });
    expect(next).toMatch(A_CURSOR_IN_AN_ADDRESS);
    const ofOtherStores = CURSORS_OF_STORES.filter((cursor) => COUNTS.test(cursor) !== COUNTS.test(next!));
    expect(ofOtherStores).toHaveLength(1);
    for (const cursor of ofOtherStores) {
      const asked = { limit: 2, cursor };
      await expect(accessJournal.ofChild('amy', asked)).rejects.toThrow(NotACursor);
      await expect(accessJournal.takenOut(asked)).rejects.toThrow(NotACursor);
      await expect(accessJournal.forAReason(asked)).rejects.toThrow(NotACursor);
    }
    // Of another child there is nothing older than that, and nothing is on either side.
    expect(await accessJournal.ofChild('cat', { limit: 2, cursor: next })).toMatchObject({
      ...{ entries: [], next: null, previous: null },
    });
  });

  it('finds one entry under every child it names, and gives it back as it was', async () => {
    const { accessJournal } = servers()[0];
    const entry = anAccess({ children: ['amy', 'ben', 'amy'], outcome: 'refused', reason: aSealedValue('reason') });
    const link = await accessJournal.record(entry);
    for (const child of ['amy', 'ben'])
      expect(await accessJournal.ofChild(child, { limit: 9 })).toEqual({
        ...{ entries: [{ ...entry, ...link }], count: { rows: 1, more: false } },
        ...{ next: null, previous: null },
      });
    expect((await accessJournal.ofChild('carl', { limit: 9 })).entries).toEqual([]);
  });

  it('finds what was opened for a reason of some kind, and leaves some kinds out, neither shown nor counted', async () => {
    const [here, there] = servers();
    const told = (minute: number, over: Partial<AccessEntry>) =>
      here.accessJournal.record(
        anAccess({
          ...over,
          at: `2026-02-03T09:3${minute}:00.000Z` as Instant,
          correlationId: `correlation-${minute}`,
        }),
      );
    await told(1, { reasonKind: 'duty-cover' });
    await told(2, {});
    await told(3, { reasonKind: 'police', children: ['amy', 'ben'] });
    await told(4, { reasonKind: 'complaint', children: ['ben'] });
    await told(5, { reasonKind: 'duty-cover', outcome: 'refused' });
    await told(6, { outcome: 'asked-why' });
    const shown = async (page: Promise<AccessPage>) => {
      const { entries, count } = await page;
      return [entries.map(({ correlationId }) => correlationId.slice(-1)).join(''), count.rows];
    };
    const { accessJournal } = there;
    expect(await shown(accessJournal.forAReason({ limit: 9 }))).toEqual(['5431', 4]);
    expect(await shown(accessJournal.forAReason({ limit: 9 }, ['police', 'complaint']))).toEqual(['51', 2]);
    expect(await shown(accessJournal.ofChild('amy', { limit: 9 }))).toEqual(['65321', 5]);
    // That somebody was asked why would betray what they then opened for.
    expect(await shown(accessJournal.ofChild('amy', { limit: 9 }, ['police']))).toEqual(['521', 3]);
    const first = await accessJournal.forAReason({ limit: 2 }, ['police']);
    expect(await shown(accessJournal.forAReason({ limit: 2, cursor: first.next }, ['police']))).toEqual(['1', 3]);
    expect((await accessJournal.forAReason({ limit: 9 })).entries[0]!.reasonKind).toBe('duty-cover');
    expect(await accessJournal.verify()).toEqual({ sound: true, entries: 6, writers: 1 });
  });

  it('finds who tried of a child, newest first, behind however many openings', async () => {
    const [here, there] = servers();
    const told = (minute: number, over: Partial<AccessEntry>) =>
      here.accessJournal.record(
        anAccess({ ...over, at: `2026-02-03T09:${30 + minute}:00.000Z` as Instant, correlationId: `try-${minute}` }),
      );
    await told(1, { outcome: 'tried' });
    await told(2, { outcome: 'tried', children: ['ben'] });
    for (let minute = 3; minute < 12; minute++) await told(minute, {});
    await told(12, { outcome: 'tried', children: ['ben', 'amy'] });
    await told(13, { outcome: 'refused' });
    const newest = await there.accessJournal.triesOf('amy', { limit: 1 });
    expect(newest).toMatchObject({ entries: [{ correlationId: 'try-12' }], count: { rows: 2, more: false } });
    const older = await there.accessJournal.triesOf('amy', { limit: 1, cursor: newest.next });
    expect(older).toMatchObject({ entries: [{ correlationId: 'try-1', outcome: 'tried' }], next: null });
    await expect(there.accessJournal.triesOf('amy', { limit: 1, cursor: 'sideways_1' })).rejects.toThrow(NotACursor);
  });

  it('keeps an entry that names no child', async () => {
    const { accessJournal } = servers()[0];
    await accessJournal.record(anAccess({ children: [], outcome: 'refused' }));
    expect(await accessJournal.verify()).toEqual({ sound: true, entries: 1, writers: 1 });
  });

  it('answers what was taken out, newest first, a page at a time, and nothing that was only looked at', async () => {
    const [here, there] = servers();
    const left = (count: number) =>
      ({ as: 'file', columns: ['name', 'school'], count, digest: 'ab'.repeat(32) }) as const;
    await here.accessJournal.record(anAccess());
    for (const [n, on] of [here, there, here].entries())
      await on.accessJournal.record(
        anAccess({ at: `2026-02-03T09:3${n}:00.000Z` as Instant, children: n === 1 ? ['amy'] : [], left: left(n) }),
      );
    await there.accessJournal.record(anAccess({ children: ['ben'] }));
    const newest = await there.accessJournal.takenOut({ limit: 2 });
    expect(newest.entries.map((entry) => entry.left)).toEqual([left(2), left(1)]);
    expect(newest).toMatchObject({ count: { rows: 3, more: false }, previous: null });
    const rest = await here.accessJournal.takenOut({ limit: 2, cursor: newest.next });
    expect(rest.entries).toMatchObject([{ children: [], left: left(0) }]);
    expect((await here.accessJournal.takenOut({ limit: 2, cursor: rest.previous })).entries).toEqual(newest.entries);
    expect(await here.accessJournal.verify()).toMatchObject({ sound: true, entries: 5 });
  });

  it('chains each server’s entries without gaps, also when they are recorded at once', async () => {
    const both = servers();
    const links = await Promise.all(
      Array.from({ length: 40 }, (_, number) => both[number % 2]!.accessJournal.record(anAccess())),
    );
    for (const parity of [0, 1]) {
      const own = links.filter((_, index) => index % 2 === parity);
      expect(own.map(({ number }) => number)).toEqual(own.map((_, index) => index));
      expect(new Set(own.map(({ writer }) => writer)).size).toBe(1);
    }
    expect(new Set(links.map(({ hash }) => hash)).size).toBe(40);
    expect(await both[0].accessJournal.verify()).toEqual({ sound: true, entries: 40, writers: 2 });
  });

  it('answers the last link of each chain, which verify holds against the journal', async () => {
    const [here, there] = servers();
    await here.accessJournal.record(anAccess());
    const heads = [await here.accessJournal.record(anAccess()), await there.accessJournal.record(anAccess())];
    const found = await here.accessJournal.heads();
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining(heads));
    await here.accessJournal.record(anAccess());
    expect(await here.accessJournal.verify(found)).toEqual({ sound: true, entries: 4, writers: 2 });
    const cutOff = { ...heads[1]!, number: 1, hash: '00' };
    expect(await here.accessJournal.verify([cutOff])).toEqual({ sound: false, link: cutOff, why: 'missing' });
    const another = { ...heads[0]!, hash: '00' };
    expect(await here.accessJournal.verify([another])).toMatchObject({ sound: false, why: 'altered' });
  });

  it.each<[string, Partial<AccessEntry>]>([
    ['action', { action: 'search for Amy Smith' }],
    ['child', { children: ['amy', 'Amy Smith'] }],
    ['actor', { actor: { ...anAccess().actor, team: 'Amy’s team' } }],
    ['reason', { reason: { ...aSealedValue('reason'), ciphertext: 'Amy Smith asked' } }],
    ['column', { left: { as: 'file', columns: ['Amy Smith'], count: 1, digest: '00' } }],
    ['kind of reason', { reasonKind: 'Amy Smith asked' }],
    ['correlation id', { correlationId: 'Amy Smith' }],
  ])('refuses free text as %s, and does not repeat it', async (_, over) => {
    const { accessJournal } = servers()[0];
    const recorded = accessJournal.record(anAccess(over));
    await expect(recorded).rejects.toThrow(NotACode);
    await expect(recorded).rejects.not.toThrow(/amy/i);
    expect(await accessJournal.verify()).toEqual({ sound: true, entries: 0, writers: 0 });
  });
}
