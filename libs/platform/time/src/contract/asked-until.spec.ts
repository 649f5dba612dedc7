import { expect, it } from '@jest/globals';
import { askedUntil } from './asked-until.ts';

it('answers what it was when it was so', async () => {
  const answers = ['not yet', 'still not', 'now'];
  expect(
    await askedUntil(
      'now',
      () => answers.shift()!,
      (answer) => answer === 'now',
    ),
  ).toBe('now');
  expect(answers).toEqual([]);
});

it.each([0, 1])(
  'ends by itself, and says what it waited for and what it was instead (every %s ms)',
  async (everyMs) => {
    let asked = 0;
    const asking = askedUntil(
      'the case to be closed',
      async () => ({ state: 'parked', asked: ++asked }),
      () => false,
      { times: 3, everyMs },
    );
    await expect(asking).rejects.toThrow(
      "Waited in vain for the case to be closed: asked 3 times, in the end it was { state: 'parked', asked: 3 }",
    );
  },
);

it('says what was thrown over it at once', async () => {
  const asking = askedUntil(
    'an answer',
    async () => {
      throw new Error('refused');
    },
    () => true,
  );
  await expect(asking).rejects.toThrow('refused');
});
