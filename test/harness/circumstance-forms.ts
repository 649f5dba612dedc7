import { day, from, removing } from './filled-forms.ts';
import { ownSayForms } from './own-say-forms.ts';
import { paperwork } from './paperwork.ts';
import type { Service } from './service.ts';
import { senOfficer } from './the-people.ts';
import type { Filled, Form } from './sent-form.ts';

type OfRecord = Readonly<{
  line: () => string;
  last: (type: string) => Promise<string>;
  service: () => Service;
  /** What the officer of another service records while the form is open. */
  elsewhere: (path: string, body: object) => Promise<void>;
  childId: () => string;
}>;

const reason = 'Read from the wrong letter';
const home: Filled = {
  ...{ hasFixedAddress: 'yes', 'addresses-0-use': 'home', 'addresses-0-line1': '4 Low Road' },
  ...{ 'addresses-0-line2': '', 'addresses-0-town': 'Wisbech', 'addresses-0-postcode': 'PE13 1AA' },
};
const planned: Filled = { status: 'E', primaryNeed: 'SEMH', ...day('planIssuedOn', ['2024', '2', '12']) };
const cared: Filled = { 'statuses-looked-after-elsewhere': 'yes', otherAuthority: 'Rutland' };
/** Of whom a name and a number are told without being asked about. */
const inNeed: Filled = { 'statuses-in-need': 'yes' };
const mother: Filled = { name: 'Renee Example', kinship: 'mother', told: 'everything', livesWithChild: 'yes' };
const worker: Filled = { name: 'Paul Example', role: 'social-worker', lead: 'no', telephone: '01632 960 118' };
const allergic: Filled = {
  ...{ hasNeeds: 'yes', 'needs-0-kind': 'allergy', 'needs-0-what': 'Nuts', 'needs-0-whatToDo': '' },
  'needs-0-providersMustKnow': 'yes',
};
const exam: Filled = {
  ...{ subject: 'Mathematics', qualification: 'GCSE', level: 'level-1-2', series: 'summer', year: '2026' },
  stands: 'entered',
};
const named: Filled = { givenNames: 'Ama', familyName: 'Okonkwo-Lane' };
const numbered: Filled = { system: 'social-care', value: 'LCS 204418' };
const ahead: Filled = day('from', ['2099', '1', '4']);
/** Of each form another: nobody is asked twice of one. */
const OF_ANOTHER_CHILD = ['LCS 900001', 'LCS 900002', 'LCS 900003'] as const;
const OF_NO_AUTHORITY = 'N998200005001';
const why = { ...from('4'), reason };

