import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ownDataFolder } from '#platform/data-folder';
import type { RecordedEvent } from '#platform/event-sourcing';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import { PinoLog } from '#platform/telemetry';
import { SettableClock } from '#platform/time';
import { LotsFromConfiguration } from '../lots/lots-from-configuration.ts';
import { dataFiles } from '../composition/data-files.ts';
import { catalogue } from '../composition/all-contexts.ts';
import { demoPeople } from '../configuration/demo-people.ts';
import { readConfiguration } from '../configuration/configuration.ts';
import { identityOf } from '../identity-of.ts';
import { serve } from '../serve.ts';
import { startServer, type WholeServer } from '../start-server.ts';
import { laySample, SAMPLE_BEGINS } from './lay-sample.ts';
import { SampleCouncil } from './sample-council.ts';

const log = new PinoLog('silent');

/** Dies when the award is recorded, before any process has taken it up. */
class CutCouncil extends SampleCouncil {
  readonly #processes: WholeServer['processes'];
  constructor(server: WholeServer, clock: SettableClock) {
    super(server, clock);
    this.#processes = server.processes;
  }
  override async post(...[person, url, payload]: Parameters<SampleCouncil['post']>): ReturnType<SampleCouncil['post']> {
    const last = url.endsWith('/award');
    if (last) await this.#processes.stop();
    const answer = await super.post(person, url, payload);
    if (last) throw new Error('cut');
    return answer;
  }
}

it('goes on where it was cut off, and nothing left over is recorded before what it rests on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cut-'));
  const configuration = readConfiguration({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' });
  const { masterKey } = dataFiles(folder);
  await generateMasterKeyFile(masterKey);
  const clock = new SettableClock(SAMPLE_BEGINS);
  const cut = await startServer({
    ...{ folder: ownDataFolder(folder), clock, log, masterKey: await loadMasterKey(masterKey) },
    identity: await identityOf(configuration, clock),
    lots: LotsFromConfiguration.read('config/agreements', 'config/demo/providers-on-lots.json'),
  });
  await expect(laySample(cut, clock, { council: new CutCouncil(cut, clock) })).rejects.toThrow('cut');
  await cut.close();

  const resumed = await serve(configuration, log);
  const events: RecordedEvent[] = [];
  for await (const event of resumed.stores.events.readAll(null)) events.push(catalogue.decode(event));
  await resumed.close();
  rmSync(folder, { recursive: true });

  const times = events.map(({ recordedAt }) => recordedAt);
  expect(times).toEqual([...times].sort());
  const count = (type: string) => events.filter((event) => event.type === type).length;
  expect(['ChildRegistered', 'ReferralFilledIn', 'ReferralSubmitted', 'ReferralAwarded'].map(count)).toEqual([
    11, 7, 6, 4,
  ]);
  expect(['PlacementProposed', 'ReturnConfirmed'].map(count)).toEqual([4, 1]);
  expect(count('GrantConfirmed')).toBe(demoPeople().length);
});
