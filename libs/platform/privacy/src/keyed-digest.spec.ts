import { createSecretKey } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, it } from '@jest/globals';
import { KeyedDigest } from './keyed-digest.ts';

const masterKey = (byte: number) => createSecretKey(Buffer.alloc(32, byte));

it('is the same for one body under one master key, for ever', () => {
  expect(new KeyedDigest(masterKey(1)).of('{"name":"Amy"}')).toBe('DQT4fGH0niZbCEQC3D2FFfVEbuxnKo1ddRfvRxQw_x0');
});

it('differs with the body and with the master key', () => {
  const bodies = ['{"name":"Amy"}', '{"name":"Ami"}'];
  const digests = [1, 2].flatMap((byte) => bodies.map((body) => new KeyedDigest(masterKey(byte)).of(body)));
  expect(new Set(digests).size).toBe(4);
});

it('shows no key when printed', () => {
  expect(inspect(new KeyedDigest(masterKey(7)), { showHidden: true })).toBe('KeyedDigest {}');
});
