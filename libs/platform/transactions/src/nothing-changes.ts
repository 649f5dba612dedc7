import { canonical } from '#platform/canonical';
import { refusals, type RecordedEvent, type Standing } from '#platform/event-sourcing';
import { revealed, type SealedAt } from '#platform/privacy';
import type { CivilDate } from '#platform/time';

/** Opens sealed parts for what is decided, each in its place; one that does not open is answered as no text. */
export type OpenParts = (parts: readonly SealedAt[]) => Promise<readonly unknown[]>;

type Corrected = Readonly<{
  data: Readonly<Record<string, unknown>>;
  effectiveOn: CivilDate;
  personal?: Readonly<Record<string, unknown>>;
}>;

const refusal = refusals({
  'nothing-would-change':
    'Nothing would change: it is recorded like this now. Say what is to read otherwise, or leave it as it stands.',
});

/**
 * A correction says that what was recorded was wrong: one that says it as it stands is none, and would stand on the line as if
 * somebody had erred. What is sealed is opened to be compared; what does not open counts as said otherwise. To say what was
 * voided as it stood restates it.
 * @throws Refusal
 */
export async function refuseNothing(
  { data, effectiveOn, personal = {} }: Corrected,
  { fact, stands }: Standing<RecordedEvent>,
  open: OpenParts,
): Promise<void> {
  const emptied = (data['emptied'] ?? []) as readonly string[];
  const isAsWas = effectiveOn === fact.effectiveOn && canonical(data['now']) === canonical(fact.data);
  if (!stands || emptied.length > 0 || !isAsWas) return;
  const given = Object.entries(personal).filter(([part, value]) => part !== 'reason' && value !== null);
  const before = given.flatMap(([part]) => fact.sealed[part] ?? []);
  if (before.length < given.length) return;
  const opened = await open(before);
  if (given.every(([, value], n) => isSame(value, opened[n]))) throw refusal('nothing-would-change');
}

const isSame = (value: unknown, opened: unknown): boolean => canonical(revealed(value)) === canonical(opened);
