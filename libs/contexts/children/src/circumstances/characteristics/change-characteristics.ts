import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { Ethnicity, Sex, YesOrNo } from '../circumstances.events.ts';
import { datedPart, type Restated } from '../dated-part.ts';

/** What a return asks of a child; null is not recorded, which is another thing than “no” or “refused”. */
export type Characteristics = Readonly<{
  sex: Sex | null;
  ethnicity: Ethnicity | null;
  firstLanguage: string | null;
  freeSchoolMeals: YesOrNo | null;
  serviceChild: YesOrNo | null;
}>;

type Told = Characteristics & Readonly<{ childId: string; from: CivilDate }>;

/** From a day on, behind or ahead, these are the child's characteristics. */
export class ChangeCharacteristics extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['CharacteristicsChanged'] as const;
}

/** A change of characteristics as it should have been recorded: one that was never known is emptied. */
export class CorrectCharacteristics extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['CharacteristicsChangedCorrected'] as const;
}

const refusal = refusals({
  'nothing-told': 'You leave everything empty. Say at least one of them; what you do not know stays empty.',
});

const { change, correct } = datedPart('CharacteristicsChanged', (told: Told) => {
  const { sex, ethnicity, firstLanguage, freeSchoolMeals, serviceChild } = told;
  const characteristics = { sex, ethnicity, firstLanguage, freeSchoolMeals, serviceChild };
  const isCorrection = 'changeId' in told;
  if (!isCorrection && Object.values(characteristics).every((each) => each === null))
    throw refusal('nothing-told', 'sex');
  return { data: {}, personal: { characteristics } };
});
export const changeCharacteristics = change;
export const correctCharacteristics = correct;
