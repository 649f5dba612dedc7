import type { LineFacts } from '#pure/oversight';
import { answersByDeadline, endedWords } from '../words/referrals-words.ts';
import { momentWords } from '../words/times.ts';
import { NAME_NOT_KNOWN, row } from '../words/wording.ts';
import { openedAt } from './acts-on-entry.ts';
import type { Fact, Reading } from './line-types.ts';

type Closing = Fact & Readonly<{ data: LineFacts['ResponseWindowClosed']['data'] }>;
const isClosing = (fact: Fact): fact is Closing => fact.type === 'ResponseWindowClosed';

/** The hours of one referral that were over on one day, by the first of them: those of all that were asked are one entry. */
export const endedTogether = (facts: readonly Fact[]): ReadonlyMap<Fact, readonly Closing[]> =>
  new Map(
    [
      ...Map.groupBy(
        facts.filter(isClosing),
        ({ recordedIn, effectiveOn }) => `${recordedIn.id} ${effectiveOn}`,
      ).values(),
    ].map((all) => [all[0]!, all]),
  );

export const isEndedBefore = (fact: Fact, together: ReadonlyMap<Fact, readonly Closing[]>): boolean =>
  isClosing(fact) && !together.has(fact);

/** How those that were asked had answered, each with its own hours and the way to its own entry. */
export function endedShown(closings: readonly Closing[], { names, childId }: Reading) {
  const of = (answer: Closing['data']['answer']) => closings.filter(({ data }) => data.answer === answer).length;
  const called = ({ data }: Closing) => names.provider?.(data.providerId) ?? NAME_NOT_KNOWN;
  return {
    title: endedWords({ offered: of('offered'), declined: of('declined'), none: of('none') }),
    rows: closings.flatMap((each) =>
      row(called(each), `${answersByDeadline[each.data.answer]}, by ${momentWords(each.data.deadline)}`),
    ),
    acts: closings.map((each) => ({
      ...openedAt(childId, each.statedBy),
      ...(closings.length > 1 && { text: `Open the entry of ${called(each)}` }),
    })),
  };
}
