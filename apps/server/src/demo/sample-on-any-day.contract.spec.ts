import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ownDataFolder } from '#platform/data-folder';
import { DevelopmentSignIn } from '#platform/identity';
import { generateMasterKeyFile, loadMasterKey } from '#platform/keys';
import { PinoLog } from '#platform/telemetry';
import { londonDate, SettableClock, type Instant } from '#platform/time';
import { addDays } from '#statutory-rules';
import { dataFiles } from '../composition/data-files.ts';
import { readConfiguration } from '../configuration/configuration.ts';
import { identityOf } from '../identity-of.ts';
import { LotsFromConfiguration } from '../lots/lots-from-configuration.ts';
import { startServer } from '../start-server.ts';
import { BROKER, EXCLUSIONS_MANAGER, EXCLUSIONS_OFFICER, SEN_OFFICER } from './cast.ts';
import { laySample, SAMPLE_BEGINS } from './lay-sample.ts';
import { SampleCouncil } from './sample-council.ts';

type Due = Readonly<{ items: readonly Readonly<{ dueOn: string | null }>[] }>;

/** Hears whatever is written in it: what has a space in it is a text. */
class OverheardCouncil extends SampleCouncil {
  readonly texts: string[] = [];
  override post(...[person, url, payload]: Parameters<SampleCouncil['post']>): ReturnType<SampleCouncil['post']> {
    // Of people nothing is written but who they are, and why an auditor reads.
    if (!url.endsWith('/people')) this.texts.push(...textsIn(payload));
    return super.post(person, url, payload);
  }
}
const textsIn = (of: unknown): readonly string[] =>
  typeof of === 'string' ? [of].filter((text) => text.includes(' ')) : Object.values(of ?? {}).flatMap(textsIn);

it.each<readonly [string, Instant]>([
  ['on a weekend', '2026-12-06T13:00:00.000Z'],
  ['on New Year’s Day', '2027-01-01T08:30:00.000Z'],
  ['on a Monday in August, early', '2027-08-16T00:30:00.000Z'],
  ['when Easter falls into its weeks', '2027-04-07T16:00:00.000Z'],
])('laid %s it has work for each officer who opens what is due', async (_, now) => {
  const folder = mkdtempSync(join(tmpdir(), 'any-day-'));
  const configuration = readConfiguration({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' });
  const { masterKey } = dataFiles(folder);
  await generateMasterKeyFile(masterKey);
  const clock = new SettableClock(SAMPLE_BEGINS, { now: () => now });
  const server = await startServer({
    ...{ folder: ownDataFolder(folder), clock, log: new PinoLog('silent'), masterKey: await loadMasterKey(masterKey) },
    identity: await identityOf(configuration, clock),
    lots: LotsFromConfiguration.read('config/agreements', 'config/demo/providers-on-lots.json'),
  });
  const council = new OverheardCouncil(server, clock);
  await laySample(server, clock, { council, now });
  const today = londonDate(now);
  const signIn = server.app.get(DevelopmentSignIn);
  const due = async (person: string, what: string, whose: string) => {
    const authorization = `Bearer ${await signIn.tokenFor(person)}`;
    const url = `/due-items?what=${what}&whose=${whose}&by=${addDays(today, 28)}`;
    return (await server.app.inject({ url, headers: { authorization } })).json<Due>().items;
  };

  const [comesUp, ...others] = await due(SEN_OFFICER, 'reviews', 'mine');
  expect(others).toEqual([]);
  expect(comesUp!.dueOn! > today && comesUp!.dueOn! <= addDays(today, 9)).toBe(true);
  const [late] = await due(EXCLUSIONS_OFFICER, 'reviews', 'mine');
  expect(late!.dueOn! < today).toBe(true);
  expect(await due(EXCLUSIONS_OFFICER, 'answers', 'mine')).toHaveLength(1);
  // One whose offers are all there, and one of whom another may still answer.
  expect(await due(EXCLUSIONS_OFFICER, 'awards', 'mine')).toHaveLength(2);
  expect(await due(EXCLUSIONS_MANAGER, 'awards', 'team')).toHaveLength(2);
  expect(await due(BROKER, 'reviews', 'service')).toHaveLength(2);
  expect(await due(BROKER, 'answers', 'service')).toHaveLength(1);
  expect(await due(BROKER, 'sending', 'service')).toHaveLength(1);
  expect(await due(SEN_OFFICER, 'sending', 'mine')).toHaveLength(1);
  // As colleagues write: nothing twice, and no day as a machine says it.
  expect(council.texts.length).toBeGreaterThan(45);
  expect(council.texts.filter((text, n) => council.texts.indexOf(text) < n)).toEqual([]);
  expect(council.texts.filter((text) => /\d{4}-\d\d|invented|example|lorem|test\b/i.test(text))).toEqual([]);
  await server.close();
  rmSync(folder, { recursive: true });
});
