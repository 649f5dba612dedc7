import { describe, expect, it } from '@jest/globals';
import type { Appended } from '../port/event-store.ts';
import { type Position, positionOf } from '../port/position.ts';
import { StoreUnavailable } from '../port/store-errors.ts';
import type { CheckedAppend } from './append-writer.ts';
import type { CommitTogether } from './commit-together.ts';
import { GroupCommit } from './group-commit.ts';

const append = (bytes = 100): CheckedAppend => ({ stream: 'case-1', expected: 'no-stream', events: [], bytes });
const at = (sequence: number): Position => positionOf('00000000-0000-4000-8000-000000000000', sequence);

/** Commits by counting; the first `locked` attempts find the lock taken. */
function counting(locked = 0) {
  const groups: number[] = [];
  let [refused, sequence] = [0, 0];
  const commit: CommitTogether = (group) => {
    if (refused < locked) {
      refused += 1;
      return null;
    }
    groups.push(group.length);
    return group.map(() => ({ appended: { revision: 0, position: at((sequence += 1)) } }));
  };
  return { groups, commit, refusals: () => refused };
}

const ask = (commits: GroupCommit, count: number, bytes?: number): Promise<Appended[]> =>
  Promise.all(Array.from({ length: count }, () => commits.append(append(bytes))));

describe('group commit', () => {
  it('commits all appends of one turn of the event loop together, in the order they came', async () => {
    const { groups, commit } = counting();
    const commits = new GroupCommit(commit, 0, async () => undefined);
    const answers = await ask(commits, 64);
    expect(groups).toEqual([64]);
    expect(answers.map(({ position }) => position)).toEqual(answers.map((_, index) => at(index + 1)));
    await ask(commits, 1);
    expect(groups).toEqual([64, 1]);
  });

  it.each([
    ['appends', 1_100, 100, [512, 512, 76]],
    ['bytes', 7, 900 * 1024, [4, 3]],
  ])('bounds one transaction by its %s', async (_, count, bytes, expected) => {
    const { groups, commit } = counting();
    await ask(new GroupCommit(commit, 0, async () => undefined), count, bytes);
    expect(groups).toEqual(expected);
  });

  it('waits for a lock of another process, takes those along who come meanwhile, and keeps their order', async () => {
    const { groups, commit, refusals } = counting(3);
    const commits = new GroupCommit(commit, 10_000, async () => undefined);
    const early = ask(commits, 2);
    setImmediate(() => void ask(commits, 3));
    expect((await early).map(({ position }) => position)).toEqual([at(1), at(2)]);
    await commits.drained();
    expect([groups, refusals()]).toEqual([[5], 3]);
  });

  it('gives up in words when the lock is not let go in time, and works again once it is', async () => {
    const { commit } = counting(1);
    const commits = new GroupCommit(commit, 0, async () => undefined);
    await expect(ask(commits, 2)).rejects.toThrow(StoreUnavailable);
    await expect(ask(commits, 1)).resolves.toHaveLength(1);
  });

  it('asks for what it wrote to be on the disk, and for nothing where nothing was written', async () => {
    const asked: (readonly Appended[])[] = [];
    let refuses = false;
    const error = new StoreUnavailable('it is full');
    const commit: CommitTogether = (group) =>
      group.map((_, index) =>
        refuses || index === 1 ? { error } : { appended: { revision: index, position: at(index + 1) } },
      );
    const commits = new GroupCommit(commit, 0, async (written) => void asked.push(written));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => commits.append(append())));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    refuses = true;
    await expect(ask(commits, 1)).rejects.toThrow(StoreUnavailable);
    expect(asked.map((written) => written.map(({ position }) => position))).toEqual([[at(1), at(3)]]);
  });

  it('wakes the subscribers before it answers, and tells when all have their answers', async () => {
    const order: string[] = [];
    const commits = new GroupCommit(counting().commit, 0, async () => void order.push('woken'));
    const answered = ask(commits, 600).then(() => order.push('answered'));
    await commits.drained();
    await answered;
    expect(order).toEqual(['woken', 'woken', 'answered']);
    await expect(commits.drained()).resolves.toBeUndefined();
  });
});
