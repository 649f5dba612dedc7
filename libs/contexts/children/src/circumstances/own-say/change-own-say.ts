import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { DecidesAs } from '../circumstances.events.ts';
import { datedPart, type Restated } from '../dated-part.ts';

/** A person around the child, by their number, whom the young person wants asked as well, and what they may be told. */
export type OtherAsked = Readonly<{ personId: string; told: 'everything' | 'education' }>;
/** A decision for which capacity is lacking, who found that and when, and who decides it. */
export type CapacityLacking = Readonly<{ decision: string; found: string; personId: string; as: DecidesAs }>;

/** How a young person has their own say: alone, where it says of no others and of no lack. */
export type OwnSayTold = Readonly<{
  others: readonly OtherAsked[];
  wish: string | null;
  lacking: readonly CapacityLacking[];
}>;

type Told = OwnSayTold & Readonly<{ childId: string; from: CivilDate }>;

/** From a day on, behind or ahead, the young person has their own say so; at the earliest from the day on which it begins by law. */
export class ChangeOwnSay extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['OwnSayChanged'] as const;
}

/** A change of it as it should have been recorded. */
export class CorrectOwnSay extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['OwnSayChangedCorrected'] as const;
}

const refusal = refusals({
  'no-such-person': 'No such person is recorded around this child: record the person first.',
  'other-named-twice': 'This person is named twice: say once what they may be told.',
});

const { change, correct } = datedPart('OwnSayChanged', ({ others, wish, lacking }: Told, { circumstances }) => {
  const known = new Set(
    circumstances.flatMap((fact) => (fact.type === 'PersonAroundChanged' ? fact.data.subjectId : [])),
  );
  others.forEach(({ personId }, n) => {
    if (!known.has(personId)) throw refusal('no-such-person', `others.${n}.personId`);
    if (others.findIndex((each) => each.personId === personId) < n)
      throw refusal('other-named-twice', `others.${n}.personId`);
  });
  lacking.forEach(({ personId }, n) => {
    if (!known.has(personId)) throw refusal('no-such-person', `lacking.${n}.personId`);
  });
  return {
    data: {},
    personal: {
      say: {
        others: others.map(({ personId, told }) => ({ personId, told })),
        wish,
        lacking: lacking.map(({ decision, found, personId, as }) => ({ decision, found, personId, as })),
      },
    },
  };
});
export const changeOwnSay = change;
export const correctOwnSay = correct;
