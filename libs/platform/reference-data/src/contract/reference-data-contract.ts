import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CivilDate, Instant } from '#platform/time';
import { type ReferenceData, type ReferenceEntry } from '../index.ts';

export type ReferenceDataUnderTest = Readonly<{
  /** Another process on the same lists. */
  open(): Promise<ReferenceData>;
  remove(): Promise<void>;
}>;

const entry = (key: string, name: string): ReferenceEntry => ({
  ...{ key, words: name.toLowerCase().split(' '), content: { name } },
});
const version = (publishedOn: CivilDate, digest = publishedOn) => ({
  ...{ publishedOn, digest, takenAt: `${publishedOn}T06:00:00.000Z` as Instant },
});
const LIST = 'lighthouses';
const FIRST = [entry('1', 'Ness Point'), entry('2', 'North Ness'), entry('3', 'Start Point')];

/** What every adapter of `ReferenceData` keeps. */
export function referenceDataContract(name: string, arrange: () => Promise<ReferenceDataUnderTest>): void {
  describe(`${name} keeps the contract of ReferenceData`, () => {
    let store: ReferenceDataUnderTest;
    let data: ReferenceData;
    beforeEach(async () => {
      store = await arrange();
      data = await store.open();
    });
    afterEach(async () => {
      await data.close();
      await store.remove();
    });
    const named = async (words: readonly string[], most = 10) =>
      (await data.search<{ name: string }>(LIST, words, most)).found.map((each) => each.name);

    it('knows nothing of a list that nobody gave', async () => {
      expect(await data.version(LIST)).toBeNull();
      expect(await data.get(LIST, ['1'])).toEqual(new Map());
      expect(await named(['ness'])).toEqual([]);
    });

    it('takes a version, and says what is new in it', async () => {
      expect(await data.take(LIST, version('2026-09-01'), FIRST)).toMatchObject({ number: 1, entries: 3, added: 3 });
      const second = [entry('1', 'Ness Point'), entry('2', 'North Ness Light'), entry('4', 'Dune')];
      expect(await data.take(LIST, version('2026-09-02'), second)).toMatchObject({
        ...{ number: 2, entries: 3, added: 1, changed: 1, gone: 1 },
      });
      expect(await data.version(LIST)).toMatchObject({ number: 2, publishedOn: '2026-09-02', entries: 3 });
    });

    it('finds those in which each word begins one, whatever their order, and says when there are more', async () => {
      await data.take(LIST, version('2026-09-01'), FIRST);
      expect(await named(['ness'])).toEqual(['Ness Point', 'North Ness']);
      expect(await named(['po', 'ne'])).toEqual(['Ness Point']);
      expect(await named(['oint'])).toEqual([]);
      expect(await named([])).toEqual([]);
      expect(await data.search(LIST, ['n'], 1)).toMatchObject({ found: [{ name: 'Ness Point' }], more: true });
      expect(await data.search('others', ['ness'], 10)).toEqual({ found: [], more: false });
    });

    it('finds nothing by words of another kind than letters and figures, and does not break', async () => {
      await data.take(LIST, version('2026-09-01'), FIRST);
      expect(await named(['"'])).toEqual([]);
      expect(await named(['ness" OR "start'])).toEqual([]);
    });

    it('finds what a thing is called last, and no more what it was called', async () => {
      await data.take(LIST, version('2026-09-01'), FIRST);
      await data.take(LIST, version('2026-09-02'), [entry('1', 'Ferry Light'), ...FIRST.slice(1)]);
      expect([await named(['ferry']), await named(['ness'])]).toEqual([['Ferry Light'], ['North Ness']]);
    });

    it('says what was known at an instant', async () => {
      await data.take(LIST, version('2026-09-01'), FIRST);
      await data.take(LIST, version('2026-09-02'), [entry('1', 'Ferry Light')]);
      const at = async (instant?: Instant) => Object.fromEntries(await data.get(LIST, ['1', '2', '9'], instant));
      expect(await at('2026-09-01T05:59:59.999Z')).toEqual({});
      expect(await at('2026-09-01T06:00:00.000Z')).toEqual({ 1: { name: 'Ness Point' }, 2: { name: 'North Ness' } });
      expect(await at()).toEqual({ 1: { name: 'Ferry Light' } });
      expect(await data.version(LIST, '2026-09-02T05:00:00.000Z')).toMatchObject({ number: 1 });
    });

    it('takes the same files once', async () => {
      await data.take(LIST, version('2026-09-01'), FIRST);
      const again = await data.take(LIST, { ...version('2026-09-01'), takenAt: '2026-09-09T06:00:00.000Z' }, FIRST);
      expect(again).toMatchObject({ number: 1, takenAt: '2026-09-01T06:00:00.000Z', added: 0, changed: 0, gone: 0 });
    });

    it('takes none that is older than what is there, and changes nothing', async () => {
      await data.take(LIST, version('2026-09-02'), FIRST);
      await expect(data.take(LIST, version('2026-09-01'), [])).rejects.toMatchObject({ name: 'OlderVersion' });
      expect(await named(['ness'])).toHaveLength(2);
    });

    it.each([
      ['breaks off', 'cut off'],
      ['holds one thing twice', 'twice'],
    ])('takes nothing of a list that %s', async (_, why) => {
      await data.take(LIST, version('2026-09-01'), FIRST);
      async function* entries() {
        yield entry('1', 'Ferry Light');
        if (why === 'cut off') throw new Error(why);
        yield entry('1', 'Ferry Light');
      }
      await expect(data.take(LIST, version('2026-09-02'), entries())).rejects.toThrow(why);
      expect([await named(['ferry']), (await data.version(LIST))?.number]).toEqual([[], 1]);
    });

    it('knows what was taken at once, though it was asked before', async () => {
      const asked = async () => [(await data.version(LIST))?.number, (await data.get(LIST, ['1'])).get('1')];
      await asked();
      await data.take(LIST, version('2026-09-01'), FIRST);
      expect(await asked()).toEqual([1, { name: 'Ness Point' }]);
      await data.take(LIST, version('2026-09-02'), [entry('1', 'Ferry Light')]);
      expect(await asked()).toEqual([2, { name: 'Ferry Light' }]);
    });

    it('shows another process what was taken, and keeps it after all have closed', async () => {
      const other = await store.open();
      await data.take(LIST, version('2026-09-01'), FIRST);
      expect(await other.version(LIST)).toMatchObject({ number: 1 });
      await other.close();
      await data.close();
      data = await store.open();
      expect(await named(['start'])).toEqual(['Start Point']);
    });
  });
}
