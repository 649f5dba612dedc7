import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ActorGuard } from '#nest/identity';
import { NewsOfWork } from './news-of-work.ts';

let listed: readonly string[];
let isLetIn: boolean;
let asked: unknown[];
let news: NewsOfWork;
beforeEach(() => {
  [listed, isLetIn, asked] = [['a', 'b'], true, []];
  const guard = { stillActs: () => (isLetIn ? Promise.resolve(NOW) : Promise.reject(new Error('over'))) };
  news = new NewsOfWork(guard as unknown as ActorGuard);
});
const NOW = { id: 'as of now' };
const marksOf = (actor: unknown) => {
  asked.push(actor);
  return Promise.resolve(listed);
};

/** A page that follows; `heard` is what it was sent since it was asked last. */
async function follower() {
  const raw = new EventEmitter();
  const stream = await news.follow({} as never, { raw } as never, marksOf);
  return { raw, stream, heard: (): string => String(stream.read() ?? '') };
}
const told = (arrived: number, of: number) => `data: {"arrived":${arrived},"listed":${of}}\n\n`;

describe('The news of a list', () => {
  it('begin with how much stands on it, of whom it is, as whoever they are now', async () => {
    expect((await follower()).heard()).toBe(told(0, 2));
    expect(asked).toEqual([NOW]);
  });

  it('count what came, and nothing that left or came back', async () => {
    const page = await follower();
    page.heard();
    listed = ['b', 'c'];
    await news.look();
    expect(page.heard()).toBe(told(1, 2));
    listed = ['a', 'b', 'c', 'd', 'e'];
    await news.look();
    expect(page.heard()).toBe(told(3, 5));
  });

  it('say nothing where nothing came or left, and keep the connection', async () => {
    const page = await follower();
    page.heard();
    listed = ['b', 'a'];
    await news.look();
    expect(page.heard()).toBe(': \n\n');
  });

  it('say how many stand there when one left, from which another tab may have to go on', async () => {
    const page = await follower();
    page.heard();
    listed = ['b'];
    await news.look();
    expect(page.heard()).toBe(told(0, 1));
  });

  it('end with the session, and say so', async () => {
    const [page, other] = [await follower(), await follower()];
    page.heard();
    isLetIn = false;
    await news.look();
    expect(page.heard()).toBe('event: over\ndata: {}\n\n');
    expect([page.stream.writableEnded, other.stream.writableEnded, news.followers]).toEqual([true, true, 0]);
  });

  it('are refused to who is not let in, as any other page', async () => {
    isLetIn = false;
    await expect(follower()).rejects.toThrow('over');
    expect(news.followers).toBe(0);
  });

  it('end at once with the server, and do not begin again', async () => {
    const page = await follower();
    news.onModuleDestroy();
    expect([page.stream.writableEnded, news.followers]).toEqual([true, 0]);
    expect((await follower()).stream.writableEnded).toBe(true);
    expect(news.followers).toBe(0);
  });

  it('end where the page is closed', async () => {
    const page = await follower();
    page.raw.emit('close');
    expect([page.stream.writableEnded, news.followers]).toEqual([true, 0]);
  });

  it('are looked for once at a time', async () => {
    await follower();
    expect(news.look()).toBe(news.look());
    await news.look();
    expect(asked).toHaveLength(2);
  });
});
