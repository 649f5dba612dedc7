import type { Actor } from '#platform/event-sourcing';

/** What teams and roles are called in a file, which travels without its page. Bound by whoever knows the words. */
export abstract class CaseWords {
  /** Who takes a file out, by the name that the register of people knows, with what they act as. */
  abstract taker(actor: Actor, name: string | null): string;
  abstract team(code: string): string;
}
