import { ROOT_CONTEXT, SpanStatusCode, trace, TraceFlags, type Context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { Metadata, PersistedEvent } from '#platform/event-sourcing';

type Answered = Readonly<{ method: string; route: string; status: number }> &
  Pick<Traced, 'correlationId' | 'from' | 'until'>;

/** Something that was done: names that the code gives, counts and times. Never an id of a record, never a word. */
export type Traced = Readonly<{
  name: string;
  /** Of the request that it was done for, whenever that was. */
  correlationId: string;
  /** Of `performance.now()`. */
  from: number;
  until: number;
  attributes?: Readonly<Record<string, string | number>>;
  failed?: boolean;
}>;

/**
 * What a server tells of how a request went through it: one trace a correlation id, from the request to the views that show
 * what came of it. A correlation id is a UUID or a trace id, and travels with each event: so nothing else has to be handed
 * on, and what happens hours later stands in the same trace.
 */
export class ServerTraces {
  readonly #provider: TracerProvider;

  constructor(exporter: SpanExporter, version: string) {
    this.#provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'throughline', 'service.version': version }),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    });
  }

  /** @param address of a collector that takes OTLP over HTTP */
  static to(address: string, version: string): ServerTraces {
    return new ServerTraces(new OTLPTraceExporter({ url: `${address.replace(/\/$/, '')}/v1/traces` }), version);
  }

  tell({ name, correlationId, from, until, attributes = {}, failed = false }: Traced): void {
    const parent = contextOf(correlationId);
    if (!parent) return;
    const span = this.#provider.getTracer('throughline').startSpan(name, { startTime: from, attributes }, parent);
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(until);
  }

  /** A request, by the pattern of its route. */
  readonly answered = ({ method, route, status, ...when }: Answered): void =>
    this.tell({
      ...{ ...when, name: `${method} ${route}`, failed: status >= 500 },
      attributes: { 'http.request.method': method, 'http.route': route, 'http.response.status_code': status },
    });

  /** Events that all views at the head show. */
  readonly shown = (events: readonly PersistedEvent[], from: number): void => {
    const until = performance.now();
    for (const { type, metadata } of events) {
      const correlationId = correlationOf(metadata);
      this.tell({ name: 'views', correlationId, from, until, attributes: { 'event.type': type } });
    }
  };

  /** What has been told is on its way; a collector that is away loses it. */
  flush(): Promise<void> {
    return this.#provider.forceFlush().catch(() => undefined);
  }

  close(): Promise<void> {
    return this.#provider.shutdown().catch(() => undefined);
  }
}

/** Empty where it cannot be read: what is told never stands in the way of what it is told of. */
export function correlationOf(metadata: string): string {
  try {
    return String((JSON.parse(metadata) as Metadata).correlationId);
  } catch {
    return '';
  }
}

/** Whoever sent the request is its parent, whether it tells of itself or not. */
function contextOf(correlationId: string): Context | null {
  const traceId = correlationId.replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(traceId)) return null;
  const spanId = traceId.slice(16);
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true });
}
