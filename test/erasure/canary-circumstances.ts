import { SEN_OFFICER } from '../../apps/server/src/demo/cast.ts';
import { canary } from './canaries.ts';
import { written, type Council } from './council.ts';

const CARE = 'looked-after-elsewhere';
/** How two children are siblings is sealed with who the other is. */
const TOGETHER = 'fostered-together';
/** What stands nowhere openly, and is no canary: of care, even which code it is points at a child; a UPN can hold no words. */
export const SEALED_WORDS = [CARE, TOGETHER, 'councilByCareOrder', 'J801209917434', 'Y801209917435'];

const from = '2025-11-03';

const personTold = (label: string, what: string) => ({
  ...{ name: canary(`${label} ${what} person`), kinship: 'mother', telephone: '01632 960 0411' },
  ...{ email: 'renee@home.example', livesWithChild: false },
  ...{ address: canary(`${label} ${what} where she lives`), language: canary(`${label} ${what} language`) },
  ...{ told: 'nothing', toldBecause: canary(`${label} ${what} told because`) },
  ...{ notToContactBecause: canary(`${label} ${what} no contact`), callAdvice: canary(`${label} ${what} advice`) },
});

const professionalTold = (label: string, what: string) => ({
  ...{ name: canary(`${label} ${what} professional`), role: 'social-worker', lead: true, email: 'p@council.example' },
  ...{ organisation: canary(`${label} ${what} organisation`), telephone: '01632 960 118' },
});

/** Each part of how a child lives and learns, told, told better and taken back, with a canary in each that is sealed. */
export async function livedOtherwise(council: Council, childId: string, label: string): Promise<void> {
  const address = (what: string) => ({
    ...{ use: 'home', line1: canary(`${label} ${what} line`), line2: canary(`${label} ${what} second line`) },
    ...{ town: canary(`${label} ${what} town`), postcode: null },
  });
  const sister = { schoolUrn: 110_001, owningService: 'sen', onRollFrom: '2025-09-01', dateOfBirth: '2013-05-02' };
  const { id: siblingId } = await council.post(SEN_OFFICER, '/children', {
    ...{ ...sister, givenNames: `Sister of ${label}`, familyName: 'Quill', upn: null },
  });
  const parts = [
    // Before the care, of which whoever changes them is asked.
    [
      ...(['upns', 'UpnChanged'] as const),
      (what: string) => ({ upn: what === 'told' ? 'J801209917434' : 'Y801209917435' }),
    ],
    [
      ...(['names', 'NamesChanged'] as const),
      (what: string) => ({
        ...{ givenNames: canary(`${label} ${what} given`), familyName: canary(`${label} ${what} family`) },
        ...{ knownAsGivenNames: canary(`${label} ${what} known`), knownAsFamilyName: canary(`${label} ${what} as`) },
      }),
    ],
    [
      ...(['siblings', 'SiblingChanged'] as const),
      (what: string) => ({ siblingId, kind: TOGETHER, linked: what === 'told' }),
    ],
    ['addresses', 'AddressesChanged', (what: string) => ({ hasFixedAddress: true, addresses: [address(what)] })],
    ['sen-statuses', 'SenStatusChanged', (what: string) => ({ status: what === 'told' ? 'N' : 'K' })],
    [
      ...(['care-statuses', 'CareStatusChanged'] as const),
      (what: string) => ({ statuses: [CARE], otherAuthority: canary(`${label} ${what} authority`) }),
    ],
    [
      ...(['home-authorities', 'HomeAuthorityChanged'] as const),
      (what: string) => ({ home: 'another', authority: canary(`${label} ${what} home authority`) }),
    ],
    ['people', 'PersonAroundChanged', (what: string) => personTold(label, what)],
    [
      ...(['parental-responsibilities', 'ParentalResponsibilityChanged'] as const),
      (what: string) => ({ holders: [what === 'told' ? 'council' : 'nobody-known'] }),
    ],
    [
      ...(['own-says', 'OwnSayChanged'] as const),
      (what: string) => ({ others: [], lacking: [], wish: canary(`${label} ${what} wish`) }),
    ],
    ['professionals', 'ProfessionalChanged', (what: string) => professionalTold(label, what)],
    [
      ...(['health-needs', 'HealthChanged'] as const),
      (what: string) => ({
        hasNeeds: true,
        needs: [
          {
            ...{ kind: 'medicine', what: canary(`${label} ${what} medicine`), providersMustKnow: true },
            whatToDo: canary(`${label} ${what} to do`),
          },
        ],
      }),
    ],
    [
      ...(['examinations', 'ExaminationChanged'] as const),
      (what: string) => ({
        ...{ subject: canary(`${label} ${what} subject`), qualification: 'GCSE', level: 'level-1-2', year: 2026 },
        ...{ series: 'summer', stands: 'taken', satAt: canary(`${label} ${what} sat at`), result: '5' },
        board: canary(`${label} ${what} board`),
      }),
    ],
    [
      ...(['characteristics', 'CharacteristicsChanged'] as const),
      (what: string) => ({ sex: 'F', firstLanguage: canary(`${label} ${what} first language`) }),
    ],
    [
      ...(['other-numbers', 'OtherNumberChanged'] as const),
      (what: string) => ({ system: 'social-care', value: canary(`${label} ${what} other number`), inUse: true }),
    ],
  ] as const;
  const record = `/children/${childId}`;
  const reason = (what: string) => ({ reason: canary(`${label} why ${what}`) });
  for (const [route, type, said] of parts) {
    const change = written(await council.post(SEN_OFFICER, `${record}/${route}`, { ...said('told'), from }), type);
    const again = { ...said('corrected'), from, ...reason(`other ${route}`) };
    await council.post(SEN_OFFICER, `${record}/${route}/${change}/corrections`, again);
    await council.post(SEN_OFFICER, `${record}/circumstances/${change}/voids`, reason(`no ${route}`));
    await council.post(SEN_OFFICER, `${record}/${route}`, { ...said('told'), from });
  }
}
