import { isWithin, limitOf, type LimitOfRole } from '#pure/referrals';
import type { May, Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import type { Actor, Names } from '../words/wording.ts';

/** Somebody who may award a referral, or make a placement longer, as far as their limit reaches. */
export type Approving = Readonly<{ name: string; actor: Pick<Actor, 'role' | 'ownRole'> }>;

/** What the table says to each, as it would if they asked. */
type MayOf = (sender: Sender) => (asked: Approves, data: object) => Promise<May>;
type Known = Readonly<{ mayOf: MayOf; names: Names; today: CivilDate; sender: Sender }>;
/** What is done by whoever approves a price: an award, or an extension. */
type Approves = Readonly<{ name: string; act: string }>;
type Of = Readonly<{ sends: Approves; data: Readonly<Record<string, string>> }>;

/**
 * Who may do each of these, by name: of whoever acts today as what has a limit that reaches further than the reader’s, those
 * to whom the record is their own. Who would be asked why, and who is barred from the child, is not named.
 * @returns undefined where nobody is known by name, or the reader’s limit reaches all
 */
export async function approvingOf({ mayOf, names, today, sender }: Known, prices: readonly number[]) {
  const limits = names.approvalLimits?.(today) ?? [];
  const beyond = prices.filter((pence) => !isWithin(pence, limitOf(limits, sender.actor)));
  if (!names.acting || beyond.length === 0) return () => Promise.resolve(undefined);
  const reaching = reachingTo(limits, Math.min(...beyond));
  const people = reaching.length > 0 ? await names.acting([...new Set(reaching.map(({ role }) => role))]) : [];
  const { correlationId } = sender;
  const each = people.map((person) => ({ person, may: mayOf({ actor: person.actor, correlationId }) }));
  return async ({ sends, data }: Of): Promise<readonly Approving[] | undefined> => {
    const answers = await Promise.all(each.map(({ may }) => may(sends, data)));
    return people.filter((_, n) => answers[n] === 'yes');
  };
}

const reachingTo = (limits: readonly LimitOfRole[], pence: number) =>
  limits.filter((each) => isWithin(pence, limitOf(limits, each)));
