import { expect, it } from '@jest/globals';
import { erased, Lost, type SealedAt } from '#platform/privacy';
import { openedLines } from './file-part.ts';

const at = { stream: 's', eventId: 'e', field: 'f' };
const line = (kid: string) => ({
  ...{ sealed: { kid, alg: 'A256GCM', nonce: '', ciphertext: '', at } as SealedAt<string> },
  ...{ instead: 'destroyed\n', lost: 'waits for a repair\n' },
});

it('tells who was erased from whom nothing opens though nobody erased them', async () => {
  const opens: Readonly<Record<string, unknown>> = { ama: 'Ama\n', ben: erased, cleo: new Lost('key-damaged') };
  const sealer = { openOrLost: (values: readonly SealedAt[]) => Promise.resolve(values.map(({ kid }) => opens[kid])) };
  const part = { records: [], lines: ['head\n', ...['ama', 'ben', 'cleo'].map(line)] };
  expect(await openedLines(sealer, part)).toBe('head\nAma\ndestroyed\nwaits for a repair\n');
});
