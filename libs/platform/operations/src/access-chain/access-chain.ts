import { canonical, sha256 } from '#platform/event-sourcing';
import { onlyCodes, onlyCodesIn, onlyInstant, onlySealed } from '../port/only-codes.ts';
import type { AccessEntry } from '../port/access-journal.ts';

/** What a writer's first entry is chained to. */
export const firstAccessHash = (writer: string): string => sha256(writer);

/** SHA-256 over the RFC 8785 form of the entry, its place, and the hash before it. `entry` is RFC 8785 text. */
export const accessHash = (writer: string, number: number, entry: string, previous: string): string =>
  sha256(canonical({ writer, number, entry, previous }));

/** The text that is stored: every part named, so that nothing rides along unseen. @throws NotACode */
export function accessText({
  at,
  actor,
  children,
  action,
  outcome,
  reason,
  notKept,
  left,
  reasonKind,
  correlationId,
  terms,
}: AccessEntry): string {
  const { id, role, team, organisation, onBehalfOf, ownRole } = actor;
  onlyInstant('instant', at);
  onlyCodes({ 'actor’s id': id, role, team, organisation, 'person acted for': onBehalfOf, ownRole: ownRole ?? null });
  onlyCodes({ action, outcome, 'correlation id': correlationId, 'why it is not kept': notKept ?? null });
  if (left) onlyCodesIn('what left', left);
  onlyCodes({ 'kind of reason': reasonKind ?? null });
  for (const each of terms ?? []) onlyCodes({ 'terms of an audit': each });
  for (const child of children) onlyCodes({ 'child’s id': child });
  return canonical({
    ...{ at, children, action, outcome, correlationId },
    actor: { id, role, team, organisation, onBehalfOf, ...(ownRole && { ownRole }) },
    reason: reason && onlySealed('reason', reason),
    ...(notKept && { notKept }),
    ...(left && { left: { as: left.as, columns: left.columns, count: left.count, digest: left.digest } }),
    ...(reasonKind && { reasonKind }),
    ...(terms && { terms }),
  });
}
