import {
  ChangeOtherNumber,
  ChangeOtherNumberRequest,
  CorrectOtherNumber,
  CorrectOtherNumberRequest,
  type OtherNumberTold,
  type OtherSystem,
} from '#contexts/children';
import { addDays } from '#statutory-rules';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { known, line, select, yesOrNo } from '../forms/plain-fields.ts';
import { systemCalled } from '../words/other-numbers-words.ts';
import { dayWords } from '../words/times.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPagesOfEach } from './part-pages.ts';

const saidOf = (standing: Standing<'OtherNumberChanged'> | null): Partial<OtherNumberTold> => {
  const number = standing?.personal.number;
  return number === undefined || isClosed(number) ? {} : number;
};

/** Those of former days, too: a number may be told of late. */
const offered = (systems: readonly OtherSystem[]) =>
  systems.map(
    ({ code, words, until }) =>
      [code, until === null ? words : `${words}, until ${dayWords(addDays(until, -1))}`] as const,
  );

/** One that is told of for the first time is in use. */
const inUseField = (inUse: boolean | undefined, who: string) =>
  inUse === undefined
    ? known(true)
    : asItStands(
        yesOrNo(`Does the system still know ${who} by this number?`, ['Yes'], ['No', 'It goes on finding the child']),
        oneText(inUse ? 'yes' : 'no'),
      );

const otherNumberPages = partPagesOfEach({
  ...{ type: 'OtherNumberChanged', called: 'a number in another system', adds: 'Add a number in another system' },
  done: ({ system, inUse }, day, { systems }) =>
    `${systemCalled(system, systems)}: the number ${inUse ? 'is recorded' : 'is no longer in use'}, from ${day}`,
  since: 'From which day is this so?',
  dayHint: 'Today, or a day that lies behind',
  change: { sends: ChangeOtherNumber, request: ChangeOtherNumberRequest },
  correct: { sends: CorrectOtherNumber, request: CorrectOtherNumberRequest },
  fields: (standing, { who, systems }) => {
    const said = saidOf(standing);
    return {
      system: asItStands(select('In which system?', offered(systems)), oneText(said.system ?? '')),
      value: asItStands(
        line('Number', { width: 20, hint: 'As the other system writes it. The child is found by it from then on' }),
        oneText(said.value ?? ''),
      ),
      inUse: inUseField(said.inUse, who),
    };
  },
  beside: { 'other-number-ahead': 'from', 'system-not-listed': 'system', 'number-without-figures': 'value' },
});
export const AddOtherNumberPage = otherNumberPages.Add;
export const ChangeOtherNumberPage = otherNumberPages.Change;
export const CorrectOtherNumberPage = otherNumberPages.Correct;
