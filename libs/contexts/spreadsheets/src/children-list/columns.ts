import { textOf, type Cell, type Sheet } from '../sheet/cell.ts';

/** What a column of a list of children may say, and by which headings it is known: in small letters and no other signs. */
export const listFields = {
  givenNames: { label: 'Given names', isNeeded: true, headings: ['given', 'forename', 'firstname', 'firstnames'] },
  familyName: { label: 'Family name', isNeeded: false, headings: ['family', 'surname', 'lastname', 'secondname'] },
  dateOfBirth: { label: 'Date of birth', isNeeded: true, headings: ['dob', 'dateofbirth', 'birth', 'born'] },
  estimatedBy: {
    label: 'Who estimated the date of birth',
    isNeeded: false,
    headings: ['estimatedby', 'birthestimatedby', 'dobestimatedby', 'dateofbirthestimatedby'],
  },
  estimatedFrom: {
    label: 'From what the date of birth was estimated',
    isNeeded: false,
    headings: ['estimatedfrom', 'birthestimatedfrom', 'dobestimatedfrom', 'dateofbirthestimatedfrom'],
  },
  upn: { label: 'UPN', isNeeded: false, headings: ['upn', 'uniquepupil'] },
  schoolUrn: {
    label: 'School',
    isNeeded: true,
    headings: ['urn', 'schoolurn', 'establishmenturn'],
    exactly: ['school', 'schoolname', 'nameofschool', 'currentschool', 'establishment', 'establishmentname'],
  },
  onRollFrom: {
    label: 'First day on the school’s roll',
    isNeeded: false,
    headings: ['onrollfrom', 'firstdayon', 'admission', 'startdate', 'dateofentry', 'entrydate', 'doa'],
  },
  owningService: { label: 'Service', isNeeded: false, headings: ['service', 'owningservice'] },
  officerId: {
    label: 'Officer',
    isNeeded: false,
    headings: ['officer', 'caseworker', 'caseofficer', 'allocatedto', 'keyworker'],
  },
  senStatus: {
    label: 'SEN status',
    isNeeded: false,
    headings: ['senstatus', 'sendstatus', 'senprovision', 'sencode'],
    exactly: ['sen', 'send', 'ehcp'],
  },
  primaryNeed: { label: 'Primary need', isNeeded: false, headings: ['primaryneed', 'senneed', 'sentype', 'needtype'] },
  planIssuedOn: {
    label: 'Day on which the plan was first issued',
    isNeeded: false,
    headings: ['planissued', 'ehcpissued', 'ehcpissue', 'dateissued', 'ehcplanissued'],
  },
  planReviewedOn: {
    label: 'Day of the plan’s last review',
    isNeeded: false,
    headings: ['lastreview', 'planreview', 'annualreview', 'ehcpreview', 'datereviewed'],
  },
  planAuthority: {
    label: 'Authority that maintains the plan',
    isNeeded: false,
    headings: ['planauthority', 'maintainingauthority', 'namingauthority', 'ehcpauthority', 'planmaintainedby'],
  },
  senFrom: {
    label: 'Day from which the SEN status holds',
    isNeeded: false,
    headings: ['senfrom', 'senstatusfrom', 'sendfrom'],
  },
  careStatus: {
    label: 'Care status',
    isNeeded: false,
    headings: ['carestatus', 'lookedafter', 'socialcarestatus'],
    exactly: ['care', 'cla', 'lac', 'cic', 'socialcare'],
  },
  careFrom: {
    label: 'Day from which the care status holds',
    isNeeded: false,
    headings: ['carefrom', 'carestatusfrom', 'lookedafterfrom', 'clafrom', 'lacfrom'],
  },
  sex: { label: 'Sex', isNeeded: false, headings: ['sex', 'gender'] },
  ethnicity: { label: 'Ethnicity', isNeeded: false, headings: ['ethnicity', 'ethnicgroup', 'ethniccode'] },
  firstLanguage: {
    label: 'First language',
    isNeeded: false,
    headings: ['firstlanguage', 'homelanguage', 'mothertongue', 'language'],
  },
  freeSchoolMeals: {
    label: 'Free school meals',
    isNeeded: false,
    headings: ['freeschoolmeals', 'fsmeligible', 'fsm'],
  },
  serviceChild: {
    label: 'Child of somebody who serves in the forces',
    isNeeded: false,
    headings: ['servicechild', 'servicefamily', 'armedforces'],
  },
  characteristicsFrom: {
    label: 'Day from which sex, ethnicity, language and free school meals hold',
    isNeeded: false,
    headings: ['characteristicsfrom', 'fsmfrom', 'fsmstart'],
  },
  otherNumber: {
    label: 'Number in another system (its heading says which)',
    isNeeded: false,
    headings: ['systemnumber', 'systemid', 'systemref', 'externalid', 'externalnumber', 'otherid'],
  },
  personName: {
    label: 'Name of the first person to contact',
    isNeeded: false,
    headings: ['contactname', 'parentname', 'parentcarername', 'carername', 'contact1name', 'priority1name'],
  },
  personTelephone: {
    label: 'Telephone number of that person',
    isNeeded: false,
    headings: ['contacttelephone', 'contactphone', 'contactmobile', 'parenttelephone', 'parentphone', 'parentmobile'],
  },
  personKinship: {
    label: 'What that person is to the child',
    isNeeded: false,
    headings: ['relationship', 'relation', 'kinship', 'contactrelation'],
  },
  personHasResponsibility: {
    label: 'Whether that person has parental responsibility',
    isNeeded: false,
    headings: ['parentalresponsibility', 'haspr', 'contactpr'],
    exactly: ['pr'],
  },
  address: { label: 'Address', isNeeded: false, headings: ['address', 'homeaddress', 'postcode', 'street', 'town'] },
  contact: {
    label: 'Whom to contact',
    isNeeded: false,
    headings: ['contact', 'parent', 'carer', 'guardian', 'telephone', 'phone', 'mobile'],
  },
} as const;

