import { PLACEMENT_BASES, SESSIONS, type PlacementBasis, type RegisterSession } from '#statutory-rules';

/** What the provision rests on, as the law that says how far it may run has them. */
export const legalBases = PLACEMENT_BASES;
export type LegalBasis = PlacementBasis;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export type Weekday = (typeof weekdays)[number];

export const sessions = SESSIONS;
export type Session = RegisterSession;

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
