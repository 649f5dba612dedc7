import { expect, it } from '@jest/globals';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace';
import type { PersistedEvent } from '#platform/event-sourcing';
import { ServerTraces } from './server-traces.ts';

const CORRELATION = '7f0c1d1e-5b2a-4f7e-9a65-2f1f8a1c0d11';

it('tells of the events beside those whose metadata cannot be read', async () => {
  const exporter = new InMemorySpanExporter();
  const traces = new ServerTraces(exporter, '1.0.0');
  const unreadable = ['{', 'null', '{}', '{"correlationId":1}'];
  const events = [...unreadable, JSON.stringify({ correlationId: CORRELATION })];
  traces.shown(
    events.map((metadata) => ({ type: 'Counted', metadata }) as PersistedEvent),
    0,
  );
  await traces.flush();
  expect(exporter.getFinishedSpans().map((span) => span.spanContext().traceId)).toEqual([
    CORRELATION.replaceAll('-', ''),
  ]);
  await traces.close();
});
