import { civilDate, type IsoDate } from './civil-date.ts';
import { answersFrom, type Rule, type RuleVersion } from './rule.ts';

/** Why a rule has no version on a day. */
export type GapReason =
  'commencement not established' | 'before the first version' | 'between versions' | 'after the last version';

export type Lookup<Facts> =
  | { readonly kind: 'version'; readonly version: RuleVersion<Facts> }
  | { readonly kind: 'gap'; readonly reason: GapReason };

/** The one version that holds on a day, or a named gap. @throws InvalidInput `not-a-civil-date` */
export function lookUp<Facts>(rule: Rule<Facts>, on: IsoDate): Lookup<Facts> {
  civilDate(on, 'on');
  const version = rule.versions.find((each) => holds(each, on));
  return version === undefined ? { kind: 'gap', reason: gapReason(rule, on) } : { kind: 'version', version };
}

/** Versions announced by that day, not yet in force and not given up (`to`): they run beside as "would be". */
export const announcedBy = <Facts>(rule: Rule<Facts>, on: IsoDate): readonly RuleVersion<Facts>[] =>
  rule.versions.filter((each) => {
    const start = answersFrom(each);
    const ended = each.to !== null && each.to < on;
    return each.announced !== undefined && each.announced <= on && !ended && (start === null || on < start);
  });

function holds(version: RuleVersion, on: IsoDate): boolean {
  const start = answersFrom(version);
  return start !== null && start <= on && (version.to === null || on <= version.to);
}

function gapReason(rule: Rule, on: IsoDate): GapReason {
  const undated = rule.versions.some(
    ({ from, to, announced }) => from === null && (to === null || on <= to) && (announced ?? on) <= on,
  );
  if (undated) return 'commencement not established';
  const starts = rule.versions.flatMap(({ from }) => from ?? []);
  if (starts.every((start) => on < start)) return 'before the first version';
  return starts.some((start) => on < start) ? 'between versions' : 'after the last version';
}
