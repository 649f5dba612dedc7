import { ALWAYS, rule } from '../../foundation/index.ts';

const COUNTING = 'Time is counted as the ICO counts it: to the same day of the month, then on to a working day';
const NUMBERS = 'One month, and two more for a complex request';

export interface SubjectAccessFacts {
  readonly months: number;
  /** Further months where the request is complex, if the person is told of it in the first ones. */
  readonly furtherMonths: number;
  /** Whether the clock stands while an answer is awaited, or the month begins with it (Article 12A). */
  readonly counting: 'stands while awaited' | 'Article 12A';
}

export const subjectAccessRule = rule<SubjectAccessFacts>({
  id: 'information.subject-access',
  title: 'Time to answer a subject access request',
  versions: [
    {
      version: 'UK GDPR',
      from: '2018-05-25',
      to: '2026-02-04',
      standing: 'law',
      source:
        'UK GDPR and Data Protection Act 2018; the clock stops while an answer is awaited [H6]; domain reference 8.2',
      mark: 'confirmed',
      unverified: ['In force from 25 May 2018', NUMBERS, COUNTING],
      facts: { months: 1, furtherMonths: 2, counting: 'stands while awaited' },
    },
    {
      version: 'Article 12A',
      from: '2026-02-05',
      to: null,
      announced: '2025-06-19', // Royal Assent of the Data (Use and Access) Act 2025
      standing: 'law',
      source:
        'UK GDPR Article 12A, by the Data (Use and Access) Act 2025 and SI 2026/82; wording of its twin, Data Protection Act 2018 s54, which was read (domain reference 0a)',
      mark: 'confirmed',
      unverified: [
        'The wording of Article 12A, read in its twin of section 54 of the Data Protection Act 2018',
        'That it holds of requests received from 5 February 2026',
        'Time still moves on to a working day',
      ],
      facts: { months: 1, furtherMonths: 2, counting: 'Article 12A' },
    },
  ],
});

export const freedomOfInformationRule = rule<Readonly<{ workingDays: number }>>({
  id: 'information.foi',
  title: 'Time to answer a freedom of information request',
  versions: [
    {
      version: 'FOIA 2000 s10',
      from: '2005-01-01',
      to: null,
      standing: 'law',
      source:
        'Freedom of Information Act 2000 s10: not later than the twentieth working day following the date of receipt',
      mark: 'confirmed',
      unverified: ['In force from 1 January 2005'],
      facts: { workingDays: 20 },
    },
  ],
});

/** `form`: how one can be made; acknowledged in `days` beginning with the receipt; `owed` without undue delay. */
export const dataComplaintRule = rule<Readonly<{ form: string; days: number; owed: readonly string[] }>>({
  id: 'information.data-complaint',
  title: 'A complaint about personal data',
  versions: [
    {
      version: 'DPA 2018 s164A',
      from: '2026-06-19',
      to: null,
      announced: '2025-06-19', // Royal Assent of the Data (Use and Access) Act 2025
      standing: 'law',
      source:
        'Data Protection Act 2018 s164A, inserted by the Data (Use and Access) Act 2025 s103, which was read (domain reference 0a)',
      mark: 'confirmed',
      facts: {
        form: 'a form that can be completed electronically, and other ways',
        days: 30,
        owed: ['enquiries, so far as appropriate', 'news of progress', 'the outcome'],
      },
    },
  ],
});

export const RECORD_HOLDERS = ['maintained school', 'academy', 'local authority', 'provider'] as const;
export type RecordHolder = (typeof RECORD_HOLDERS)[number];

/** A parent's own right to the educational record, apart from the child's subject access. */
export const educationalRecordRule = rule<Readonly<{ against: readonly RecordHolder[] }>>({
  id: 'information.educational-record',
  title: 'A parent’s right to the educational record',
  versions: [
    {
      version: 'maintained schools',
      from: '2018-05-25',
      to: null,
      standing: 'law',
      source: 'ICO on education data [H8]: against maintained schools only',
      mark: 'confirmed',
      unverified: ['Held from 25 May 2018 (the earlier wording is not held)'],
      facts: { against: ['maintained school'] },
    },
  ],
});

export const childUnderstandsRule = rule<Readonly<{ presumedFromAge: number }>>({
  id: 'information.child-understands',
  title: 'Age from which a child is presumed to understand the right of access',
  versions: [
    {
      version: '13',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'a working presumption often used [H7] (domain reference 8.2): the right is the child’s at any age',
      mark: 'confirmed',
      facts: { presumedFromAge: 13 },
    },
  ],
});

/** Why a part of a record is held back from the person who asks for it. */
export const REDACTION_REASONS = [
  'data of a third party',
  'serious harm',
  'child abuse data, not in the child’s interest',
  'legal privilege',
  'confidential reference',
] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

export const redactionRule = rule<Readonly<{ reasons: readonly RedactionReason[] }>>({
  id: 'information.redaction',
  title: 'Reasons for holding back a part of a record',
  versions: [
    {
      version: 'DPA 2018 Sch 2 and 3',
      from: '2018-05-25',
      to: null,
      standing: 'law',
      source: 'Data Protection Act 2018 Schedules 2 and 3 [H8] (domain reference 8.2)',
      mark: 'confirmed',
      unverified: ['In force from 25 May 2018', 'Legal privilege and confidential references'],
      facts: { reasons: REDACTION_REASONS },
    },
  ],
});
