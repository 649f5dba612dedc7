import { ChangeNames, ChangeNamesRequest, CorrectNames, CorrectNamesRequest, type NamesTold } from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { line } from '../forms/plain-fields.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPages } from './part-pages.ts';

const saidOf = (standing: Standing<'NamesChanged'> | null): Partial<NamesTold> => {
  const told = standing?.personal.names;
  return told === undefined || isClosed(told) ? {} : told;
};

const namesPages = partPages({
  ...{ type: 'NamesChanged', called: 'the name', done: 'The name changes' },
  change: { sends: ChangeNames, request: ChangeNamesRequest },
  correct: { sends: CorrectNames, request: CorrectNamesRequest },
  dayHint:
    'Today, or a day that lies behind. The earlier name goes on finding the child: do not record a name here that was changed for safety or by adoption',
  fields: (standing, { registered: { givenNames, familyName } }) => {
    const said = standing
      ? saidOf(standing)
      : isClosed(givenNames) || isClosed(familyName)
        ? {}
        : { givenNames, familyName };
    const text = (value: string | null | undefined) => oneText(value ?? '');
    const hint = 'Only where it is another than the legal one: pages call the child by it';
    return {
      givenNames: asItStands(line('Legal given names', { hint: 'Or the single name' }), text(said.givenNames)),
      familyName: asItStands(
        line('Legal family name', { optional: true, hint: 'Leave it empty only where the child has a single name' }),
        text(said.familyName),
      ),
      knownAsGivenNames: asItStands(
        line('Given name by which the child is known', { optional: true, hint }),
        text(said.knownAsGivenNames),
      ),
      knownAsFamilyName: asItStands(
        line('Family name by which the child is known', { optional: true, hint }),
        text(said.knownAsFamilyName),
      ),
    };
  },
  beside: { 'name-ahead': 'from' },
});
export const ChangeNamesPage = namesPages.Change;
export const CorrectNamesPage = namesPages.Correct;
