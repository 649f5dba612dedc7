import type { EventStore } from '#platform/event-sourcing';
import type { ViewProgress } from './seams.ts';

type Sources = Readonly<{ events: Pick<EventStore, 'readStream'>; views: ViewProgress }>;

/** Of one stream: how far the document that shows it has come, where there is one, and of which view it is. */
export type Showing = Readonly<{ stream: string; revision: number | undefined; view: string }>;

/**
 * Waits until all that was recorded in one stream is shown, and for nothing that is recorded of others meanwhile: a command
 * that asks would otherwise wait for every command before it. Answers whether it waited.
 * @throws ViewBehind
 */
export async function asTold({ events, views }: Sources, { stream, revision, view }: Showing): Promise<boolean> {
  const last = (await events.readStream(stream, (revision ?? -1) + 1)).at(-1)?.position;
  if (last) await views.waitFor([view], last);
  return last !== undefined;
}
