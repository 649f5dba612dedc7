import { Erased, type Sealer } from '#platform/privacy';
import type { Identity } from '../../child/identity.ts';
import { registrationOf, type ChildRecord } from './child-record.ts';

const parts = ['givenNames', 'familyName', 'dateOfBirth', 'upn', 'address', 'contact'] as const;

/** Who these children are, each in its place; null where the personal data was destroyed. */
export async function openedIdentities(
  records: readonly ChildRecord[],
  sealer: Pick<Sealer, 'open'>,
): Promise<readonly (Identity | null)[]> {
  const sealed = records.flatMap((record, i) =>
    Object.entries(registrationOf(record).sealed).map(([part, value]) => ({ i, part, value })),
  );
  const opened = await sealer.open(sealed.map(({ value }) => value));
  const known = records.map((): Record<string, unknown> => ({}));
  for (const [n, { i, part }] of sealed.entries()) known[i]![part] = opened[n];
  return known.map((identity) =>
    Object.values(identity).some((value) => value instanceof Erased)
      ? null
      : (Object.fromEntries(parts.map((part) => [part, identity[part] ?? null])) as Identity),
  );
}
