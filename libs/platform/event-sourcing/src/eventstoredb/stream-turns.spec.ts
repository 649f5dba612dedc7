import { expect, it } from '@jest/globals';
import { StreamTurns } from './stream-turns.ts';

it('sends to one stream in turn, also past a failure, and to another at once', async () => {
  const turns = new StreamTurns();
  const sent: string[] = [];
  const first = Promise.withResolvers<undefined>();
  const send =
    (name: string, until: Promise<unknown> = Promise.resolve()) =>
    async () => {
      sent.push(name);
      await until;
    };
  const failing = turns.take('case-1', send('first', first.promise));
  const second = turns.take('case-1', send('second'));
  await turns.take('case-2', send('elsewhere'));
  expect(sent).toEqual(['first', 'elsewhere']);
  first.reject(new Error('refused'));
  await expect(failing).rejects.toThrow('refused');
  await second;
  expect(sent).toEqual(['first', 'elsewhere', 'second']);
  await turns.over();
});
