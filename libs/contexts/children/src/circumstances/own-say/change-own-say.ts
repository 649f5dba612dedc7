import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { Decider, DecidesAs } from '../circumstances.events.ts';
import type { Circumstances } from '../circumstances.ts';
import { datedPart, type Restated } from '../dated-part.ts';

/** How a young person has their own say. People are people around the child, by their number. */
export type OwnSayTold = Readonly<{
  decider: Decider;
  /** Whom the young person wants asked, invited and written to as well, and what those may be told. */
  others: readonly string[];
  othersTold: 'everything' | 'education' | null;
  wish: string | null;
  /** Who decides in their place, and as what. */
  insteadId: string | null;
  insteadAs: DecidesAs | null;
  /** For which decisions the young person lacks capacity; who found it, and when. */
  capacity: string | null;
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
  'others-not-named': 'You say that the young person wants others asked as well: say whom.',
  'others-told-what': 'Say what those may be told whom the young person wants asked as well.',
  'no-others-wanted': 'You say something of others, and not that the young person wants them asked as well.',
  'nobody-instead':
    'You say that somebody decides in the young person’s place: say who, of the people around the child.',
  'instead-as-what': 'Say as what this person decides: a deputy of the court, an attorney, or a parent.',
  'capacity-not-told':
    'Capacity is lacking for a decision, and somebody finds it: say for which decisions, who found it, and when.',
  'capacity-not-lacking':
    'You say something of who decides instead, and not that somebody does. Take it out, or say that somebody decides instead.',
});

/** @throws Refusal */
function refuseUnlessFitting(told: Told, circumstances: Circumstances): void {
  const { decider, othersTold, insteadId, insteadAs, capacity } = told;
  const others = [...told.others];
  if (decider === 'young-person-with-others') {
    if (others.length === 0) throw refusal('others-not-named', 'others');
    if (othersTold === null) throw refusal('others-told-what', 'othersTold');
  } else if (others.length > 0) throw refusal('no-others-wanted', 'others');
  else if (othersTold !== null) throw refusal('no-others-wanted', 'othersTold');
  if (decider === 'somebody-instead') {
    if (insteadId === null) throw refusal('nobody-instead', 'insteadId');
    if (insteadAs === null) throw refusal('instead-as-what', 'insteadAs');
    if (capacity === null) throw refusal('capacity-not-told', 'capacity');
  } else {
    const given = Object.entries({ insteadId, insteadAs, capacity }).find(([, said]) => said !== null);
    if (given) throw refusal('capacity-not-lacking', given[0]);
  }
  const known = new Set(
    circumstances.flatMap((fact) => (fact.type === 'PersonAroundChanged' ? fact.data.subjectId : [])),
  );
  if (others.some((each) => !known.has(each))) throw refusal('no-such-person', 'others');
  if (insteadId !== null && !known.has(insteadId)) throw refusal('no-such-person', 'insteadId');
}

const { change, correct } = datedPart('OwnSayChanged', (told: Told, { circumstances }) => {
  refuseUnlessFitting(told, circumstances);
  const { decider, othersTold, wish, insteadId, insteadAs, capacity } = told;
  const say = { decider, others: [...new Set(told.others)], othersTold, wish, insteadId, insteadAs, capacity };
  return { data: {}, personal: { say } };
});
export const changeOwnSay = change;
export const correctOwnSay = correct;
