import type { CivilDate } from '#platform/time';
import type { Sign } from './given-away.ts';

const times = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
] as const;

/** A date of birth as people write one: 4 May 2011, 4th of May 2011, May 4 2011, 04/05/11, 2011-05-04. */
export function bornOn(date: CivilDate): Sign {
  const [year = '', month = '', day = ''] = date.split('-');
  const [d, m, y] = [`0?${Number(day)}`, `0?${Number(month)}`, `(?:${year}|${year.slice(2)})`];
  const named = MONTHS[Number(month) - 1]!;
  const called = `(?:${named}|${named.slice(0, 3)})\\.?`;
  const before = '(?<![\\p{L}\\d])';
  const pattern = [
    `${before}${d}[./\\- ]${m}[./\\- ]${y}(?!\\d)`,
    `${before}${year}-${month}-${day}(?!\\d)`,
    `${before}${d}(?:st|nd|rd|th)?(?: of)? ${called},? ${y}(?!\\d)`,
    `${before}${called} ${d}(?:st|nd|rd|th)?,? ${y}(?!\\d)`,
  ].join('|');
  return ({ written }) => times(written, new RegExp(pattern, 'giu'));
}

/** However it is spaced. */
export const postcode = (known: string): Sign => {
  const signs = known.toUpperCase().replace(/[^A-Z\d]/g, '');
  const pattern =
    signs.length < 5 ? null : `(?<![\\p{L}\\d])${signs.slice(0, -3)}\\s*${signs.slice(-3)}(?![\\p{L}\\d])`;
  return ({ written }) => (pattern === null ? 0 : times(written, new RegExp(pattern, 'giu')));
};

export const upn =
  (known: string): Sign =>
  ({ written }) =>
    times(written.replace(/[\s-]/g, ''), new RegExp(literally(known), 'giu'));

/** A number of another system stands by itself, however it is spaced: a short one is part of every other. */
export const numberOf = (known: string): Sign => {
  const signs = [...known.replace(/[^\p{L}\d]/gu, '')].map(literally);
  const pattern = signs.length < 4 ? null : `(?<![\\p{L}\\d])${signs.join('[\\s/-]?')}(?![\\p{L}\\d])`;
  return ({ written }) => (pattern === null ? 0 : times(written, new RegExp(pattern, 'giu')));
};

export const email =
  (known: string): Sign =>
  ({ written }) =>
    times(written, new RegExp(`(?<![\\p{L}\\d.])${literally(known.trim())}`, 'giu'));

/** Figures with what stands between them: +44 (0)1632 960 001. */
const TELEPHONE = /\+?\(?\d[\d\s().\-/]{4,}\d/g;

/** By the last nine figures, so that it is one with its country and without. */
const lastOf = (figures: string): string => figures.replace(/\D/g, '').slice(-9);

/** As many of a text are telephone numbers as may be one. */
export const telephonesIn = (text: string): readonly string[] =>
  [...text.matchAll(TELEPHONE)].map(([written]) => lastOf(written)).filter((figures) => figures.length >= 6);

export const telephone = (known: string): Sign => {
  const looked = telephonesIn(known);
  return ({ written }) =>
    telephonesIn(written).filter((figures) => looked.some((each) => figures.endsWith(each))).length;
};
