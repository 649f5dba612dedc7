import type { AddressUse, CareStatus, CircumstancesEvent, HomeAuthority, Need, SenStatus } from '#pure/children';
import type { WordsOf } from './codes.ts';
import { characteristicsDone, characteristicsWordings } from './characteristics-words.ts';
import { examinationsDone, examinationWordings } from './examinations-words.ts';
import { healthDone, healthWordings } from './health-words.ts';
import { professionalsDone, professionalWordings } from './professionals-words.ts';
import { namesDone, namesWordings } from './names-words.ts';
import { otherNumbersDone, otherNumberWordings } from './other-numbers-words.ts';
import { siblingsDone, siblingWordings } from './siblings-words.ts';
import { upnDone, upnWordings } from './upn-words.ts';
import { ownSayDone, ownSayWordings } from './own-say-words.ts';
import { peopleAroundDone, peopleAroundWordings } from './people-around-words.ts';
import { dayWords } from './times.ts';
import {
  isClosed,
  row,
  rowOf,
  type DataOf,
  type PartsInWords,
  type Row,
  type ShownParts,
  type WordingsOf,
} from './wording.ts';
import type { LineFacts } from '#pure/oversight';

export type CircumstanceType = Extract<CircumstancesEvent, { readonly kind: 'original' }>['type'];

/** What is said of how a child lives and learns. */
export const circumstanceWordings: WordingsOf<CircumstanceType> = {
  AddressesChanged: ({ addresses, from }, { lines }) => ({
    title: isAtFixedAddress(addresses) ? 'Addresses' : 'No fixed address',
    rows: [...addressRows(addresses, lines), ...row('From', dayWords(from))],
  }),
  SenStatusChanged: ({ status, primaryNeed, plan, from }) => ({
    title: senStatusWords[status],
    rows: [
      ...row('Primary need', primaryNeed && needWords[primaryNeed]),
      ...row('Plan first issued', plan && dayWords(plan.issuedOn)),
      ...row('Plan last reviewed', plan && (plan.reviewedOn === null ? NOT_RECORDED : dayWords(plan.reviewedOn))),
      ...row('Plan maintained by', plan && (plan.authority === null ? NOT_RECORDED : `Authority ${plan.authority}`)),
      ...row('From', dayWords(from)),
    ],
  }),
  ...namesWordings,
  ...upnWordings,
  ...otherNumberWordings,
  ...siblingWordings,
  ...peopleAroundWordings,
  ...ownSayWordings,
  ...professionalWordings,
  ...healthWordings,
  ...examinationWordings,
  ...characteristicsWordings,
  HomeAuthorityChanged: ({ home, from }, { authority }) => ({
    title: 'Home authority',
    rows: [
      ...row('Authority', home === 'this-council' ? homeWords[home] : (authority ?? homeWords[home])),
      ...row('From', dayWords(from)),
    ],
  }),
  CareStatusChanged: ({ from }, { statuses, otherAuthority }) => ({
    title: 'Care status',
    rows: [...careRows(statuses), ...row('Looked after by', otherAuthority), ...row('From', dayWords(from))],
  }),
};

const NOT_RECORDED = 'Not recorded';

export const circumstanceParts: PartsInWords = {
  views: { circumstances: 'How each child lives and learns' },
  opened: { FindCircumstances: 'Where the child lives, and how' },
  done: {
    ...namesDone,
    ...upnDone,
    ...otherNumbersDone,
    ...siblingsDone,
    ...peopleAroundDone,
    ...ownSayDone,
    ...professionalsDone,
    ...healthDone,
    ...examinationsDone,
    ...characteristicsDone,
    ChangeAddresses: 'the addresses',
    CorrectAddresses: 'a change of the addresses',
    ChangeSenStatus: 'the SEN status',
    CorrectSenStatus: 'a change of the SEN status',
    ChangeHomeAuthority: 'the home authority',
    CorrectHomeAuthority: 'a change of the home authority',
    ChangeCareStatus: 'the care status',
    CorrectCareStatus: 'a change of the care status',
    RemoveCircumstance: 'what was told of another on the record',
    VoidCircumstance: 'a change of how the child lives and learns',
  },
};

export const uses: WordsOf<AddressUse> = {
  home: 'Home',
  'other-home': 'Home with another parent or carer',
  staying: 'Where the child stays for now',
  letters: 'For letters only',
};

export const isAtFixedAddress = (addresses: DataOf<'AddressesChanged'>['addresses']): boolean =>
  addresses.some(({ use }) => use !== 'letters');

type Lines = ShownParts<LineFacts['AddressesChanged']['personal']>['lines'];

function addressRows(addresses: DataOf<'AddressesChanged'>['addresses'], lines: Lines): readonly Row[] {
  if (isClosed(lines)) return row('Addresses', lines);
  return addresses.flatMap(({ addressId, use }) => {
    const found = lines?.find((each) => each.addressId === addressId);
    return found ? row(uses[use], onOneLine(found)) : [];
  });
}

type Written = Readonly<{ line1: string; line2: string | null; town: string | null; postcode: string | null }>;

export const onOneLine = ({ line1, line2, town, postcode }: Written): string =>
  [line1, line2, town, postcode].filter((part) => part !== null && part !== '').join(', ');

export const senStatusWords: WordsOf<SenStatus> = {
  N: 'No special educational provision',
  K: 'SEN support',
  E: 'Education, health and care plan (EHC plan)',
};

export const needWords: WordsOf<Need> = {
  SPLD: 'Specific learning difficulty',
  MLD: 'Moderate learning difficulty',
  SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty',
  SEMH: 'Social, emotional and mental health',
  SLCN: 'Speech, language and communication needs',
  HI: 'Hearing impairment',
  VI: 'Vision impairment',
  MSI: 'Multi-sensory impairment',
  PD: 'Physical disability',
  ASD: 'Autistic spectrum disorder',
  DS: 'Down syndrome',
  OTH: 'Other difficulty or disability',
  NSA: 'SEN support, but no specialist assessment of the type of need',
};

export const homeWords: WordsOf<HomeAuthority> = { 'this-council': 'This council', another: 'Another authority' };

export const careWords: WordsOf<CareStatus> = {
  'looked-after': 'Looked after by this council',
  'looked-after-elsewhere': 'Looked after by another authority',
  'in-need': 'Child in need',
  'protection-plan': 'Child protection plan',
  'previously-looked-after': 'Previously looked after',
};

export const NO_CARE = 'None: neither looked after now or before, nor in need, nor with a protection plan';

function careRows(statuses: ShownParts<LineFacts['CareStatusChanged']['personal']>['statuses']): readonly Row[] {
  if (statuses === undefined || isClosed(statuses)) return row('Status', statuses);
  return rowOf('Status', statuses.length === 0 ? [NO_CARE] : statuses.map((status) => careWords[status]));
}
