import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import { maybeForSafety } from '../changed-for-safety.ts';
import { datedPart, type Restated } from '../dated-part.ts';
import type { NamesTold } from '../names-told.ts';

type Told = NamesTold & Readonly<{ childId: string; from: CivilDate }>;

/** From a day on, today or behind, the child has this name. */
export class ChangeNames extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['NamesChanged'] as const;
}

/** A change of the name as it should have been recorded. */
export class CorrectNames extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['NamesChangedCorrected'] as const;
}

const refusal = refusals({
  'name-ahead':
    'A name is recorded once it holds, since every page shows it at once: give today or a day that lies behind.',
});

const { change, correct } = datedPart('NamesChanged', (told: Told, { today }) => {
  const { givenNames, familyName, from } = told;
  if (from > today) {
    const day = weekdayAndDate(today);
    throw refusal(
      'name-ahead',
      'from',
      `A name is recorded once it holds, since every page shows it at once: give today, ${day}, or a day before.`,
    );
  }
  /** Who is known as the law has it is known by no other name. */
  const other = (known: string | null, legal: string | null) => (known === legal ? null : known);
  return {
    data: {},
    personal: {
      names: {
        ...{ givenNames, familyName },
        knownAsGivenNames: other(told.knownAsGivenNames, givenNames),
        knownAsFamilyName: other(told.knownAsFamilyName, familyName),
      },
    },
  };
});

/** Of a child who may have to stay hidden: the earlier name goes on finding it. */
export const asksOfNames = {
  asksIfHidden: (mayBeHidden: boolean, { from }: Told) => maybeForSafety(mayBeHidden, { at: 'givenNames', from }),
};
export const changeNames = change;
export const correctNames = correct;
