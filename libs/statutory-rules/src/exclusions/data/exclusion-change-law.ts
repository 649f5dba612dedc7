import { rule } from '../../foundation/index.ts';
import type { ToldWithoutDelay } from './exclusion-notice-law.ts';

/** How a notice that comes after a suspension can call itself, and what it is taken for. */
export const FOLLOWING = ['extended', 'converted', 'further suspension', 'permanent exclusion'] as const;

export type FollowingKind = (typeof FOLLOWING)[number];

export interface FollowingFacts {
  readonly keptAs: Readonly<Record<FollowingKind, 'suspension' | 'permanent exclusion'>>;
  /** What a suspension cannot be, in the words that question such a notice. */
  readonly cannotBe: Readonly<Partial<Record<FollowingKind, string>>>;
}

export const noExtensionRule = rule<FollowingFacts>({
  id: 'excl.no-extension',
  title: 'A suspension is neither extended nor converted',
  versions: [
    {
      version: 'statutory guidance',
      from: null,
      to: null,
      seenInForce: '2023-12-31', // with what domain reference 3.3 tells of the amendments of 2022/23
      standing: 'guidance',
      source:
        'statutory exclusion guidance: in exceptional cases a further suspension or a permanent exclusion begins when one ends (domain reference 3.3)',
      mark: 'confirmed',
      facts: {
        keptAs: {
          extended: 'suspension',
          converted: 'permanent exclusion',
          'further suspension': 'suspension',
          'permanent exclusion': 'permanent exclusion',
        },
        cannotBe: {
          extended: 'a suspension cannot be extended',
          converted: 'a suspension cannot be converted',
        },
      },
    },
  ],
});

export interface CancelFacts {
  /** Not once the pupil was, or would by then have been, excluded for more than so many school days of the school year. */
  readonly mostSchoolDays: number;
  readonly tell: readonly (ToldWithoutDelay | 'parent')[];
  readonly caveats: readonly string[];
}

export const cancelRule = rule<CancelFacts>({
  id: 'excl.cancel',
  title: 'Cancelling an exclusion',
  versions: [
    {
      version: 'SI 2023/571',
      from: '2023-09-01',
      to: null,
      standing: 'law',
      source:
        'SI 2023/571: regulation 17A for pupil referral units read, its twins 8A and 26A for schools and academies by the note (domain reference 3.3)',
      mark: 'confirmed',
      facts: {
        mostSchoolDays: 45,
        tell: ['parent', 'governing board', 'local authority', 'social worker', 'Virtual School Head'],
        caveats: ['Days served still count (from memory, unverified)'],
      },
    },
  ],
});

export const STOPPED_BY = [
  'head of a school where the child is registered',
  'head of another school',
  'provider',
  'local authority',
] as const;

export type StoppedBy = (typeof STOPPED_BY)[number];

export const whoExcludesRule = rule<Readonly<{ by: readonly StoppedBy[] }>>({
  id: 'excl.who',
  title: 'Who may suspend or exclude',
  versions: [
    {
      version: 'the head of a school',
      from: '2012-09-01',
      to: null,
      standing: 'law',
      source: 'Education Act 2002 s51A; SI 2012/1033 (domain reference 0a)',
      mark: 'confirmed',
      facts: { by: ['head of a school where the child is registered'] },
    },
  ],
});

export const exclusionChangeRules = [noExtensionRule, cancelRule, whoExcludesRule];
