import { canonical } from '#platform/event-sourcing';
import { onlyCodes, onlyInstant, onlySealed } from './only-codes.ts';
import type { Letter } from './outbox.ts';

/** For adapters, before they store: every part named, so that nothing rides along unseen. @throws NotACode */
export function letterText({ id, template, about, to, queuedAt }: Letter): string {
  onlyCodes({ id, template });
  for (const name of Object.keys(about)) onlyCodes({ 'name of an id': name });
  onlyCodes(about);
  onlyInstant('instant of queueing', queuedAt);
  return canonical({ id, template, about, to: onlySealed('address', to), queuedAt });
}
