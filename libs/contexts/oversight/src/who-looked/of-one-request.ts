import type { Access } from '#platform/gateway';

type Entry = Readonly<
  Pick<Access, 'actor' | 'action' | 'children' | 'outcome' | 'correlationId' | 'left'> & { reasonKind?: string }
>;

/**
 * Entries of one request in which the same was done to the same records, as one: who opens a page opens it once, of however many
 * parts it is made. What was taken out stands by itself. The newest first, as they come; the first that was asked gives its name.
 */
export function ofOneRequest<Of extends Readonly<{ entry: Entry }>>(
  entries: readonly Of[],
): readonly (Of & Readonly<{ alsoAsked: readonly string[] }>)[] {
  const requests = Map.groupBy(entries, ({ entry }) =>
    [
      ...[entry.correlationId, entry.actor.id, entry.outcome, entry.reasonKind, isQuestion(entry.action)],
      ...[entry.left?.digest, ...entry.children],
    ].join(' '),
  );
  return [...requests.values()].map((same) => {
    const first = same.at(-1)!;
    const actions = new Set(same.toReversed().map(({ entry }) => entry.action));
    actions.delete(first.entry.action);
    return { ...first, alsoAsked: [...actions] };
  });
}

/** Queries are named so, and no command is: `test/architecture` holds that. */
export const isQuestion = (action: string): boolean => /^(?:Find|Search|Ask|Export|Collect)[A-Z]/.test(action);
