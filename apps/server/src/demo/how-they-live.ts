import type { CivilDate } from '#platform/time';
import type { SampleCouncil } from './sample-council.ts';

type Part =
  | 'rolls'
  | 'names'
  | 'upns'
  | 'other-numbers'
  | 'addresses'
  | 'sen-statuses'
  | 'care-statuses'
  | 'home-authorities'
  | 'professionals'
  | 'health-needs'
  | 'examinations'
  | 'characteristics';
export type Told = readonly [part: Part, from: CivilDate, said: object];

/** What the registration says from its day on is asked about where it was otherwise before: how somebody knows. */
const SO_BEFORE: Partial<Record<Part, string>> = {
  names: 'Her birth certificate, which the father brought, has that name.',
  rolls: 'His file from there came with him: it has the school and the number.',
};

/**
 * What an officer tells of how a child lives and learns, each from its day.
 * @param registeredOn before it another school, or another name, is told as what was so until then
 */
export async function howTheyLive(
  council: SampleCouncil,
  officer: string,
  childId: string,
  told: readonly Told[],
  registeredOn: CivilDate | null = null,
): Promise<void> {
  for (const [part, from, said] of told) {
    const confirmedReason = registeredOn !== null && from < registeredOn ? SO_BEFORE[part] : undefined;
    const until = confirmedReason && { confirmed: [`something-later-holds:${from}-${registeredOn}`], confirmedReason };
    await council.post(officer, `/children/${childId}/${part}`, { ...said, from, ...until });
  }
}

const address = (use: string, line1: string, postcode: string) => ({ use, line1, town: 'Fenmarch', postcode });

const livesAt = (...addresses: readonly ReturnType<typeof address>[]) => ({ hasFixedAddress: true, addresses });

/** From one house to another within the town. */
export const moved = (before: CivilDate, on: CivilDate): readonly Told[] => [
  ['addresses', before, livesAt(address('home', '7 Sluice Row', 'PE99 1AA'))],
  ['addresses', on, livesAt(address('home', '31 Heron Close', 'PE99 3CD'))],
  ['sen-statuses', before, { status: 'K', primaryNeed: 'PD' }],
  [
    ...(['health-needs', on] as const),
    {
      hasNeeds: true,
      needs: [
        {
          ...{ kind: 'condition', what: 'A knee that gives way since her fall', providersMustKnow: true },
          whatToDo: 'No stairs. She sits out of games, and says herself when she needs a rest.',
        },
        { kind: 'medicine', what: 'Ibuprofen, 200 mg at noon on bad days', providersMustKnow: true },
      ],
    },
  ],
];

/** With an aunt who fosters him; he was at another school before, which gave him a number until his own was known. */
export const inFosterCare = (on: CivilDate): readonly Told[] => [
  ['rolls', '2021-09-06', { onRoll: true, schoolUrn: 110_003 }],
  ['upns', '2021-09-06', { upn: 'N80120002100A' }],
  ['upns', on, { upn: 'L801200018004' }],
  ['other-numbers', on, { system: 'social-care', value: 'LCS 204418', inUse: true }],
  ['other-numbers', '2021-09-06', { system: 'former-ap-database', value: 'AP/0873', inUse: true }],
  ['care-statuses', on, { statuses: ['looked-after'] }],
  ['home-authorities', on, { home: 'this-council' }],
  [
    ...(['professionals', on] as const),
    {
      ...{ name: 'Marcus Tilley', role: 'social-worker', organisation: 'Fenmarch children’s services', lead: true },
      telephone: '01632 960 021',
    },
  ],
  [
    ...(['professionals', on] as const),
    { name: 'Dr Hana Petrie', role: 'virtual-school', lead: false, email: 'h.petrie@fenmarch.example' },
  ],
  ['health-needs', on, { hasNeeds: false, needs: [] }],
  ['characteristics', on, { sex: 'M', ethnicity: 'BAFR', firstLanguage: 'English', freeSchoolMeals: 'yes' }],
  [
    ...(['examinations', on] as const),
    {
      ...{ subject: 'Mathematics', qualification: 'Functional Skills', level: 'level-1', series: 'on-demand' },
      ...{ year: Number(on.slice(0, 4)), stands: 'entered', satAt: 'Ferry Meadows Learning' },
    },
  ],
  ['addresses', on, livesAt(address('staying', '18 Quay Street', 'PE99 1QS'))],
];

/** Between two homes, with a plan. */
export const withAPlan = (issuedOn: CivilDate, reviewedOn: CivilDate): readonly Told[] => [
  [
    ...(['addresses', issuedOn] as const),
    livesAt(address('home', '5 Orchard Way', 'PE99 4EF'), address('other-home', 'Flat 3, 60 Station Road', 'PE99 1ST')),
  ],
  ['sen-statuses', issuedOn, { status: 'E', primaryNeed: 'ASD', planIssuedOn: issuedOn }],
  ['sen-statuses', reviewedOn, { status: 'E', primaryNeed: 'ASD', planIssuedOn: issuedOn, planReviewedOn: reviewedOn }],
  ['care-statuses', issuedOn, { statuses: ['none'] }],
];

/** With one friend of the family after another; letters go to where the father works. She had her mother’s name as a small child. */
export const withoutFixedAddress = (on: CivilDate): readonly Told[] => [
  ['names', '2015-09-07', { givenNames: 'Tamsin', familyName: 'Price' }],
  [
    ...(['addresses', on] as const),
    { hasFixedAddress: false, addresses: [address('letters', 'Oyelaran Tyres, 9 Wharf Lane', 'PE99 1WL')] },
  ],
  ['care-statuses', on, { statuses: ['in-need'] }],
];
