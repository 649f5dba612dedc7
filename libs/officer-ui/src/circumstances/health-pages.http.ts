import { ChangeHealth, ChangeHealthRequest, CorrectHealth, CorrectHealthRequest } from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { growingRows } from '../forms/growing-rows.ts';
import { ofRow } from '../forms/of-row.ts';
import { line, select, words, yesOrNo } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { healthKindWords } from '../words/health-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPages } from './part-pages.ts';

const needRows = () =>
  growingRows(
    (n) => {
      const row = `Need ${n}`;
      return {
        legend: row,
        fields: {
          kind: ofRow(row, select('What kind of need is it?', inOrder(healthKindWords))),
          what: ofRow(row, line('What is it?', { hint: 'Such as the name of the medicine and how much' })),
          whatToDo: ofRow(row, words('What is to be done, by whom and when?', { optional: true, rows: 2 })),
          providersMustKnow: ofRow(
            row,
            yesOrNo(
              'Must a provider know it?',
              ['Yes', 'Tell the provider yourself: it does not read this here yet'],
              ['No'],
            ),
          ),
        },
      };
    },
    { least: 1, most: 12, more: 'Add another need' },
  );

const needsIn = ({ personal: { needs } }: Standing<'HealthChanged'>) =>
  needs === undefined || isClosed(needs) ? [] : needs;

/** What each row says, in the names of its inputs. */
function asTheyStand(standing: Standing<'HealthChanged'>): Readonly<Record<string, string>> {
  const all = needsIn(standing).flatMap(({ kind, what, whatToDo, providersMustKnow }, n) =>
    Object.entries({ kind, what, whatToDo, providersMustKnow: providersMustKnow ? 'yes' : 'no' }).map(
      ([part, said]) => [`${n}-${part}`, said ?? ''] as const,
    ),
  );
  return { ...Object.fromEntries(all), rows: String(needsIn(standing).length) };
}

const healthPages = partPages({
  ...{ type: 'HealthChanged', called: 'health and medicines', done: 'Health changes' },
  change: { sends: ChangeHealth, request: ChangeHealthRequest },
  correct: { sends: CorrectHealth, request: CorrectHealthRequest },
  fields: (standing) => {
    const any = yesOrNo('Is there an allergy, a condition or a medicine to know of?', ['Yes'], ['No']);
    return {
      hasNeeds: standing ? asItStands(any, oneText(needsIn(standing).length > 0 ? 'yes' : 'no')) : any,
      needs: standing ? asItStands(needRows(), asTheyStand(standing)) : needRows(),
    };
  },
  beside: { 'no-need-of-health-given': 'needs', 'need-of-health-given': 'hasNeeds' },
});
export const ChangeHealthPage = healthPages.Change;
export const CorrectHealthPage = healthPages.Correct;
