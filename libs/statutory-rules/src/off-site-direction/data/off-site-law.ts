import { rule, type IsoDate } from '../../foundation/index.ts';

const REGS_2010 = 'SI 2010/1156 [C4b], [C4d]';

export const DIRECTING_SCHOOLS = ['maintained school', 'academy', 'pupil referral unit'] as const;
export type DirectingSchool = (typeof DIRECTING_SCHOOLS)[number];

/** By what power a school directs a pupil off site. */
export type OffSitePower = 'section 29A' | 'its articles' | 'none';

export interface OffSitePowerFacts {
  readonly powers: Readonly<Record<DirectingSchool, OffSitePower>>;
  /** Directions running on this day fall under a transitional rule; null = none. */
  readonly transitionalOn: IsoDate | null;
  /** What of the Regulations is other for those to whom the instrument of 2026 applies them; null = to none. */
  readonly appliedWithChanges: string | null;
  /** Whom a review meeting of an academy's direction is held with, beside the parents (or the pupil of eighteen). */
  readonly academyReview: readonly ('head' | 'nominee of the trustees who is not the head')[];
}

/** Section 0 `offsite.s29A.academies`. */
export const offSitePowerRule = rule<OffSitePowerFacts>({
  id: 'offsite.s29A.academies',
  title: 'Who may direct a pupil off site',
  versions: [
    {
      version: 'maintained schools',
      from: null,
      to: '2026-07-25',
      seenInForce: '2010-09-01', // the first day of Regulations made under it
      standing: 'law',
      source: `Education Act 2002 s29A; ${REGS_2010}; academies through their articles`,
      mark: 'confirmed',
      facts: {
        powers: { 'maintained school': 'section 29A', academy: 'its articles', 'pupil referral unit': 'none' },
        transitionalOn: '2026-07-26',
        appliedWithChanges: null,
        academyReview: [],
      },
    },
    {
      version: 'academies and pupil referral units too',
      from: '2026-07-26',
      to: null,
      announced: '2026-04-29', // Royal Assent
      standing: 'law',
      source:
        'Children’s Wellbeing and Schools Act 2026; Education (Educational Provision for Improving Behaviour) (Application to Academies and Pupil Referral Units and Minor Amendments) Regulations 2026 (domain reference 0, 0a)',
      mark: 'confirmed',
      unverified: [
        'The section number of the Act',
        'The transitional rule for directions running on 26 July 2026 was not seen',
      ],
      facts: {
        powers: { 'maintained school': 'section 29A', academy: 'section 29A', 'pupil referral unit': 'section 29A' },
        transitionalOn: null,
        appliedWithChanges:
          'The Regulations of 2010 apply to academies and pupil referral units by the instrument of July 2026, with minor changes (two school days’ notice, reviews, the local authority invited if there is a plan)',
        academyReview: ['head', 'nominee of the trustees who is not the head'],
      },
    },
  ],
});

export const NOTICE_CONTENTS = [
  'address',
  'person to report to',
  'number of days',
  'reasons and objectives',
  'session times',
] as const;
export type NoticeContent = (typeof NOTICE_CONTENTS)[number];

export const offSiteNoticeRule = rule<Readonly<{ schoolDaysBefore: number; contents: readonly NoticeContent[] }>>({
  id: 'offsite.s29A.notice',
  title: 'Notice of an off-site direction',
  versions: [
    {
      version: 'SI 2010/1156',
      from: '2010-09-01',
      to: null,
      standing: 'law',
      source: `${REGS_2010}, [C4e]`,
      mark: 'confirmed',
      facts: { schoolDaysBefore: 2, contents: NOTICE_CONTENTS },
    },
  ],
});

export interface OffSiteReviewFacts {
  /** Reviewed at least every so many calendar days; null = at intervals that the governing body considers appropriate. */
  readonly everyDays: number | null;
  readonly endsWithSchoolYear: boolean;
  /** A review on request, unless one was held in so many weeks before the day of the request; null = no such right. */
  readonly requestBarWeeks: number | null;
}

export const offSiteReviewRule = rule<OffSiteReviewFacts>({
  id: 'offsite.s29A.review',
  title: 'Reviews of an off-site direction',
  versions: [
    {
      version: 'SI 2010/1156',
      from: '2010-09-01',
      to: '2012-12-31',
      standing: 'law',
      source: 'SI 2010/1156 as made [C4]; a charity and a council still print "every thirty days" [C4e]',
      mark: 'confirmed',
      facts: { everyDays: 30, endsWithSchoolYear: true, requestBarWeeks: null },
    },
    {
      version: 'SI 2012/2532',
      from: '2013-01-01',
      to: null,
      standing: 'law',
      source: 'SI 2012/2532 [C4]',
      mark: 'confirmed',
      facts: { everyDays: null, endsWithSchoolYear: false, requestBarWeeks: 10 },
    },
  ],
});

export const offSiteMeetingRule = rule<Readonly<{ invitationDaysBefore: number; outcomeWithinDays: number }>>({
  id: 'offsite.s29A.meeting',
  title: 'Review meeting of an off-site direction',
  versions: [
    {
      version: 'six days',
      from: null,
      to: null,
      seenInForce: '2013-01-01', // SI 2012/2532 names regulations 5, review meetings, and 6, their outcome; not the days
      standing: 'law',
      source: 'SI 2010/1156 regs 5 and 6 (domain reference 3.5)',
      mark: 'unverified (from memory)',
      facts: { invitationDaysBefore: 6, outcomeWithinDays: 6 },
    },
  ],
});

export const offSiteRules = [offSitePowerRule, offSiteNoticeRule, offSiteReviewRule, offSiteMeetingRule];
