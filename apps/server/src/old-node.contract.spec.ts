import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

const refuse = (version: string) =>
  spawnSync(
    process.execPath,
    [
      ...['--input-type=module', '--experimental-strip-types', '--eval'],
      `import { refuseOldNode } from './apps/server/src/old-node.ts'; refuseOldNode('${version}'); console.log('goes on');`,
    ],
    { encoding: 'utf8' },
  );

it('ends under an older node with words, before anything is loaded that it could not read', () => {
  const { status, stderr, stdout } = refuse('v20.20.2');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('Throughline runs on node 22 or later, and this is v20.20.2.');
});

it('goes on under the node that was installed', () => expect(refuse(process.version).stdout).toContain('goes on'));
