import { allRules, ATTENDANCE_CLASSES, counted, daysBetween } from '#statutory-rules';
import { isCivilDate, isInstant, londonDate, type CivilDate } from '#platform/time';
import { isProcess } from '#platform/gateway';
import { caveatsInWords, ruleSaidInWords, type LawCaveats } from '../words/law-words.ts';
import { unusualWords } from '../words/confirmed-words.ts';
import { personWords, whoAndRole } from '../words/people.ts';
import { dayWords, momentWords } from '../words/times.ts';
import { part, type Names, type Shown } from '../words/wording.ts';
import type { LineEvent } from './line-types.ts';

/** Who said so, and when the service was told. */
export const statedWords = ({ by, recordedAt }: Pick<LineEvent, 'by' | 'recordedAt'>, names: Names): string =>
  `${isProcess(by) ? 'Throughline' : personWords(by, names)}, ${momentWords(recordedAt)}`;

/** Who said so, as a colleague is called; their part here stands on the entry’s own page. */
export const whoWords = ({ by }: Pick<LineEvent, 'by'>, names: Names): string =>
  isProcess(by) ? 'Throughline' : whoAndRole(by, names).who;

export const reasonWords = ({ reason }: LineEvent): string | null => part(reason ?? undefined, String);

/** What was unusual and confirmed, with why it is right. */
export function confirmedWords({ confirmed }: LineEvent): string | null {
  if (!confirmed) return null;
  const each = Array.isArray(confirmed.reasons) ? (confirmed.reasons as readonly WhyOfOne[]) : [];
  if (each.length > 0)
    return each
      .map(({ code, words }) => `Unusual: ${unusualWords(code)}.${words === null ? '' : ` Why it is right: ${words}`}`)
      .join('\n');
  const what = confirmed.codes.map(unusualWords).join('; ');
  const because = part(confirmed.because ?? undefined, String);
  return because === null ? `Unusual: ${what}` : `Unusual: ${what}. Why it is right: ${because}`;
}

type WhyOfOne = Readonly<{ code: string; words: string | null }>;

type Told = Readonly<{ statedBy: LineEvent; earlier: readonly Readonly<{ statedBy: LineEvent }>[] }>;

/**
 * The same of an entry that was corrected: what somebody said of what stood there before stays said, with why it was right, since a
 * correction asks of what it changes alone. What was asked about again says it anew.
 */
export function confirmedOf({ statedBy, earlier }: Told): string | null {
  const told = new Set(statedBy.confirmed?.codes);
  const before = earlier.toReversed().flatMap((statement) => {
    const { confirmed } = statement.statedBy;
    const codes = (confirmed?.codes ?? []).filter((code) => !told.has(code));
    for (const code of codes) told.add(code);
    if (!confirmed || codes.length === 0) return [];
    const all = Array.isArray(confirmed.reasons) ? (confirmed.reasons as readonly WhyOfOne[]) : [];
    const reasons = all.filter(({ code }) => codes.includes(code)) as typeof confirmed.reasons;
    const words = confirmedWords({ ...statement.statedBy, confirmed: { ...confirmed, codes, reasons } });
    return words === null ? [] : `${words.replaceAll(/^Unusual/gm, 'Unusual, as was said before it was corrected')}`;
  });
  const all = [confirmedWords(statedBy) ?? [], before].flat();
  return all.length === 0 ? null : all.join('\n');
}

/** Of which file it was brought in; nothing of what somebody keyed. */
export const broughtInWords = ({ takenFrom }: Pick<LineEvent, 'takenFrom'>): string | null =>
  part(takenFrom as Shown<FileAndRow | null>, ({ file, row }) => `Brought in with the list ${file}, row ${row}`);

type FileAndRow = Readonly<{ file: string; row: number }>;

/** `said` is the rule's own sentence, or what it answered, beside what is to be known with it. */
export type Law = Readonly<{ title: string; version: string; said: string }> & LawCaveats;

/** The rules that the fact rests on, and what they said when it was recorded. */
export function lawsOf({ rules, rulesSaid }: LineEvent): readonly Law[] {
  const opened = areOpen(rulesSaid) ? rulesSaid : [];
  return rules.map(({ rule, version, result }, index) => ({
    ...{ title: ruleTitle(rule), version },
    said: ruleSaidInWords(opened[index]?.sentence ?? resultWords(result)),
    ...caveatsInWords(opened[index]?.caveats ?? []),
  }));
}

type Said = LineEvent['rulesSaid'];
const areOpen = (said: Said): said is Extract<Said, readonly unknown[]> => Array.isArray(said);

/** What a rule is called; one that this version does not know by its code. */
export const ruleTitle = (rule: string): string => TITLES.get(rule) ?? rule;

const TITLES: ReadonlyMap<string, string> = new Map(allRules.map(({ id, title }) => [id, title]));

function resultWords(result: string | number | boolean | null): string {
  if (result === null) return 'no answer';
  if (typeof result === 'boolean') return result ? 'yes' : 'no';
  const text = String(result);
  if (isClass(text)) return ATTENDANCE_CLASSES[text].words;
  if (isCivilDate(text)) return dayWords(text);
  if (isInstant(text)) return momentWords(text);
  return text;
}

/** What the register counts a session as, which is recorded by its letters. */
const isClass = (text: string): text is keyof typeof ATTENDANCE_CLASSES => Object.hasOwn(ATTENDANCE_CLASSES, text);

/** How long after the day on which it was so the service was told; null where it was by then, or so long after that days say little. */
export function lateWords(effectiveOn: CivilDate, event: Pick<LineEvent, 'recordedAt'>): string | null {
  const days = daysLate(effectiveOn, event);
  return days > 0 && days <= COUNTED ? `${counted(days, 'day')} after it took place` : null;
}

/** `Recorded 23 November 2026, 10 days after it took place`; null where the service was told by that day. */
export function recordedLater(effectiveOn: CivilDate, event: Pick<LineEvent, 'recordedAt'>): string | null {
  if (daysLate(effectiveOn, event) <= 0) return null;
  return [`Recorded ${dayWords(londonDate(event.recordedAt))}`, lateWords(effectiveOn, event) ?? []].flat().join(', ');
}

/** Of two months: of more the day itself says more. */
const COUNTED = 60;

const daysLate = (effectiveOn: CivilDate, { recordedAt }: Pick<LineEvent, 'recordedAt'>): number =>
  daysBetween(effectiveOn, londonDate(recordedAt));