export type ListField = keyof typeof listFields;
export const fieldNames = Object.keys(listFields) as readonly ListField[];
/** What several columns may say together, a line each: the lines of an address. */
export const severalColumns: readonly ListField[] = ['address', 'contact'];
/** And the school, by its number, and by its name or why there is none; and numbers, one of each system. */
export const mayStandTwice: readonly ListField[] = [...severalColumns, 'schoolUrn', 'otherNumber'];

/** By its place, what each column says; null of one that is left out. */
export type Columns = readonly (ListField | null)[];

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z]/g, '');

/** A heading means what it says whole, before what it only begins with or holds. */
const HOW: readonly ((heading: string, known: string) => boolean)[] = [
  (heading, known) => heading === known,
  (heading, known) => heading.startsWith(known),
  (heading, known) => known.length > 3 && heading.includes(known),
];

/** Headings that mean it where they say nothing besides: the day on which somebody came to a school is no school. */
const exactlyOf = (field: ListField): readonly string[] => {
  const known = listFields[field];
  return 'exactly' in known ? known.exactly : [];
};

function guessedField(heading: string): ListField | null {
  const said = plain(heading);
  if (said === '') return null;
  const whole = fieldNames.find((field) => exactlyOf(field).includes(said));
  if (whole) return whole;
  for (const means of HOW) {
    const found = fieldNames.find((field) => listFields[field].headings.some((known) => means(said, known)));
    if (found) return found;
  }
  return null;
}

const saysNumber = (cell: Cell): boolean => plain(textOf(cell)).includes('urn');

/** What is said of a person around the child; without what they are to the child it is whom to contact, as it was told. */
const OF_PERSON: readonly (ListField | null)[] = ['personName', 'personTelephone'];

/** By its headings; where two say the same, the first is taken. */
export function guessedColumns(heading: readonly Cell[]): Columns {
  const taken = new Set<string>();
  const guessed = heading.map((cell) => guessedField(textOf(cell)));
  const isPerson = guessed.includes('personKinship') && guessed.includes('personName');
  return heading.map((cell, n) => {
    const field = !isPerson && OF_PERSON.includes(guessed[n]!) ? 'contact' : guessed[n]!;
    if (field === null) return null;
    // A number names one school alone; the name beside it is read where there is no number: of a child at home it says so.
    const said = field === 'schoolUrn' && saysNumber(cell) ? 'number of the school' : field;
    if (taken.has(said) && (field === 'schoolUrn' || !mayStandTwice.includes(field))) return null;
    taken.add(said);
    return field;
  });
}

const LOOKED_AT = 15;
const known = (row: readonly Cell[]): number => guessedColumns(row).filter((field) => field !== null).length;

/**
 * Where the headings stand: in the row of the first ones that says most, above which a list may have a title; else in the first
 * that says anything. Null of an empty sheet.
 */
export function headRowOf(sheet: Sheet): number | null {
  const rows = sheet.slice(0, LOOKED_AT).map((row, index) => ({ index, known: known(row) }));
  const most = rows.reduce((best, each) => (each.known > best.known ? each : best), { index: -1, known: 1 });
  if (most.index >= 0) return most.index;
  const first = sheet.findIndex((row) => row.some((cell) => textOf(cell) !== ''));
  return first < 0 ? null : first;
}
