/** What the provision rests on; counted apart, since s61 and post-16 provision are not "alternative provision". */
export const legalBases = [
  'ea1996-s19',
  'ea2002-s29a',
  'eia2006-s100',
  'cfa2014-s42',
  'cfa2014-s61',
  'school-arrangement',
  'post-16',
] as const;
export type LegalBasis = (typeof legalBases)[number];

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export type Weekday = (typeof weekdays)[number];

export const sessions = ['AM', 'PM'] as const;
export type Session = (typeof sessions)[number];

export const outcomeDomains = [
  'attendance',
  'attitude',
  'attainment',
  'behaviour',
  'wellbeing',
  'destination',
] as const;
export type OutcomeDomain = (typeof outcomeDomains)[number];

export const recommendations = ['extend', 'continue', 'end', 'reintegrate'] as const;
export type Recommendation = (typeof recommendations)[number];

export const judgements = ['met', 'partly', 'not-met'] as const;
export type Judgement = (typeof judgements)[number];

export const returnOutcomes = ['full', 'partial', 'failed'] as const;
export type ReturnOutcome = (typeof returnOutcomes)[number];

/** Why a return failed. */
export const setbacks = [
  'child-did-not-attend',
  'behaviour',
  'need-not-met-at-school',
  'health',
  'family-circumstances',
  'school-withdrew',
  'other',
] as const;
export type Setback = (typeof setbacks)[number];

export const endReasons = [
  'planned-end',
  'ended-by-commissioner',
  'ended-by-provider',
  'parents-choice',
  'moved-away',
  'left-compulsory-school-age',
  'other',
] as const;
export type EndReason = (typeof endReasons)[number];
