import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';
import { foldedViews, shownViews } from '../ops/every-view.ts';
import { operatorOf } from '../ops/operator.ts';

const AT = '2026-01-12T09:00:00.000Z';
let engine: LoopbackEngine;
let service: Service;
let place: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'engine-'));
  engine = await LoopbackEngine.started();
  service = await Service.startedAt(AT, { url: engine.url, credentialsFile: null, caFile: null });
});
afterAll(async () => {
  await service.end();
  engine.kill();
  rmSync(place, { recursive: true });
});

const ready = async () => {
  const { statusCode, body } = await service.server.app.inject({ url: '/health/ready' });
  return [statusCode, (JSON.parse(body) as { checks: Record<string, string> }).checks['event store']];
};

describe('A service whose events are in an engine', () => {
  it('carries a child to a placement, and shows what a fold from the first event would', async () => {
    await placedChild(service);
    await service.drained();
    const folded = await foldedViews(service);
    expect(folded.get('child-record')!.size).toBe(1);
    expect(await shownViews(service)).toEqual(folded);
    expect(await ready()).toEqual([200, 'up']);
  });

  it('answers that nothing was recorded while the engine is away, is not ready, and goes on when it is back', async () => {
    engine.kill();
    expect(await ready()).toEqual([503, 'down']);
    await engine.start();
    const { status } = await service
      .as(senOfficer)
      .post('/children', { ...paperwork.child, upn: null, givenNames: 'Bo' });
    expect(status).toBe(201);
    await service.drained();
    expect(await ready()).toEqual([200, 'up']);
  });

  it('goes on where it stood when it is started again, and is verified, backed up and told of by the operator', async () => {
    await service.restart();
    await service.drained();
    expect((await shownViews(service)).get('child-record')!.size).toBe(2);
    const operator = operatorOf(service.folder, { EVENTSTORE_URL: engine.url });
    const target = join(place, 'record');
    for (const verb of [['verify-history'], ['standing'], ['backup', target, '--keys', join(place, 'keys')]]) {
      const { code, said, complained } = await operator(...verb);
      expect([verb[0], complained, code, said]).toEqual([verb[0], '', 0, expect.not.stringContaining('BAD')]);
    }
  });

  it('is restored into files, with nothing lost', async () => {
    const { masterKey, destructions } = dataFiles(service.folder);
    const to = join(place, 'restored');
    const given = ['restore', join(place, 'record'), '--keys', join(place, 'keys'), '--destructions', destructions];
    const there = { MASTER_KEY_FILE: masterKey };
    const intoEngine = await operatorOf(to, { ...there, EVENTSTORE_URL: engine.url })(...given);
    expect(intoEngine).toMatchObject({ code: 2, complained: expect.stringContaining('copy-events engine') });
    expect(await operatorOf(to, there)(...given)).toMatchObject({ code: 0, complained: '' });
    const restored = await Service.over(to, AT, masterKey);
    const [theirs, ours] = [await restored.recorded(), await service.recorded()];
    await restored.stop();
    expect(theirs.map(({ id, stream, revision }) => [id, stream, revision])).toEqual(
      ours.map(({ id, stream, revision }) => [id, stream, revision]),
    );
  });
});