/** How a child lives and learns: each part changed, then put right, one taken back, and one taken out. */
export function circumstanceForms({
  line,
  last,
  service,
  elsewhere,
  childId,
}: OfRecord): Readonly<Record<string, Form>> {
  /** Of which one of several the last such change is. */
  const subject = async (type: string) => {
    const { data } = (await service().recorded()).findLast((event) => event.type === type)!;
    return (data as { subjectId: string }).subjectId;
  };
  const corrected = async (type: string, way: string, body: object) =>
    elsewhere(`/children/${childId()}/${way}/${await last(type)}/corrections`, body);
  let another: Promise<void> | null = null;
  const knownElsewhere = async () => {
    const officer = service().as(senOfficer);
    const { id } = (await officer.post('/children', { ...paperwork.child, givenNames: 'Ivy', upn: null })).written;
    for (const value of OF_ANOTHER_CHILD)
      await officer.post(`/children/${id}/other-numbers`, { ...numbered, value, inUse: true, from: '2026-01-12' });
  };
  let times = 0;
  const meanwhile = () =>
    elsewhere(`/children/${childId()}/sen-statuses`, { status: ['K', 'N'][times++ % 2], from: '2025-10-06' });
  const correcting = (
    type: string,
    part: string,
    heading: RegExp,
    forms: Pick<Form, 'wrong' | 'refused' | 'questioned' | 'filled'>,
  ) => ({
    ...{ at: async () => `${line()}/circumstances/${await last(type)}/correct-${part}`, heading, meanwhile },
    ...forms,
  });
  return {
    'line/:childId/addresses': {
      ...{ at: () => `${line()}/addresses`, heading: /Change the addresses/, meanwhile },
      wrong: { ...home, 'addresses-0-line1': '', 'addresses-0-postcode': 'PE', ...from('31') },
      ...{ refused: { ...home, hasFixedAddress: 'no', ...from('3') }, filled: { ...home, ...from('3') } },
    },
    'line/:childId/sen-status': {
      ...{ at: () => `${line()}/sen-status`, heading: /Change the SEN status or the plan/, meanwhile },
      wrong: { status: 'E', planAuthority: '12', ...day('planIssuedOn', ['2024', '2', '31']), ...from('31') },
      ...{ refused: { status: 'E', ...from('3') }, filled: { ...planned, ...from('3') } },
    },
    'line/:childId/care-status': {
      ...{ at: () => `${line()}/care-status`, heading: /Change the care status/, meanwhile, wrong: from('31') },
      refused: { 'statuses-in-need': 'yes', 'statuses-none': 'yes', ...from('3') },
      filled: { ...inNeed, ...from('3') },
    },
    'line/:childId/home-authority': {
      ...{ at: () => `${line()}/home-authority`, heading: /Change the home authority/, meanwhile, wrong: from('31') },
      ...{
        refused: { home: 'another', ...from('3') },
        filled: { home: 'another', authority: 'Rutland', ...from('3') },
      },
    },
    'line/:childId/circumstances/:changeId/correct-home-authority': correcting(
      ...(['HomeAuthorityChanged', 'home-authority', /Correct a change of the home authority/] as const),
      {
        wrong: { home: 'another', authority: 'Rutland', ...from('31'), reason: '' },
        refused: { home: 'this-council', authority: 'Rutland', ...why },
        filled: { home: 'another', authority: 'Lincolnshire', ...why },
      },
    ),
    'line/:childId/circumstances/:changeId/correct-addresses': correcting(
      ...(['AddressesChanged', 'addresses', /Correct a change of the addresses/] as const),
      {
        wrong: { ...home, ...from('31'), reason: '' },
        ...{ refused: { ...home, hasFixedAddress: 'no', ...why }, filled: { ...home, ...why } },
      },
    ),
    'line/:childId/circumstances/:changeId/correct-sen-status': correcting(
      ...(['SenStatusChanged', 'sen-status', /Correct a change of the SEN status/] as const),
      {
        wrong: { ...planned, ...from('31'), reason: '' },
        ...{ refused: { ...planned, status: 'N', ...why }, filled: { ...planned, ...why } },
      },
    ),
    'line/:childId/circumstances/:changeId/correct-care-status': correcting(
      ...(['CareStatusChanged', 'care-status', /Correct a change of the care status/] as const),
      {
        wrong: { ...cared, ...from('31'), reason: '' },
        refused: { ...cared, 'statuses-previously-looked-after': 'yes', ...why },
        filled: { ...inNeed, ...why },
      },
    ),
    'line/:childId/people': {
      ...{ at: () => `${line()}/people`, heading: /Add a person around the child/, meanwhile },
      wrong: { ...mother, name: '', telephone: 'mobile', callOrder: 'first', ...from('31') },
      ...{ refused: { ...mother, told: 'nothing', ...from('3') }, filled: { ...mother, ...from('3') } },
    },
    'line/:childId/people/:subjectId': {
      at: async () => `${line()}/people/${await subject('PersonAroundChanged')}`,
      ...{ heading: /Change what is recorded of a person around the child/, meanwhile },
      wrong: { ...mother, email: 'at home', ...from('31') },
      refused: { ...mother, callOrder: '1', ...from('3') },
      filled: { ...mother, callOrder: '1', telephone: '01632 960 001', ...from('4') },
    },
    'line/:childId/circumstances/:changeId/correct-people': correcting(
      ...(['PersonAroundChanged', 'people', /Correct a change of a person around the child/] as const),
      {
        wrong: { ...mother, name: '', ...from('31'), reason: '' },
        refused: { ...mother, address: '4 Low Road', ...why },
        filled: { ...mother, callAdvice: 'After 3pm', ...why },
      },
    ),
    'line/:childId/parental-responsibility': {
      ...{
        at: () => `${line()}/parental-responsibility`,
        heading: /Change who has parental responsibility/,
        meanwhile,
      },
      wrong: from('31'),
      refused: { 'holders-council': 'yes', 'holders-nobody-known': 'yes', ...from('3') },
      filled: { 'holders-council': 'yes', ...from('3') },
    },
    'line/:childId/circumstances/:changeId/correct-parental-responsibility': correcting(
      ...(['ParentalResponsibilityChanged', 'parental-responsibility', /Correct a change of who has/] as const),
      {
        wrong: { 'holders-council': 'yes', ...from('31'), reason: '' },
        refused: { 'holders-council': 'yes', 'holders-nobody-known': 'yes', ...why },
        filled: { 'holders-council': '', 'holders-nobody-known': 'yes', ...why },
      },
    ),
    ...ownSayForms({ line, meanwhile, correcting, why }),
    'line/:childId/professionals': {
      ...{ at: () => `${line()}/professionals`, heading: /Add a professional/, meanwhile },
      wrong: { ...worker, name: '', telephone: 'mobile', ...from('31') },
      filled: { ...worker, ...from('3') },
    },
    'line/:childId/professionals/:subjectId': {
      at: async () => `${line()}/professionals/${await subject('ProfessionalChanged')}`,
      ...{ heading: /Change what is recorded of a professional/, meanwhile },
      wrong: { ...worker, email: 'at work', ...from('31') },
      refused: { ...worker, lead: 'yes', involved: 'no', ...from('3') },
      filled: { ...worker, lead: 'yes', ...from('4') },
    },
    'line/:childId/circumstances/:changeId/correct-professionals': correcting(
      ...(['ProfessionalChanged', 'professionals', /Correct a change of a professional/] as const),
      {
        wrong: { ...worker, name: '', ...from('31'), reason: '' },
        refused: { ...worker, lead: 'yes', involved: 'no', ...why },
        filled: { ...worker, involved: 'yes', ...why },
      },
    ),
    'line/:childId/health': {
      ...{ at: () => `${line()}/health`, heading: /Change health and medicines/, meanwhile },
      wrong: { ...allergic, 'needs-0-what': '', ...from('31') },
      ...{ refused: { ...allergic, hasNeeds: 'no', ...from('3') }, filled: { ...allergic, ...from('3') } },
    },
    'line/:childId/circumstances/:changeId/correct-health': correcting(
      ...(['HealthChanged', 'health', /Correct a change of health and medicines/] as const),
      {
        wrong: { ...allergic, ...from('31'), reason: '' },
        ...{ refused: { ...allergic, hasNeeds: 'no', ...why }, filled: { ...allergic, ...why } },
      },
    ),
    'line/:childId/examinations': {
      ...{ at: () => `${line()}/examinations`, heading: /Add an examination/, meanwhile },
      wrong: { ...exam, subject: '', year: 'next', ...from('31') },
      ...{ refused: { ...exam, result: '5', ...from('3') }, filled: { ...exam, ...from('3') } },
    },
    'line/:childId/examinations/:subjectId': {
      at: async () => `${line()}/examinations/${await subject('ExaminationChanged')}`,
      ...{ heading: /Change what is recorded of an examination/, meanwhile },
      wrong: { ...exam, subject: '', ...from('31') },
      refused: { ...exam, stands: 'missed', result: '5', ...from('3') },
      filled: { ...exam, stands: 'taken', result: '5', ...from('4') },
    },
    'line/:childId/circumstances/:changeId/correct-examinations': correcting(
      ...(['ExaminationChanged', 'examinations', /Correct a change of an examination/] as const),
      {
        wrong: { ...exam, subject: '', ...from('31'), reason: '' },
        refused: { ...exam, result: '5', ...why },
        filled: { ...exam, board: 'AQA', result: '', ...why },
      },
    ),
    'line/:childId/characteristics': {
      ...{ at: () => `${line()}/characteristics`, heading: /Change the characteristics for returns/, meanwhile },
      ...{ wrong: { sex: 'F', ...from('31') }, refused: from('3'), filled: { sex: 'F', ...from('3') } },
    },
    'line/:childId/circumstances/:changeId/correct-characteristics': correcting(
      ...(['CharacteristicsChanged', 'characteristics', /Correct a change of the characteristics/] as const),
      { wrong: { sex: 'F', ...from('31'), reason: '' }, filled: { sex: 'M', ...why } },
    ),
    'line/:childId/upn': {
      ...{ at: () => `${line()}/upn`, heading: /Change the UPN/, meanwhile },
      wrong: { upn: 'B8012', ...from('31') },
      refused: { upn: '', noneBecause: '', ...from('3') },
      questioned: { upn: OF_NO_AUTHORITY, noneBecause: '', ...from('3') },
      filled: { upn: '', noneBecause: 'school-asked', ...from('3') },
    },
    'line/:childId/circumstances/:changeId/correct-upn': correcting(
      ...(['UpnChanged', 'upn', /Correct a change of the UPN/] as const),
      {
        wrong: { upn: 'B8012', ...from('31'), reason: '' },
        refused: { upn: '', noneBecause: '', ...why },
        questioned: { upn: OF_NO_AUTHORITY, noneBecause: '', ...why },
        filled: { upn: '', noneBecause: 'new-to-england', ...why },
      },
    ),
    'line/:childId/other-numbers': {
      at: () => (another ??= knownElsewhere()).then(() => `${line()}/other-numbers`),
      ...{ heading: /Add a number in another system/, meanwhile },
      wrong: { ...numbered, value: '', ...from('31') },
      refused: { ...numbered, ...ahead },
      questioned: { ...numbered, value: OF_ANOTHER_CHILD[0], ...from('3') },
      filled: { ...numbered, ...from('3') },
    },
    'line/:childId/other-numbers/:subjectId': {
      at: async () => `${line()}/other-numbers/${await subject('OtherNumberChanged')}`,
      ...{ heading: /Change what is recorded of a number in another system/, meanwhile },
      wrong: { ...numbered, value: '', ...from('31') },
      refused: { ...numbered, system: 'former-ap-database', inUse: 'yes', ...from('3') },
      questioned: { ...numbered, value: OF_ANOTHER_CHILD[1], inUse: 'yes', ...from('3') },
      filled: { ...numbered, inUse: 'no', ...from('4') },
    },
    'line/:childId/circumstances/:changeId/correct-other-numbers': correcting(
      ...(['OtherNumberChanged', 'other-numbers', /Correct a change of a number in another system/] as const),
      {
        wrong: { ...numbered, value: '', ...from('31'), reason: '' },
        refused: { ...numbered, inUse: 'yes', ...ahead, reason },
        questioned: { ...numbered, value: OF_ANOTHER_CHILD[2], inUse: 'yes', ...why },
        filled: { ...numbered, value: 'LCS 204419', inUse: 'yes', ...why },
      },
    ),
    'line/:childId/names': {
      ...{ at: () => `${line()}/names`, heading: /Change the name/, meanwhile },
      wrong: { ...named, givenNames: '', ...from('31') },
      refused: { ...named, ...ahead },
      filled: { ...named, ...from('3') },
    },
    'line/:childId/circumstances/:changeId/correct-names': correcting(
      ...(['NamesChanged', 'names', /Correct a change of the name/] as const),
      {
        wrong: { ...named, givenNames: '', ...from('31'), reason: '' },
        refused: { ...named, ...ahead, reason },
        filled: { ...named, knownAsGivenNames: 'Bibi', ...why },
      },
    ),
    'line/:childId/circumstances/:changeId/void': {
      at: async () => `${line()}/circumstances/${await last('SenStatusChanged')}/void`,
      ...{ heading: /Void a change of the record/, meanwhile, filled: { reason } },
    },
    'line/:childId/circumstances/:changeId/remove': removing(
      async () => `${line()}/circumstances/${await last('CareStatusChanged')}/remove`,
      () => corrected('CareStatusChanged', 'care-statuses', { statuses: ['in-need'], from: '2026-02-02', reason }),
    ),
  };
}
