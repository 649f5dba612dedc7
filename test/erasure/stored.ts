import type { RecordedEvent } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import type { View } from '#platform/read-models';
import { views } from '../../apps/server/src/composition/all-contexts.ts';
import type { WholeServer } from '../../apps/server/src/start-server.ts';

export type SealedPart = Readonly<{ name: string; value: SealedAt }>;

/** What is sealed in these events, each part named `Type.field`. */
export const sealedIn = (events: readonly RecordedEvent[]): readonly SealedPart[] =>
  events.flatMap(({ type, sealed }) =>
    Object.entries(sealed).map(([field, value]) => ({ name: `${type}.${field}`, value })),
  );

/** Every document of every view, whatever it holds. */
export async function allDocuments({ stores }: WholeServer): Promise<ReadonlyMap<string, readonly unknown[]>> {
  return new Map(
    await Promise.all(
      views.map(async (view) => [view.collection.view, await documentsOf(stores.views, view)] as const),
    ),
  );
}

async function documentsOf(store: WholeServer['stores']['views'], { collection }: View): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.find>> = await store.find(collection, {
      limit: 1000,
      ...(cursor !== null && { cursor }),
    });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

/** Builds every view anew from the first event, beside the live one, and lets it take its place. */
export async function rebuildEveryView({ projector, stores }: WholeServer): Promise<void> {
  for (const { collection } of views) await stores.views.request({ kind: 'rebuild', view: collection.view });
  await projector.attend();
  await projector.settled();
}
