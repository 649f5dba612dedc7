import { oneOf, type Basis, type IsoDate } from '../foundation/index.ts';
import type { LegalBasis } from './data/legal-basis-law.ts';
import { sectionNineteen, type NoSectionNineteen, type SectionNineteenChild } from './section-nineteen.ts';

const HEALTH = ['full time possible', 'full time not in the child’s interests'] as const;

/** Education is full time, unless the child's health makes that against the child's interests. */
export type Health = (typeof HEALTH)[number];

/** What the local authority owes, under which Act, from when and how much. */
export interface AuthorityProvision {
  readonly holder: 'local authority';
  readonly legalBasis: LegalBasis;
  readonly from: IsoDate;
  readonly extent: 'full time' | 'less, for health' | 'as the plan says';
}

/** Whether the local authority owes education under section 19, or why not. */
export type AuthorityDuty<Why extends string = never> =
  Readonly<{ owed: true } & AuthorityProvision> | Readonly<{ owed: false; why: NoSectionNineteen | Why }>;

/** The duty with what an answer says of it and shows with it. */
export interface AuthorityJudged {
  readonly duty: AuthorityDuty;
  /** `full-time education`, or as much as health allows. */
  readonly arranged: string;
  /** `No section 19 duty on …`; empty where it is owed. */
  readonly notOwed: string;
  readonly restsOn: readonly Basis[];
  readonly caveats: readonly string[];
}

/**
 * The section 19 duty to a child from a day, judged on that day.
 * @throws InvalidInput `not-one-of` (health), and as {@link sectionNineteen}
 */
export function authorityDuty(
  child: SectionNineteenChild,
  from: IsoDate,
  health: Health,
  legalBasis: LegalBasis,
): AuthorityJudged {
  const full = oneOf(health, HEALTH, 'health') === 'full time possible';
  const arranged = full ? 'full-time education' : 'as much education as health allows';
  const extent = full ? 'full time' : 'less, for health';
  const { duty, words: notOwed, restsOn, caveats } = sectionNineteen(child, from);
  const shown = { arranged, notOwed, restsOn, caveats };
  if (!duty.owed) return { duty, ...shown };
  return { duty: { owed: true, holder: 'local authority', legalBasis, from, extent }, ...shown };
}
