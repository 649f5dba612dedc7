import type { Authority, Role } from '#platform/gateway';
import { actsOf, type Route } from '../declared/routes-of.ts';

type Words = readonly Readonly<{ code: string; detail: string }>[];
export type RefusalsOfCommand = Readonly<{ refuses: Words; asks: Words }>;

/** What each command may be refused and asked, in words: told by whoever puts the service together. */
export abstract class RefusalsOfCommands {
  abstract of(command: string): RefusalsOfCommand;
  /** By command. */
  abstract all(): Readonly<Record<string, RefusalsOfCommand>>;
}

/** What the table of authority and the commands' own rules say of the acts of a route. */
export class KnownOfActs {
  readonly #authority: Authority | null;
  readonly #refusals: RefusalsOfCommands | null;

  constructor(authority: Authority | null, refusals: RefusalsOfCommands | null) {
    this.#authority = authority;
    this.#refusals = refusals;
  }

  refusalsOf = (command: string): RefusalsOfCommand => this.#refusals?.of(command) ?? { refuses: [], asks: [] };

  /** Whether saying why leads further than saying nothing. */
  takesReason = (act: string): boolean => this.#grantsOf(act).some(([, { withReason }]) => withReason !== null);

  /** In words, for whoever reads the description. */
  whoMay(route: Route): string {
    if (route.publicBecause !== undefined) return `No sign-in: ${route.publicBecause}.`;
    const acts = actsOf(route);
    if (acts.length === 0) return 'Anyone who is signed in.';
    return acts.map(({ name, act }) => this.#whoMay(name, act)).join('\n\n');
  }

  #whoMay(name: string, act: string): string {
    const words = this.#authority?.table[act]?.words ?? act;
    const rows = this.#grantsOf(act).map(
      ([role, { within, withReason }]) =>
        `- ${role}: ${within.name}${withReason ? `; ${withReason.name} with a reason` : ''}`,
    );
    return [`\`${name}\`, of the act \`${act}\` (${words}). Who may, on whose records:`, '', ...rows].join('\n');
  }

  #grantsOf(act: string) {
    const grants = this.#authority?.table[act]?.grants ?? {};
    return (Object.keys(grants) as Role[]).toSorted().map((role) => [role, grants[role]!] as const);
  }
}
