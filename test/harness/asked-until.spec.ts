import { expect, it } from '@jest/globals';
import { askedUntil } from './asked-until.ts';

it('answers what it was when it was so', async () => {
  const answers = ['not yet', 'still not', 'now'];
  expect(
    await askedUntil(
      async () => answers.shift()!,
      (answer) => answer === 'now',
    ),
  ).toBe('now');
});

it('ends by itself, and says what it was instead', async () => {
  const asked = askedUntil(
    async () => ({ state: 'parked' }),
    () => false,
    3,
  );
  await expect(asked).rejects.toThrow("Asked 3 times, and in the end it was { state: 'parked' }");
});
