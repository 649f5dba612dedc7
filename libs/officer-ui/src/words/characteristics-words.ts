import type { Characteristics, CircumstancesEvent, Ethnicity, Sex, YesOrNo } from '#pure/children';
import type { WordsOf } from './codes.ts';
import { dayWords } from './times.ts';
import { isClosed, row, type PartsInWords, type Row, type ShownParts, type WordingsOf } from './wording.ts';

type Described = Extract<CircumstancesEvent['type'], 'CharacteristicsChanged'>;

export const sexWords: WordsOf<Sex> = { F: 'Female', M: 'Male' };

export const yesOrNoWords: WordsOf<YesOrNo> = { yes: 'Yes', no: 'No' };

export const ethnicityWords: WordsOf<Ethnicity> = {
  WBRI: 'White: British',
  WIRI: 'White: Irish',
  WIRT: 'White: Traveller of Irish heritage',
  WROM: 'White: Gypsy or Roma',
  WOTH: 'White: another background',
  MWBC: 'Mixed: White and Black Caribbean',
  MWBA: 'Mixed: White and Black African',
  MWAS: 'Mixed: White and Asian',
  MOTH: 'Mixed: another background',
  AIND: 'Asian: Indian',
  APKN: 'Asian: Pakistani',
  ABAN: 'Asian: Bangladeshi',
  AOTH: 'Asian: another background',
  CHNE: 'Chinese',
  BCRB: 'Black: Caribbean',
  BAFR: 'Black: African',
  BOTH: 'Black: another background',
  OOTH: 'Another ethnic group',
  REFU: 'Asked, and not said',
  NOBT: 'Asked, and not yet heard',
};

/** What is said of a child’s characteristics. */
export const characteristicsWordings: WordingsOf<Described> = {
  CharacteristicsChanged: ({ from }, { characteristics }) => ({
    title: 'Characteristics for returns',
    rows: [...characteristicRows(characteristics), ...row('From', dayWords(from))],
  }),
};

export const characteristicsDone: PartsInWords['done'] = {
  ChangeCharacteristics: 'the characteristics for returns',
  CorrectCharacteristics: 'a change of the characteristics for returns',
};

const NOT_RECORDED = 'Not recorded';

function characteristicRows(
  told: ShownParts<Readonly<{ characteristics: Characteristics }>>['characteristics'],
): readonly Row[] {
  if (told === undefined || isClosed(told)) return row('Characteristics', told);
  const { sex, ethnicity, firstLanguage, freeSchoolMeals, serviceChild } = told;
  return [
    ...row('Sex', sex ? sexWords[sex] : NOT_RECORDED),
    ...row('Ethnicity', ethnicity ? ethnicityWords[ethnicity] : NOT_RECORDED),
    ...row('First language', firstLanguage ?? NOT_RECORDED),
    ...row('Free school meals', freeSchoolMeals ? yesOrNoWords[freeSchoolMeals] : NOT_RECORDED),
    ...row('A parent in the forces', serviceChild ? yesOrNoWords[serviceChild] : NOT_RECORDED),
  ];
}
