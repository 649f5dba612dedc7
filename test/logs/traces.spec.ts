import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace';
import { ServerTraces } from '#platform/traces';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

const AT = '2026-01-12T09:00:00.000Z';
const CORRELATION = '7f0c1d1e-5b2a-4f7e-9a65-2f1f8a1c0d11';
const exporter = new InMemorySpanExporter();
let service: Service;
let placed: PlacedChild;
let told: readonly ReadableSpan[];

beforeAll(async () => {
  service = await Service.startedAt(AT);
  await service.stop();
  service.traces = new ServerTraces(exporter, '1.0.0');
  await service.start();
  placed = await placedChild(service);
  await service.drained();
  const { app } = service.server;
  await app.inject({ url: `/children/${placed.childId}?name=Canary`, headers: { 'x-correlation-id': CORRELATION } });
  await service.as(senOfficer).get(`/children/${placed.childId}`);
  await service.traces.flush();
  told = exporter.getFinishedSpans();
});
afterAll(async () => {
  await service.end();
  await service.traces?.close();
});

const inTrace = (correlationId: string) =>
  told.filter((span) => span.spanContext().traceId === correlationId.replaceAll('-', ''));

describe('The traces of a server', () => {
  it('follow an award from its request to the views that show the placement that came of it', async () => {
    const proposed = (await service.recorded()).find(({ type }) => type === 'PlacementProposed')!;
    const names = inTrace(proposed.metadata.correlationId).map(({ name, attributes }) => [
      name,
      attributes['event.type'] ?? attributes['process'] ?? attributes['http.response.status_code'],
    ]);
    expect(names).toEqual(
      expect.arrayContaining([
        ['POST /referrals/:referralId/award', 200],
        ['append', 'ReferralAwarded'],
        ['views', 'ReferralAwarded'],
        ['process', expect.stringMatching(/^process:/)],
        ['append', 'PlacementProposed'],
        ['views', 'PlacementProposed'],
      ]),
    );
  });

  it('are under the id that the caller gave, by the pattern of the route', () =>
    expect(inTrace(CORRELATION).map(({ name }) => name)).toEqual(['GET /children/:childId']));

  it('say names that the code gives, counts and times, and nothing of anybody', () => {
    expect(told.length).toBeGreaterThan(20);
    const keys = new Set(told.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...keys].sort()).toEqual([
      ...['command', 'event.type', 'events', 'http.request.method', 'http.response.status_code', 'http.route'],
      'process',
    ]);
    const aDay = 86_400;
    for (const { name, attributes, events, links, status, startTime, endTime } of told) {
      expect(startTime[0]).toBeGreaterThan((performance.timeOrigin + performance.now()) / 1000 - aDay);
      expect(endTime[0]).toBeGreaterThanOrEqual(startTime[0]);
      expect([events, links, status.message]).toEqual([[], [], undefined]);
      const said = JSON.stringify([name, attributes]);
      for (const word of [placed.childId, placed.referralId, senOfficer.id, 'Canary', paperwork.child.familyName])
        expect(said).not.toContain(word);
      expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    }
  });
});
