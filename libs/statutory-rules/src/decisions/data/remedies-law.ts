import { rule } from '../../foundation/index.ts';

/** What a letter tells of, and its reader may disagree with. */
export const MATTERS = [
  'content of an EHC plan',
  'refusal about an EHC plan',
  'section 19',
  'delay',
  'personal data',
] as const;

export type Matter = (typeof MATTERS)[number];

export type Remedy =
  | 'mediation'
  | 'the SEND Tribunal'
  | 'a complaint to the council'
  | 'the Local Government and Social Care Ombudsman'
  | 'a data complaint to the council'
  | 'the Information Commissioner';

/** `byMatter`: in the order in which they are gone to; `advice`: free, of every letter. */
export type RemediesFacts = Readonly<{ byMatter: Readonly<Record<Matter, readonly Remedy[]>>; advice: string }>;

const PLAN: readonly Remedy[] = ['mediation', 'the SEND Tribunal'];
const COUNCIL: readonly Remedy[] = ['a complaint to the council', 'the Local Government and Social Care Ombudsman'];

const byMatter = (data: readonly Remedy[]): RemediesFacts['byMatter'] => ({
  'content of an EHC plan': PLAN,
  'refusal about an EHC plan': PLAN,
  'section 19': COUNCIL,
  delay: COUNCIL,
  'personal data': data,
});

const ADVICE = 'the special educational needs information, advice and support service (SENDIASS)';
const FITTING = 'the remedy that fits the matter, and free advice (domain reference 0a)';

/** The Tribunal's time is `ehcp.appeal`; the council's time on a data complaint is `information.data-complaint`. */
export const remediesRule = rule<RemediesFacts>({
  id: 'letter.remedies',
  title: 'Remedies that a letter names',
  versions: [
    {
      version: 'before data complaints',
      from: '2014-09-01',
      to: '2026-06-18',
      standing: 'law',
      source: `${FITTING}; of personal data the Commissioner, before section 164A of the Data Protection Act 2018`,
      mark: 'unverified (from memory)',
      facts: { byMatter: byMatter(['the Information Commissioner']), advice: ADVICE },
    },
    {
      version: 'with data complaints',
      from: '2026-06-19',
      to: null,
      standing: 'law',
      source: `${FITTING}; of personal data the council first, by section 164A of the Data Protection Act 2018`,
      mark: 'unverified (from memory)',
      facts: {
        byMatter: byMatter(['a data complaint to the council', 'the Information Commissioner']),
        advice: ADVICE,
      },
    },
  ],
});
