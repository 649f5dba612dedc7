import { z } from 'zod';
import { isCivilDate, type CivilDate } from '#platform/time';

/** A day as the council’s files write one. */
export const civilDay = z.custom<CivilDate>(isCivilDate, 'must be a date, such as 2026-09-01');

/** What has a code, words and days; `until` is the first day without it. */
export const datedWords = {
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  words: z.string().trim().min(3).max(100),
  from: civilDay,
  until: civilDay.nullable(),
};

type Coded = Readonly<{ code: string }>;

/** For the refinement of a list of such. */
export const isEachOnce = (all: readonly Coded[]): boolean => new Set(all.map(({ code }) => code)).size === all.length;
export const TWICE = 'a code is given twice';
