import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { variables } from '../../apps/server/src/configuration/variables.ts';

/** Taken no more, and told of to whoever still sets it. */
const GONE = ['OIDC_ISSUER'];

it('README tells of every variable that the server reads, and of no other', () => {
  const told = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name!);
  expect(told.toSorted()).toEqual(
    Object.keys(variables.shape)
      .filter((name) => !GONE.includes(name))
      .toSorted(),
  );
});
