import {
  answered,
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  inOrder,
  listInWords,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  placementApprovalRule,
  placementExtensionRule,
  type ApprovalNeed,
  type ExtensionNeed,
} from './data/review-rules.ts';
import { placementSpells, type NonSchoolStay, type Spell } from './time-limit.ts';

/** Null = not given. */
export type ToBeApproved = Readonly<{ nextReviewOn: IsoDate | null }>;

/**
 * What a placement still lacks for its approval, beside the evidence of the decision matrix; empty = nothing. Domain
 * reference 5.2. Looked up on the day of the approval.
 * @throws InvalidInput `not-a-civil-date`, `before-the-approval`
 */
export function approvalMissing(placement: ToBeApproved, on: IsoDate): Application<readonly ApprovalNeed[]> {
  const { nextReviewOn } = placement;
  if (nextReviewOn !== null) {
    const toCome = civilDate(nextReviewOn, 'nextReviewOn') >= civilDate(on, 'on');
    demand(toCome, 'nextReviewOn', 'before-the-approval', 'must not be before the approval');
  }
  return apply(placementApprovalRule, on, { placement, on }, ({ needs }) => {
    const given: Readonly<Record<ApprovalNeed, boolean>> = { 'next review date': nextReviewOn !== null };
    const result = needs.filter((need) => !given[need]);
    return { result, sentence: `Approval on ${dateInWords(on)}: ${inWords(result)}.` };
  });
}

export interface Extension {
  /** As it stands, to its present finish. */
  readonly placement: NonSchoolStay;
  /** The child's other placements at any non-school provider; none where this one is at a school. */
  readonly otherStays: readonly NonSchoolStay[];
  /** The day of the recorded review whose outcome it is; null = no such review. */
  readonly reviewedOn: IsoDate | null;
  readonly newFinish: IsoDate | null;
  readonly reason: string | null;
  readonly approver: string | null;
  /** In whole pence, for the time that is added. */
  readonly cost: number | null;
}

export interface ExtensionAnswer {
  readonly missing: readonly ExtensionNeed[];
  /** How long the child's stay would be in all; null while there is no new finish date. */
  readonly length: Spell | null;
}

/**
 * What an extension still lacks to be valid, and the length of the stay that it would make, counted anew. Domain reference
 * 5.2, 4.4. Looked up on the day it is approved.
 * @param own the council's own gap between stays, in weeks; by default that of the day
 * @throws InvalidInput `not-a-civil-date`, `ends-before-it-starts`, `outside-the-placement` (a review before it began),
 * `after-the-extension` (a review), `not-later` (a finish), `not-a-whole-number`
 */
export function extensionMissing(
  extension: Extension,
  on: IsoDate,
  own: number | null = null,
): Application<ExtensionAnswer> {
  civilDate(on, 'on');
  checkExtension(extension, on);
  const { placement, otherStays, reviewedOn, newFinish, reason, approver, cost } = extension;
  const spells = answered(placementSpells([...otherStays, { ...placement, to: newFinish ?? placement.to }], on, own));
  return apply(placementExtensionRule, on, { extension, on, own }, ({ needs }) => {
    const given: Readonly<Record<ExtensionNeed, boolean>> = {
      'recorded review': reviewedOn !== null,
      'new finish date': newFinish !== null,
      reason: isSaid(reason),
      approver: isSaid(approver),
      cost: cost !== null,
    };
    const missing = needs.filter((need) => !given[need]);
    const length = newFinish === null ? null : spells.result.find(({ to }) => placement.from <= to)!;
    const now =
      length === null
        ? ''
        : ` To ${dateInWords(length.to)}, ${counted(length.days, 'day')} in all from ${dateInWords(length.from)}.`;
    const sentence = `Extension on ${dateInWords(on)}: ${inWords(missing)}.${now}`;
    return { result: { missing, length }, sentence, restsOn: [spells] };
  });
}

function checkExtension({ placement, reviewedOn, newFinish, cost }: Extension, on: IsoDate): void {
  inOrder(placement.from, placement.to, 'placement');
  if (reviewedOn !== null) {
    const begun = placement.from <= civilDate(reviewedOn, 'reviewedOn');
    demand(begun, 'reviewedOn', 'outside-the-placement', 'must not be before the placement began');
    demand(reviewedOn <= on, 'reviewedOn', 'after-the-extension', 'must not be after the extension');
  }
  if (newFinish !== null) {
    const later = civilDate(newFinish, 'newFinish') > placement.to;
    demand(later, 'newFinish', 'not-later', 'must be later than the present finish');
  }
  if (cost !== null) wholeNumber(cost, 'cost');
}

const isSaid = (text: string | null): boolean => text !== null && text.trim() !== '';

const inWords = (missing: readonly string[]): string =>
  missing.length === 0 ? 'nothing is missing' : `still to be given: ${listInWords(missing)}`;
