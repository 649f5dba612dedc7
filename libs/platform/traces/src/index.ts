export { ServerTraces, type Traced } from './server-traces.ts';
export { TracedEvents } from './traced-events.ts';
