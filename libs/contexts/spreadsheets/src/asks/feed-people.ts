import type { Actor } from '#platform/event-sourcing';

/** Asked of whoever knows who works here, for a list that comes by itself, in the name of one of them. */
export abstract class FeedPeople {
  /** What they may act as today, in their own name; nothing of whoever is not known. */
  abstract actorsOf(personId: string): Promise<readonly Actor[]>;

  /** Who may have children, by the names that stand in a list. */
  abstract readonly officers: readonly Readonly<{ id: string; name: string }>[];
}
