import { expect, it } from '@jest/globals';
import { VerifiedTokens, type Verified } from './verified-tokens.ts';

const found = (role: string): Verified => ({
  actor: { id: 'a', role, team: null, organisation: null, onBehalfOf: null },
  key: new Uint8Array(),
  header: { alg: 'EdDSA' },
  ...{ notBefore: 0, until: 100 },
});

it('are as many as were said, those kept longest ago going first', () => {
  const tokens = new VerifiedTokens(2);
  for (const token of ['a', 'b', 'a', 'c']) tokens.keep(token, found(token));
  expect(['a', 'b', 'c'].map((token) => tokens.get(token, 1)?.actor.role)).toEqual(['a', undefined, 'c']);
});

it('hold nothing that could be sent', () => {
  const tokens = new VerifiedTokens();
  tokens.keep('header.payload.signature', found('auditor'));
  expect(JSON.stringify(tokens.get('header.payload.signature', 1))).not.toMatch(/payload|signature/);
});
