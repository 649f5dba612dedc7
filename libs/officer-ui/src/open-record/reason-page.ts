import type { Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import type { Given } from '../forms/date-fields.ts';
import type { Pages } from '../render/pages.ts';
import type { Names } from '../words/wording.ts';
import { faultOfReason, OWN, REASON_BESIDE, recordAt } from './reason-given.ts';

type Asked = Readonly<{
  /** Where one wanted to go, or what one sent. */
  to: string;
  /** What was given before, and did not do; null the first time. */
  given: Readonly<{ reasonKind: string; reason: string }> | null;
  /** What was filled in when the reason given earlier was no longer kept: it goes on with it. */
  typed?: Given;
  today: CivilDate;
  names: Names;
}>;

/** ADR 57: who opens is seen by who answers for the record, and who sees all of those by another. */
const WHO_ANSWERS = 'the manager of that service and to the data protection officer';
const NO_KIND = 'Choose why you need to open this record';

export function reasonPage(
  pages: Pages,
  actor: Sender['actor'] | null,
  { to, given, typed, today, names }: Asked,
): string {
  const listed = names.openingReasons?.(today) ?? [];
  const isWatching = actor?.role === 'data-protection-officer';
  const problems = {
    kind: given && !listed.some(({ code }) => code === given.reasonKind) ? NO_KIND : null,
    reason: given && faultOfReason(given.reason),
  };
  return pages.draw('open-record/reason.njk', 'Access outside your service needs a reason', actor, {
    ...{ to, problems, reason: given?.reason ?? '', shownTo: isWatching ? 'the named AP lead' : WHO_ANSWERS },
    errors: [
      ...(problems.kind ? [{ text: problems.kind, href: '#kind' }] : []),
      ...(problems.reason ? [{ text: problems.reason, href: '#reason' }] : []),
    ],
    kinds: kindsOffered(listed, given?.reasonKind, shownToOne('opened it', isWatching)),
    kept: typed === undefined ? [] : texts(typed),
    sendsAgain: typed !== undefined,
    ...(typed === undefined ? { action: `${recordAt(to)}/reason`, names: OWN } : { action: to, names: REASON_BESIDE }),
  });
}

/** Whoever watches over all others is watched, too. @param did “opened it” */
export const shownToOne = (did: string, isWatching: boolean): string =>
  isWatching
    ? `The named AP lead is shown that you ${did}, not why`
    : `That you ${did} is shown to the data protection officer alone`;

/** @param restrictedHint to whom it is shown where the kind is restricted */
export const kindsOffered = (
  listed: ReturnType<NonNullable<Names['openingReasons']>>,
  chosen: string | undefined,
  restrictedHint: string,
) =>
  listed.map(({ code, words, restricted }) => ({
    ...{ value: code, text: words, checked: code === chosen },
    ...(restricted && { hint: { text: restrictedHint } }),
  }));

const BESIDE: readonly string[] = Object.values(REASON_BESIDE);

const texts = (typed: Given): readonly Readonly<{ name: string; value: string }>[] =>
  Object.entries(typed)
    .filter(([name]) => !BESIDE.includes(name))
    .flatMap(([name, value]) =>
      [value].flat().flatMap((each) => (typeof each === 'string' ? { name, value: each } : [])),
    );
