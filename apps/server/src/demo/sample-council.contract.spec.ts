import { expect, it } from '@jest/globals';
import { SettableClock } from '#platform/time';
import type { WholeServer } from '../start-server.ts';
import { SAMPLE_BEGINS } from './lay-sample.ts';
import { SampleCouncil } from './sample-council.ts';

/** A server that gives these answers, one after another. */
function councilOf(...answers: readonly Readonly<{ statusCode: number; code?: string }>[]) {
  const keys: unknown[] = [];
  const inject = ({ headers }: Readonly<{ headers: Record<string, string> }>) => {
    keys.push(headers['idempotency-key']);
    const { statusCode, ...body } = answers[keys.length - 1]!;
    return Promise.resolve({ statusCode, json: () => body });
  };
  const app = { get: () => ({ tokenFor: () => Promise.resolve('t') }), inject };
  const council = new SampleCouncil({ app } as unknown as WholeServer, new SettableClock(SAMPLE_BEGINS));
  return { posted: () => council.post('somebody', '/people', {}), keys };
}

it('sends a step again, under the same key, while a database makes the view that lets people in', async () => {
  const notYet = { statusCode: 503, code: 'view-not-built' };
  const { posted, keys } = councilOf(notYet, notYet, { statusCode: 201 });
  await expect(posted()).resolves.toEqual({});
  expect(keys).toEqual(['sample-1', 'sample-1', 'sample-1']);
});

it('says which step was refused, at once', async () => {
  const { posted, keys } = councilOf({ statusCode: 503, code: 'store-unavailable' });
  await expect(posted()).rejects.toThrow('step 1 (POST /people) was answered 503 store-unavailable.');
  expect(keys).toHaveLength(1);
});
