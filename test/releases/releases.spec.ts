import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyHistory } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { SystemClock } from '#platform/time';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { DATA, layRelease, MANIFEST, RELEASES, type Manifest } from '../../scripts/laid-release.ts';
import { actsIn, readReleasedActs } from '../../scripts/released-acts.ts';
import { readChecksums } from '../../scripts/stored-samples.ts';
import { foldedViews, shownViews } from '../ops/every-view.ts';
import { Service } from '../harness/service.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const released = readdirSync(RELEASES, { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() ? each.name : [],
);

it('Every release from 1.0.0 on has its folder', () =>
  expect(version.startsWith('0.') || existsSync(join(RELEASES, version, MANIFEST))).toBe(true));

/** Today's own is laid here, so that what is asked of a kept folder is asked before there is one. */
describe.each([...released, 'as laid today'])('The data folder of a release, %s', (name) => {
  let service: Service;
  let manifest: Manifest;
  const folder = mkdtempSync(join(tmpdir(), 'release-'));

  beforeAll(async () => {
    if (released.includes(name)) cpSync(join(RELEASES, name), folder, { recursive: true });
    else await layRelease(folder, version);
    manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    const data = join(folder, DATA);
    for (const key of ['masterKey', 'signInKey'] as const) chmodSync(dataFiles(data)[key], 0o600); // git keeps no modes
    service = await Service.over(data, new SystemClock().now());
    await service.drained();
  });
  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true });
  });

  it('holds every stream as it was, along an unbroken chain', async () => {
    const { events } = service.server.stores;
    expect((await verifyHistory(events)).bad).toEqual([]);
    for (const [stream, { revision, hash }] of Object.entries(manifest.heads)) {
      const [head] = await events.readStream(stream, revision);
      expect([stream, (JSON.parse(head!.metadata) as { hash: string }).hash]).toEqual([stream, hash]);
    }
  });

  it('is read whole, every personal part opened in today’s shape', async () => {
    const parts = (await service.recorded()).flatMap(({ sealed }) => Object.values(sealed));
    expect(parts.length).toBeGreaterThan(10);
    expect(await service.server.app.get(Sealer).open(parts)).toHaveLength(parts.length);
  });

  it('shows in every view what a fold from its first event gives', async () =>
    expect(await shownViews(service)).toEqual(await foldedViews(service)));

  it('vouches for stored samples that are as they were', () => {
    const today = readChecksums();
    expect(Object.entries(manifest.samples).filter(([sample, sum]) => today.get(sample) !== sum)).toEqual([]);
  });

  it('names no act that is not listed still', () => {
    const listed = actsIn(readReleasedActs());
    expect((manifest.acts ?? []).filter((act) => !listed.includes(act))).toEqual([]);
  });
});
