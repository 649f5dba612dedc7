type Part = Readonly<{
  /** Behind the child, in the API; and in the address of its pages. */
  route: string;
  page: string;
  event: string;
  /** What is said of it besides the day: all that it needs, what is said better, and what makes it another request. */
  body: object;
  restated: object;
  otherwise: object;
  /** Of all that stands in the body, what cannot be left out; all of it where nothing else is said. */
  needs?: readonly string[];
  /** The field in which it names another child on record, whoever that is. */
  ofAnother?: string;
}>;

const person = { name: 'Renee Example', kinship: 'mother', livesWithChild: true, told: 'everything' };

const allergy = { kind: 'allergy', what: 'Nuts', providersMustKnow: true };

const examination = {
  ...{ subject: 'Mathematics', qualification: 'GCSE', level: 'level-1-2', series: 'summer', year: 2026 },
  stands: 'entered',
};

/** The parts of how a child lives and learns, as an officer tells each: a new one is a line here. */
export const partsOfTheRecord: readonly Part[] = [
  {
    ...{ route: 'addresses', page: 'addresses', event: 'AddressesChanged', otherwise: {} },
    ...{ body: { hasFixedAddress: false, addresses: [] }, restated: { hasFixedAddress: false, addresses: [] } },
  },
  {
    ...{ route: 'sen-statuses', page: 'sen-status', event: 'SenStatusChanged', otherwise: { status: 'E' } },
    ...{ body: { status: 'K' }, restated: { status: 'N' } },
  },
  {
    ...{
      route: 'care-statuses',
      page: 'care-status',
      event: 'CareStatusChanged',
      otherwise: { statuses: ['in-need'] },
    },
    ...{ body: { statuses: ['none'] }, restated: { statuses: ['in-need'] } },
  },
  {
    ...{ route: 'home-authorities', page: 'home-authority', event: 'HomeAuthorityChanged' },
    ...{ otherwise: { home: 'another', authority: 'Rutland' }, needs: ['home'] },
    ...{ body: { home: 'this-council' }, restated: { home: 'another', authority: 'Rutland' } },
  },
  {
    ...{ route: 'people', page: 'people', event: 'PersonAroundChanged', otherwise: { name: 'Tom Example' } },
    ...{ body: person, restated: { ...person, told: 'education' } },
  },
  {
    ...{ route: 'parental-responsibilities', page: 'parental-responsibility', event: 'ParentalResponsibilityChanged' },
    ...{
      body: { holders: ['council'] },
      restated: { holders: ['nobody-known'] },
      otherwise: { holders: ['nobody-known'] },
    },
  },
  {
    ...{
      route: 'own-says',
      page: 'own-say',
      event: 'OwnSayChanged',
      otherwise: { wish: 'By letter' },
      needs: [],
    },
    body: { others: [], lacking: [], wish: 'By text' },
    restated: { others: [], lacking: [] },
  },
  {
    ...{ route: 'professionals', page: 'professionals', event: 'ProfessionalChanged', otherwise: { lead: true } },
    body: { name: 'Paul Example', role: 'social-worker', lead: false },
    restated: { name: 'Paul Example', role: 'gp', lead: false },
  },
  {
    ...{
      route: 'health-needs',
      page: 'health',
      event: 'HealthChanged',
      otherwise: { hasNeeds: true, needs: [allergy] },
    },
    ...{ body: { hasNeeds: false, needs: [] }, restated: { hasNeeds: true, needs: [allergy] } },
  },
  {
    ...{ route: 'examinations', page: 'examinations', event: 'ExaminationChanged', otherwise: { stands: 'missed' } },
    ...{ body: examination, restated: { ...examination, stands: 'taken' } },
  },
  {
    ...{ route: 'characteristics', page: 'characteristics', event: 'CharacteristicsChanged', otherwise: { sex: 'M' } },
    ...{ body: { sex: 'F' }, restated: { sex: 'M' }, needs: [] },
  },
  {
    ...{
      route: 'upns',
      page: 'upn',
      event: 'UpnChanged',
      otherwise: { noneBecause: 'other' },
      needs: [],
    },
    body: { noneBecause: 'new-to-england' },
    restated: { noneBecause: 'school-asked' },
  },
  {
    ...{
      ...{ route: 'other-numbers', page: 'other-numbers', event: 'OtherNumberChanged' },
      otherwise: { value: 'LCS 204419' },
    },
    body: { system: 'social-care', value: 'LCS 204418', inUse: true },
    restated: { system: 'social-care', value: 'LCS 204417', inUse: true },
  },
  {
    ...{
      route: 'names',
      page: 'names',
      event: 'NamesChanged',
      otherwise: { givenNames: 'Bea' },
      needs: ['givenNames'],
    },
    body: { givenNames: 'Ama', familyName: 'Okonkwo-Lane' },
    restated: { givenNames: 'Ama', familyName: 'Okonkwo-Lane', knownAsGivenNames: 'Bibi' },
  },
  {
    ...{ route: 'siblings', page: 'siblings', event: 'SiblingChanged', otherwise: { kind: 'step' } },
    ...{ ofAnother: 'siblingId', needs: ['siblingId', 'kind', 'linked'] },
    body: { kind: 'full', linked: true },
    restated: { kind: 'half', linked: true },
  },
];

/** With the other child whom a part names. */
export const naming = ({ ofAnother }: Part, childId: string): object => (ofAnother ? { [ofAnother]: childId } : {});

/** What stands behind the child in every route of this stream. */
export const routesOfTheRecord = ['circumstances', ...partsOfTheRecord.map(({ route }) => route)].join('|');
