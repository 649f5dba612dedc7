import type { CircumstanceType } from '../words/circumstances-words.ts';

/** The part of a child’s record that says how the child lives and learns. */
export const recordPath = (childId: string): string => `/line/${childId}/record`;

/** By the change of each part, the page that changes it: its way behind the child, and `correct-` before it corrects. */
export const partPaths: Readonly<Record<CircumstanceType, string>> = {
  NamesChanged: 'names',
  UpnChanged: 'upn',
  OtherNumberChanged: 'other-numbers',
  AddressesChanged: 'addresses',
  SenStatusChanged: 'sen-status',
  CareStatusChanged: 'care-status',
  HomeAuthorityChanged: 'home-authority',
  PersonAroundChanged: 'people',
  SiblingChanged: 'siblings',
  ParentalResponsibilityChanged: 'parental-responsibility',
  OwnSayChanged: 'own-say',
  ProfessionalChanged: 'professionals',
  HealthChanged: 'health',
  ExaminationChanged: 'examinations',
  CharacteristicsChanged: 'characteristics',
};

export const isCircumstance = (type: string): type is CircumstanceType => Object.hasOwn(partPaths, type);

/** What puts one change right. @param isVoided nothing is left of it but its words */
export function actsOnCircumstance(childId: string, type: CircumstanceType, changeId: string, isVoided = false) {
  const there = `/line/${childId}/circumstances/${changeId}`;
  const removal = { text: 'Remove: filed on the wrong child', href: `${there}/remove` };
  if (isVoided) return [removal];
  return [
    { text: 'Correct this change', href: `${there}/correct-${partPaths[type]}` },
    { text: 'Void this change', href: `${there}/void` },
    removal,
  ];
}
