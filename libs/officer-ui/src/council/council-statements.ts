import type { CivilDate } from '#platform/time';

/** What a council has agreed before children's records are kept here, and shows. */
export const councilDocuments = ['impact-assessment', 'record-of-processing', 'privacy-notices', 'contracts'] as const;
export type CouncilDocument = (typeof councilDocuments)[number];

/** `where` it can be read: an address, or words. */
export type Agreed = Readonly<{ where: string; agreedOn: CivilDate }>;

/** As the model statement asks (SI 2018/952, regulation 8). */
export type AccessibilityStatement = Readonly<{
  meets: 'all' | 'part' | 'none';
  /** What cannot be used by everybody; empty where all is met. */
  notAccessible: readonly Readonly<{ what: string; why: NotAccessibleBecause; until?: CivilDate | undefined }>[];
  contact: Readonly<{ email: string; phone?: string | undefined; answeredWithinWorkingDays: number }>;
  preparedOn: CivilDate;
  reviewedOn: CivilDate;
  tested: Readonly<{ on: CivilDate; by: string }>;
}>;
export const notAccessibleBecause = ['not-yet', 'disproportionate-burden', 'not-covered'] as const;
export type NotAccessibleBecause = (typeof notAccessibleBecause)[number];

/** What the council of this service says of it. */
export type CouncilStatements = Readonly<{
  name: string | null;
  documents: Readonly<Partial<Record<CouncilDocument, Agreed>>>;
  accessibility: AccessibilityStatement | null;
}>;

export const noStatements: CouncilStatements = { name: null, documents: {}, accessibility: null };

export const documentWords: Readonly<Record<CouncilDocument, Readonly<{ title: string; what: string; law: string }>>> =
  {
    'impact-assessment': {
      title: 'Data protection impact assessment',
      what: 'What could go wrong for the people on record, and what is done about it',
      law: 'UK GDPR, article 35',
    },
    'record-of-processing': {
      title: 'Record of processing',
      what: 'What is kept, of whom, what for, for how long, and who receives it',
      law: 'UK GDPR, article 30',
    },
    'privacy-notices': {
      title: 'Privacy notices',
      what: 'What children, parents and those who work with them are told of how their information is used',
      law: 'UK GDPR, articles 13 and 14',
    },
    contracts: {
      title: 'Contracts',
      what: 'With whoever runs this service, or keeps its data, for the council',
      law: 'UK GDPR, article 28',
    },
  };

/** What has still to be given, in words. */
export const missingStatements = ({ documents, accessibility }: CouncilStatements): readonly string[] => [
  ...councilDocuments.filter((each) => !documents[each]).map((each) => documentWords[each].title.toLowerCase()),
  ...(accessibility ? [] : ['accessibility statement']),
];
