import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { dateInWords, retainChildUntil, type RetentionRule } from '#statutory-rules';
import type { CareStatus, SenStatus } from '../../circumstances/circumstances.events.ts';

/** What is known of a child that says how long its record is kept, of all records that are one with it. */
export type KeptBy = Readonly<{
  bornOn: CivilDate | null;
  senStatuses: readonly SenStatus[];
  careStatuses: readonly CareStatus[];
  /** Something of it cannot be opened. */
  isLost?: boolean;
}>;

/** Until when it is kept; null where that cannot be said, or never ends as things stand. */
export type KeptUntil = Readonly<{ until: CivilDate | null; sentence: string }>;

/** None has been adopted here: the council’s own periods come with what it decides of retention, and until then nothing has ended. */
export const ADOPTED: readonly RetentionRule[] = [];

const EVER_LOOKED_AFTER: ReadonlySet<CareStatus> = new Set([
  ...(['looked-after', 'looked-after-elsewhere', 'previously-looked-after'] as const),
]);

/** Until when a child’s record is kept. Who was adopted, and whether a claim or an inquiry is open, no record says yet: it is said with it. */
export function keptUntil(
  { bornOn, senStatuses, careStatuses, isLost = false }: KeptBy,
  today: CivilDate,
  adopted: readonly RetentionRule[] = ADOPTED,
): KeptUntil {
  if (isLost) return unsaid('something of the record cannot be opened');
  if (bornOn === null) return unsaid('the date of birth is not known');
  if (bornOn > today) return unsaid('the date of birth lies ahead');
  const kept = retainChildUntil(
    {
      dateOfBirth: bornOn,
      everPlan: senStatuses.includes('E'),
      everSenSupport: senStatuses.includes('K'),
      everLookedAfter: careStatuses.some((status) => EVER_LOOKED_AFTER.has(status)),
      ...{ everAdopted: false, holds: [] },
    },
    today,
    adopted,
  );
  if (kept.kind === 'gap') return unsaid('no rule says it');
  const { until } = kept.result;
  // By which of what it ever was is nothing that whoever destroys needs to know.
  return until === null
    ? unsaid('the council has set no period for it')
    : { until, sentence: `It is kept until ${dateInWords(until)}, by the council’s own rules.` };
}

const unsaid = (because: string): KeptUntil => ({
  until: null,
  sentence: `It cannot be said yet until when it is kept: ${because}.`,
});

const question = questions({
  'retention-not-ended':
    'The time for which this record is kept has not ended, or it cannot be said that it has. Say who decided that it has, and by what.',
});

/** Asked of whoever says that it has ended: the last day itself is a day on which it is kept. */
export function whetherEnded({ until, sentence }: KeptUntil, today: CivilDate): Question | false {
  if (until !== null && until < today) return false;
  const about = { at: 'reason', of: until ?? 'not-said' };
  return question('retention-not-ended', about, `${sentence} Say who decided that the time has ended, and by what.`);
}
