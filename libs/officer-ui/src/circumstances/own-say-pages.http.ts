import {
  ChangeOwnSay,
  ChangeOwnSayRequest,
  CorrectOwnSay,
  CorrectOwnSayRequest,
  type OwnSayTold,
} from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { growingRows } from '../forms/growing-rows.ts';
import { ofRow } from '../forms/of-row.ts';
import { line, select, words } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { decidesAsWords } from '../words/own-say-words.ts';
import { toldWords } from '../words/people-around-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPages } from './part-pages.ts';
import { calledWith } from './who-is-asked.ts';

type People = readonly (readonly [string, string])[];

const otherRows = (people: People) =>
  growingRows(
    (n) => {
      const row = `Other person ${n}`;
      return {
        legend: `${row} whom the young person wants asked, invited and written to`,
        fields: {
          personId: ofRow(row, select('Who is it? (only where the young person wants somebody)', people)),
          told: ofRow(
            row,
            select('What may they be told?', [
              ['everything', toldWords.everything],
              ['education', toldWords.education],
            ]),
          ),
        },
      };
    },
    { least: 1, most: 12, more: 'Add another person' },
  );

const lackRows = (people: People) =>
  growingRows(
    (n) => {
      const row = `Decision ${n}`;
      return {
        legend: `${row} for which capacity is lacking`,
        fields: {
          decision: ofRow(
            row,
            line('Which decision is it? (only where somebody found that)', { hint: 'Such as: where she is taught' }),
          ),
          found: ofRow(row, words('Who found that capacity is lacking for it, and when?', { rows: 2 })),
          personId: ofRow(row, select('Who decides it?', people)),
          as: ofRow(row, select('As what?', inOrder(decidesAsWords))),
        },
      };
    },
    { least: 1, most: 12, more: 'Add another decision' },
  );

const saidOf = (standing: Standing<'OwnSayChanged'> | null): OwnSayTold => {
  const told = standing?.personal.say;
  return told === undefined || isClosed(told) ? { others: [], wish: null, lacking: [] } : told;
};

/** What each row says, in the names of its inputs. */
const asTheyStand = (rows: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(rows.flatMap((row, n) => Object.entries(row).map(([part, said]) => [`${n}-${part}`, said]))),
  rows: String(rows.length),
});

const ownSayPages = partPages({
  ...{ type: 'OwnSayChanged', called: 'the young person’s own say', done: 'The young person’s own say changes' },
  change: { sends: ChangeOwnSay, request: ChangeOwnSayRequest },
  correct: { sends: CorrectOwnSay, request: CorrectOwnSayRequest },
  fields: (standing, { people, who }) => {
    const { others, wish, lacking } = saidOf(standing);
    const listed = people.map((each) => [each.subjectId, calledWith(each)] as const);
    const hint = 'Such as what a parent is not to be told, how to be reached, and who heard it';
    const wishField = words(`What does ${who} wish, in their own words?`, { optional: true, hint });
    return {
      others: standing ? asItStands(otherRows(listed), asTheyStand(others)) : otherRows(listed),
      wish: asItStands(wishField, oneText(wish ?? '')),
      lacking: standing ? asItStands(lackRows(listed), asTheyStand(lacking)) : lackRows(listed),
    };
  },
  dayHint:
    'It may lie behind, or ahead. It holds from the day on which the young person decides by law at the earliest',
});
export const ChangeOwnSayPage = ownSayPages.Change;
export const CorrectOwnSayPage = ownSayPages.Correct;
