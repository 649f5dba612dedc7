import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSignInFile, SignInFileRefused } from './sign-in-file.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'sign-in-file-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const council = {
  ...{ code: 'council', name: 'Fenmarch', issuer: 'https://id.example', clientId: 'throughline' },
  roles: ['sen-officer'],
};
function written(content: unknown): string {
  const file = join(folder, 'sign-in.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('The file that says by whom people sign in', () => {
  it('is as the manual shows it', async () => {
    const shown = /```json\n(\{\n {2}"people"[\s\S]*?)```/.exec(readFileSync('docs/operations.md', 'utf8'))![1]!;
    const secret = join(folder, 'secret');
    writeFileSync(secret, 'kept apart\n');
    const { people, machines } = await readSignInFile(
      written(shown.replaceAll(/"\/run\/secrets\/\w+"/g, JSON.stringify(secret))),
    );
    expect(people.map(({ code, clientSecret, scope }) => [code, clientSecret, scope])).toEqual([
      ['council', 'kept apart', 'openid'],
      ['schools', 'kept apart', 'openid'],
    ]);
    expect(machines).toHaveLength(1);
  });

  const machine = { issuer: 'https://m.example', audience: 'throughline', roles: ['sen-officer'] };
  it.each<[string, unknown, string]>([
    ['is not JSON', '{', 'is not JSON'],
    ['names nobody', { people: [] }, 'people'],
    ['has a provider over plain http', { people: [{ ...council, issuer: 'http://id.example' }] }, 'https address'],
    [
      'has one over plain http that only looks like this machine',
      { people: [{ ...council, issuer: 'http://localhost.example' }] },
      'https address',
    ],
    ['has a role that there is not', { people: [{ ...council, roles: ['boss'] }] }, 'there is no role called boss'],
    ['makes a group of a process', { people: [{ ...council, groups: { are: { g: { role: 'process:x' } } } }] }, 'role'],
    ['gives a code twice', { people: [council, council] }, 'a code is given twice'],
    ['has something that is not known', { people: [{ ...council, secret: 's' }] }, 'secret'],
    [
      'lets two providers say who the same people are',
      { people: [{ ...council, subjectsAreIds: true }], machines: [{ ...machine, subjectsAreIds: true }] },
      'another could take their place',
    ],
    [
      'has a secret that is not there',
      { people: [{ ...council, clientSecretFile: '/nowhere/secret' }] },
      'the secret of council, cannot be read',
    ],
  ])('is refused in words where it %s', async (_, content, words) => {
    const refused = readSignInFile(written(content));
    await expect(refused).rejects.toThrow(SignInFileRefused);
    await expect(refused).rejects.toThrow(words);
  });

  it('takes plain http on this machine alone', async () => {
    const { people } = await readSignInFile(written({ people: [{ ...council, issuer: 'http://127.0.0.1:4000' }] }));
    expect(people[0]!.clientSecret).toBeNull();
  });
});
