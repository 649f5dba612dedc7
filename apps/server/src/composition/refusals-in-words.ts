import { readFileSync } from 'node:fs';
import { RefusalsOfCommands, type RefusalsOfCommand } from '#nest/web';

type Words = Readonly<Record<string, string>>;
type Written = Readonly<Record<string, Readonly<{ refuses: Words; asks: Words }>>>;

/** What each command refuses and asks, as `npm run map` found it in the sources. */
export class RefusalsInWords extends RefusalsOfCommands {
  readonly #all: Readonly<Record<string, RefusalsOfCommand>>;

  constructor() {
    super();
    const written = JSON.parse(readFileSync(new URL('refusals.json', import.meta.url), 'utf8')) as Written;
    this.#all = Object.fromEntries(
      Object.entries(written).map(([command, { refuses, asks }]) => [
        command,
        { refuses: listed(refuses), asks: listed(asks) },
      ]),
    );
  }

  override of = (command: string): RefusalsOfCommand => this.#all[command] ?? { refuses: [], asks: [] };

  override all = (): Readonly<Record<string, RefusalsOfCommand>> => this.#all;
}

const listed = (words: Words): RefusalsOfCommand['refuses'] =>
  Object.entries(words).map(([code, detail]) => ({ code, detail }));
