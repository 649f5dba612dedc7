import { Refusal, type Actor } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { answered, cited, weekdayAndDate, pounds, withinApprovalLimit, type CitedRule } from '#statutory-rules';
import type { LimitOfRole } from '../asks/approval-limits.ts';

type By = Pick<Actor, 'role' | 'ownRole'>;

/**
 * @param limits that hold on the day, one a role
 * @param by whoever acts for another has the role, and so the limit, of that one; a role that was cut from another has no more than it
 */
export function limitOf(limits: readonly LimitOfRole[], { role, ownRole }: By): LimitOfRole | null {
  const ofRole = limits.filter((each) => each.role === role);
  const whole = ofRole.find((each) => each.ownRole === undefined) ?? null;
  const cut = ownRole === undefined ? undefined : ofRole.find((each) => each.ownRole === ownRole);
  return whole && cut && most(cut) < most(whole) ? cut : whole;
}

const most = ({ pence }: LimitOfRole): number => pence ?? Infinity;

export const isWithin = (pence: number, limit: LimitOfRole | null): boolean => limit !== null && pence <= most(limit);

/** Who may approve a price, each with the limit that they have, the lowest that reaches it first. */
export const whoMayApprove = (limits: readonly LimitOfRole[], pence: number): readonly LimitOfRole[] =>
  limits
    .flatMap((each) => {
      const held = limitOf(limits, each);
      return held && isWithin(pence, held) ? [{ ...held, ownRole: each.ownRole, called: each.called }] : [];
    })
    .toSorted((a, b) => most(a) - most(b));

export const limitInWords = ({ pence }: Pick<LimitOfRole, 'pence'>): string =>
  pence === null ? 'whatever it costs' : `up to ${pounds(pence)} a week`;

type Approving = Readonly<{ pence: number; by: By; on: CivilDate }>;

type Beyond = Readonly<{ price: string; within: string; who: string }>;
/** The rule by which a price is one’s own to approve; null where it is not, with what one may and who may, in words. */
export type Approved = Readonly<{ rule: CitedRule; beyond: null } | { rule: null; beyond: Beyond }>;

export function withinOnesLimit(limits: readonly LimitOfRole[], { pence, by, on }: Approving): Approved {
  const own = limitOf(limits, by);
  const limit = own && { pence: own.pence, from: own.from, source: own.source };
  const applied = answered(withinApprovalLimit(pence, limit, on));
  if (applied.result) return { rule: cited(applied, true), beyond: null };
  const price = pounds(pence);
  const within = own ? `${limitInWords(own)} since ${weekdayAndDate(own.from)}` : 'no limit is set for your role';
  const may = whoMayApprove(limits, pence).map((each) => `${each.called}, ${limitInWords(each)}`);
  const who = may.length > 0 ? `Who may: ${may.join('; ')}` : 'Nobody’s limit reaches it';
  return { rule: null, beyond: { price, within, who } };
}

/** @throws Refusal it is not one’s own to approve, with who may */
export function approvedWithin(limits: readonly LimitOfRole[], approving: Approving): CitedRule {
  const { rule, beyond } = withinOnesLimit(limits, approving);
  if (rule !== null) return rule;
  const { price, within, who } = beyond;
  throw new Refusal('above-ones-limit', `${price} a week is more than you may approve (${within}). ${who}.`, {
    at: 'providerId',
  });
}
