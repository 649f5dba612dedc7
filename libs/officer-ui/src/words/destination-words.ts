import type { LineFacts } from '#pure/oversight';
import type { WordsOf } from './codes.ts';

/** NCCIS current activities, in the words of the list that councils returned up to 2021. */
export const destinations: WordsOf<LineFacts['PlacementEnded']['data']['destination']> = {
  110: 'Registered at a school or other establishment in the area',
  120: 'Educated at home',
  130: 'Custodial sentence',
  140: 'Not registered at a school',
  150: 'Not known, below school leaving age',
  210: 'School sixth form',
  220: 'Sixth form college',
  230: 'Further education',
  240: 'Higher education',
  250: 'Part-time education',
  260: 'Gap year',
  270: 'Other full-time education',
  280: 'Special post-16 institution',
  290: 'Education in custody',
  310: 'Apprenticeship',
  320: 'Full-time work with regulated study',
  330: 'Work without training',
  340: 'Work with other training',
  350: 'Temporary work',
  360: 'Part-time work',
  380: 'Self-employed',
  381: 'Self-employed with regulated study',
  410: 'Funded work-based learning',
  430: 'Other training',
  440: 'Training through the Department for Work and Pensions',
  450: 'Traineeship',
  460: 'Supported internship',
  530: 'Re-engagement provision',
  540: 'Working, not for reward',
  550: 'Working, not for reward, with part-time study',
  610: 'Not yet ready for work or learning',
  615: 'Start date agreed (other)',
  616: 'Start date agreed (counts as participating)',
  619: 'Seeking work or learning',
  620: 'Young carer',
  630: 'Teenage parent',
  640: 'Illness',
  650: 'Pregnancy',
  660: 'Religious grounds',
  670: 'Unlikely to be economically active',
  680: 'Not available for another reason',
  710: 'Custody (young adult)',
  720: 'Refugee or asylum seeker',
  810: 'Not known',
  820: 'Cannot be contacted',
  830: 'Refused to say',
};

type Destination = LineFacts['PlacementEnded']['data']['destination'];

/** Where a child of compulsory school age goes stands first. */
const HEADINGS: readonly (readonly [heading: string, codes: readonly Destination[]])[] = [
  ['Of compulsory school age', ['110', '120', '130', '140', '150']],
  ['Not known', ['810', '820', '830']],
  ['In education, after compulsory school age', ['210', '220', '230', '240', '250', '260', '270', '280', '290']],
  ['In work', ['310', '320', '330', '340', '350', '360', '380', '381', '540', '550']],
  ['In training', ['410', '430', '440', '450', '460']],
  ['Not in work or learning yet', ['530', '610', '615', '616', '619']],
  ['Cannot work or learn for now', ['620', '630', '640', '650', '660', '670', '680']],
  ['In custody, or a refugee', ['710', '720']],
];

/** So many of them are not one list. */
export const destinationGroups = HEADINGS.map(([heading, codes]) => ({
  heading,
  options: codes.map((code) => [code, destinations[code]] as const),
}));
