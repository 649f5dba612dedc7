import { spaced } from './people.ts';

const BASES: Readonly<Record<string, string>> = {
  'ea1996-s19': 'Education Act 1996, section 19: education the council must arrange',
  'ea1996-s29a': 'Education Act 1996, section 29A: directed off site to improve behaviour',
  'eia2006-s100': 'Education and Inspections Act 2006, section 100: a suspension of more than five days',
  'cfa2014-s42': 'Children and Families Act 2014, section 42: provision in the EHC plan',
  'cfa2014-s61': 'Children and Families Act 2014, section 61: provision otherwise than in a school',
  'school-arrangement': 'Arranged by the school, the child staying on its roll',
  'post-16': 'Post-16 provision',
};

const RECOMMENDATIONS: Readonly<Record<string, string>> = {
  extend: 'Extend the placement',
  continue: 'Continue as agreed',
  end: 'End the placement',
  reintegrate: 'Plan the return to school',
};

const JUDGEMENTS: Readonly<Record<string, string>> = { met: 'met', partly: 'partly met', 'not-met': 'not met' };

const RETURNS: Readonly<Record<string, string>> = {
  full: 'The return to school is complete',
  partial: 'The return to school succeeded in part',
  failed: 'The return to school did not succeed',
};

const SERVICES: Readonly<Record<string, string>> = { sen: 'SEN service', exclusions: 'Exclusions service' };

/** `planned-end` → `Planned end` */
export const sentence = (code: string): string => spaced(code).replace(/^./, (letter) => letter.toUpperCase());

export const basisWords = (basis: string): string => BASES[basis] ?? sentence(basis);
export const recommendationWords = (code: string): string => RECOMMENDATIONS[code] ?? sentence(code);
export const judgementWords = (code: string): string => JUDGEMENTS[code] ?? spaced(code);
export const returnWords = (code: string): string => RETURNS[code] ?? sentence(code);
export const serviceWords = (code: string): string => SERVICES[code] ?? sentence(code);
