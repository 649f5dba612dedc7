import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { ViewWaiter } from '#platform/read-models';
import { askedUntil } from '#contract/time';
import { dueList, NEVER } from './due-list.ts';
import type { DueListSources } from './due-list-keeper.ts';
import { bookDue, cardEnds, Desk } from './due-list.fixtures.ts';

const [red, blue, green] = ['red', 'blue', 'green'].map((book) => derivedId(book)) as [string, string, string];

const OFTEN = { everyMs: 5, times: 8_000 };

describe('The due list', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.close());

  const problems = async () => Object.values(await desk.listed()).map(({ subject, problem }) => [subject, problem]);
  /** What happens without an event happens when the keeper looks again. */
  const becomes = (expected: unknown) =>
    askedUntil('the list to say so', problems, (now) => JSON.stringify(now) === JSON.stringify(expected), OFTEN);
  const generation = async () => (await desk.store.generations(dueList)).find(({ live }) => live)!.generation;
  const errors = () => desk.errors.length;
  const fails = () => askedUntil('the keeper to fail', errors, (count) => count > 0, OFTEN);
  const anotherThan = (before: number) =>
    askedUntil('the list to be built anew', generation, (now) => now !== before, OFTEN);

  it('holds what is open, in due order, from what was recorded before it and after', async () => {
    await desk.record('BookLent', 'amy', { book: red, backOn: '2026-03-02' });
    await desk.record('BookLent', 'ben', { book: blue, backOn: '2026-03-01' });
    await desk.record('BookLent', 'ben', { book: green, backOn: '2026-04-01' });
    await desk.keep();
    await desk.record('BookLent', 'cal', { book: red, backOn: '2026-02-28' });
    await desk.caughtUp();
    expect(await desk.due(bookDue(), '2026-03-02T00:00:00.000Z')).toEqual([
      ['cal', red],
      ['ben', blue],
      ['amy', red],
    ]);
    await desk.record('BookReturned', 'ben', { book: blue });
    await desk.caughtUp();
    expect(await desk.due(bookDue(), '2026-03-01T23:59:59.999Z')).toEqual([['cal', red]]);
  });

  it('goes on after a restart from where it was, without building anew', async () => {
    await desk.record('BookLent', 'amy', { book: red, backOn: '2026-03-02' });
    await desk.keep();
    const before = await generation();
    await desk.rest();
    await desk.record('BookReturned', 'amy', { book: red });
    await desk.keep();
    expect([await generation(), await desk.listed()]).toEqual([before, {}]);
  });

  it('computes again what another law or another version of the deadline had computed', async () => {
    await desk.record('BookLent', 'amy', { book: red, backOn: '2026-03-02' });
    await desk.keep();
    const on = async () => Object.values(await desk.listed()).map(({ dueOn, basis }) => [dueOn, basis]);
    expect(await on()).toEqual([['2026-03-02', '1/law-1']]);
    await desk.keep([bookDue(5)], { lawVersion: 'law-0' });
    await desk.record('CardIssued', 'ben');
    await desk.caughtUp();
    expect(await on()).toEqual([['2026-03-07', '1/law-0']]);
  });

  it('is built anew when an operator asks, beside the one that is read', async () => {
    await desk.record('BookLent', 'amy', { book: red, backOn: '2026-03-02' });
    await desk.keep();
    const [before, listed] = [await generation(), await desk.listed()];
    await desk.store.request({ kind: 'rebuild', view: 'due-list' });
    await anotherThan(before);
    expect(await desk.listed()).toEqual(listed);
    expect(await desk.store.requests()).toEqual([]);
  });

  it('lists without a moment what the law does not answer, and hides nothing else', async () => {
    await desk.record('BookLent', 'amy', { book: red, backOn: '1999-01-01' });
    await desk.record('BookLent', 'ben', { book: blue, backOn: '2026-03-01' });
    await desk.keep();
    const listed = Object.values(await desk.listed());
    expect(listed.map(({ subject, dueAt, problem }) => [subject, dueAt, problem])).toEqual([
      ['amy', NEVER, 'rule-gap'],
      ['ben', '2026-03-01T00:00:00.000Z', null],
    ]);
    expect(JSON.stringify(listed)).not.toContain('canary');
  });

  it('looks for nothing that could not be computed where there is none', async () => {
    await desk.record('BookLent', 'amy', { book: red, backOn: '2026-03-02' });
    const seen = { asked: 0, sought: 0 };
    const store = new Proxy(desk.store, {
      get: (kept, name) => {
        const found: unknown = Reflect.get(kept, name, kept);
        if (typeof found !== 'function') return found;
        return (...given: unknown[]) => {
          if (name === 'requests') seen.asked += 1;
          if (name === 'find' && JSON.stringify(given).includes(NEVER)) seen.sought += 1;
          return found.apply(kept, given) as unknown;
        };
      },
    });
    await desk.keep([bookDue()], { store });
    // It is asked what an operator wants as often as it would be looked.
    const asked = () => seen.asked;
    await askedUntil('the keeper to look', asked, (times) => times >= 6, OFTEN);
    expect(seen.sought).toBe(1);
  });

  it('says of what waits for an event that could not be applied that it could not be computed, until it is applied', async () => {
    const damaged = new Set<string>();
    await desk.record('BookLent', 'amy', { book: red, backOn: '2026-03-02' });
    await desk.record('BookLent', 'ben', { book: blue, backOn: '2026-03-01' });
    await desk.keep([bookDue(0, 1, damaged)]);
    damaged.add(red).add(green);
    await desk.record('BookReturned', 'amy', { book: red });
    // Of cat nothing could be applied ever.
    await desk.record('BookLent', 'cat', { book: green, backOn: '2026-04-01' });
    await desk.caughtUp();
    const parked = [
      ['amy', 'document-parked'],
      ['ben', null],
      ['cat', 'document-parked'],
    ];
    expect((await problems()).toSorted()).toEqual(parked);
    await desk.store.request({ kind: 'rebuild', view: 'due-list' });
    const before = await generation();
    await anotherThan(before);
    expect((await problems()).toSorted()).toEqual(parked);
    damaged.clear();
    await desk.store.request({ kind: 'retry', view: 'open-book-due' });
    await becomes([
      ['ben', null],
      ['cat', null],
    ]);
  });

  it('waits before an event that cannot be read, as the view of its open facts does, and loses none of it', async () => {
    await desk.record('BookLent', 'amy', { book: red, backOn: '2026-03-02' });
    let unreadable = true;
    const decode: Parameters<Desk['keep']>[1] = {
      decode: (event) => {
        if (unreadable && event.type === 'BookReturned') throw new Error('unreadable');
        return desk.decode(event);
      },
    };
    await desk.keep([bookDue()], decode);
    await desk.record('BookReturned', 'amy', { book: red });
    await desk.record('CardIssued', 'ben');
    await fails();
    expect(await problems()).toEqual([['amy', null]]);
    unreadable = false;
    await desk.store.request({ kind: 'retry', view: 'open-book-due' });
    await desk.caughtUp();
    expect(await problems()).toEqual([]);
  });

  it('tells what failed between two events once it has put down what it is at, and ends no process by it', async () => {
    const failed = new Error('the disk');
    let failing = false;
    const store = new Proxy(desk.store, {
      get: (kept, name) => {
        const found: unknown = Reflect.get(kept, name, kept);
        if (name === 'find' && failing) return () => Promise.reject(failed);
        return typeof found === 'function' ? (found.bind(kept) as unknown) : found;
      },
    });
    const waiter = new ViewWaiter(desk.store, desk.events.storeId, [bookDue().view.collection]);
    const reached: DueListSources['reached'] = (views, position, signal) =>
      failing
        ? new Promise((resolve) => signal.addEventListener('abort', () => setImmediate(resolve)))
        : waiter.waitFor(views, position, signal, 20_000);
    await desk.record('BookLent', 'amy', { book: red, backOn: '2026-03-02' });
    await desk.keep([bookDue()], { store, reached });
    failing = true;
    await desk.record('BookReturned', 'amy', { book: red });
    await fails();
    failing = false;
    await desk.caughtUp();
    expect(new Set(desk.errors)).toEqual(new Set([failed]));
    expect(await problems()).toEqual([]);
  });

  describe('of what gives a birth date away', () => {
    const born = (dateOfBirth: `${number}-${number}-${number}`, revision: string) => ({ dateOfBirth, revision });
    beforeEach(async () => {
      desk.born.set('amy', born('2016-05-17', 'r1'));
      await desk.record('CardIssued', 'amy');
      await desk.keep([cardEnds]);
    });

    it('shows the month alone, and opens the day to whom it falls due', async () => {
      const [row] = Object.values(await desk.listed());
      expect(row).toMatchObject({ dueAt: '2026-04-30T23:00:00.000Z', dueOn: null, restsOn: { child: 'r1' } });
      expect(JSON.stringify(row)).not.toMatch(/05-1[67]/);
      expect(await desk.due(cardEnds, '2026-05-16T22:59:59.999Z')).toEqual([]);
      expect(await desk.due(cardEnds, '2026-05-16T23:00:00.000Z')).toEqual([['amy', 'card']]);
    });

    it('is computed again when what is known of the child changes', async () => {
      desk.born.set('amy', born('2016-09-02', 'r2'));
      await desk.record('ReaderCorrected', 'amy');
      await desk.caughtUp();
      expect(Object.values(await desk.listed())).toMatchObject([{ restsOn: { child: 'r2' } }]);
      expect(await desk.due(cardEnds, '2026-09-01T00:00:00.000Z')).toEqual([]);
      expect(await desk.due(cardEnds, '2026-09-02T00:00:00.000Z')).toEqual([['amy', 'card']]);
    });

    it('stands without a moment while nothing can be told of the child, and is computed once it can', async () => {
      desk.born.set('amy', { problem: 'document-parked' });
      desk.born.set('ben', born('2015-03-01', 'r9'));
      await desk.record('ReaderCorrected', 'amy');
      await desk.record('CardIssued', 'ben');
      await desk.caughtUp();
      expect(await problems()).toEqual([
        ['amy', 'document-parked'],
        ['ben', null],
      ]);
      desk.born.set('amy', born('2016-05-17', 'r1'));
      await becomes([
        ['amy', null],
        ['ben', null],
      ]);
    });

    it('holds nothing that opens once the child’s keys are ended', async () => {
      await desk.keys.endKeysOf('amy');
      expect(await desk.due(cardEnds, NEVER)).toEqual([]);
      desk.born.delete('amy');
      await desk.record('ReaderCorrected', 'amy');
      await desk.caughtUp();
      expect(await desk.listed()).toEqual({});
    });

    it('does not start where nobody tells what is private', async () => {
      const { known: _, ...untold } = { known: undefined };
      await expect(desk.keep([cardEnds], { ...untold, known: undefined as never })).rejects.toThrow('nobody tells it');
    });
  });
});
