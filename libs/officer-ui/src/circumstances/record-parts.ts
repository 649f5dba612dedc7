import type { CivilDate } from '#platform/time';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { mustNotLearn } from '../words/people-around-words.ts';
import { isClosed } from '../words/wording.ts';
import type { CircumstancesFound } from '#contexts/children';
import { keptFromThem, peopleAround, placeOf } from './people-around.ts';
import { whoIsAsked } from './who-is-asked.ts';
import type { Standing } from './circumstances-seen.ts';

/** What the page says of a part that consists of several. */
export type Each<T extends CircumstanceType> = Readonly<{
  adds: string;
  /** What those are called that are over. */
  over: string;
  isOver: (told: Standing<T>) => boolean;
  /** By which they stand in order: the lower first. */
  place: (told: Standing<T>) => number;
  /** What nobody is to overlook who works with this one. */
  warns?: (found: CircumstancesFound, today: CivilDate, subjectId: string) => readonly string[];
}>;

type Part<T extends CircumstanceType> = Readonly<{ title: string; called: string; each?: Each<T> }>;

const personIn = ({ personal: { person } }: Standing<'PersonAroundChanged'>) =>
  person === undefined || isClosed(person) ? null : person;

const professionalIn = ({ personal: { professional } }: Standing<'ProfessionalChanged'>) =>
  professional === undefined || isClosed(professional) ? null : professional;

const siblingIn = ({ personal: { sibling } }: Standing<'SiblingChanged'>) =>
  sibling === undefined || isClosed(sibling) ? null : sibling;

const numberIn = ({ personal: { number } }: Standing<'OtherNumberChanged'>) =>
  number === undefined || isClosed(number) ? null : number;

const examinationIn = ({ personal: { examination } }: Standing<'ExaminationChanged'>) =>
  examination === undefined || isClosed(examination) ? null : examination;

/** In the order in which they are looked for. */
export const PARTS: { readonly [T in CircumstanceType]: Part<T> } = {
  NamesChanged: { title: 'Names', called: 'the name' },
  UpnChanged: { title: 'Unique pupil number (UPN)', called: 'the UPN' },
  OtherNumberChanged: {
    title: 'Numbers in other systems',
    called: 'a number in another system',
    each: {
      ...{ adds: 'Add a number', over: 'No longer in use' },
      isOver: (told) => numberIn(told)?.inUse === false,
      place: () => 0,
    },
  },
  PersonAroundChanged: {
    title: 'People around the child',
    called: 'a person around the child',
    each: {
      ...{ adds: 'Add a person', over: 'No longer around the child' },
      isOver: (told) => personIn(told)?.presence !== 'around',
      place: (told) => placeOf(personIn(told) ?? { callOrder: null, presence: 'around' }),
      warns: (found, today, subjectId) => {
        const people = peopleAround(found, today);
        const told = people.filter((each) => each.subjectId === subjectId).map(whoIsAsked(found, today).ofDecisions);
        return [...keptFromThem(people, subjectId).map(mustNotLearn), ...told.flatMap((words) => words ?? [])];
      },
    },
  },
  SiblingChanged: {
    title: 'Brothers and sisters',
    called: 'a brother or sister',
    each: {
      ...{ adds: 'Add a brother or sister', over: 'No longer recorded so' },
      isOver: (told) => siblingIn(told)?.linked === false,
      place: () => 0,
    },
  },
  ParentalResponsibilityChanged: { title: 'Parental responsibility', called: 'who has parental responsibility' },
  OwnSayChanged: { title: 'The young person’s own say', called: 'the young person’s own say' },
  ProfessionalChanged: {
    title: 'Professionals',
    called: 'a professional',
    each: {
      ...{ adds: 'Add a professional', over: 'Worked with the child before' },
      isOver: (told) => professionalIn(told)?.involved === false,
      place: (told) => (professionalIn(told)?.lead ? 0 : 1),
    },
  },
  AddressesChanged: { title: 'Addresses', called: 'the addresses' },
  HealthChanged: { title: 'Health and medicines', called: 'health and medicines' },
  SenStatusChanged: { title: 'Special educational needs and plan', called: 'the SEN status or the plan' },
  CareStatusChanged: { title: 'Care status', called: 'the care status' },
  HomeAuthorityChanged: { title: 'Home authority', called: 'the home authority' },
  ExaminationChanged: {
    title: 'Examinations',
    called: 'an examination',
    each: {
      ...{ adds: 'Add an examination', over: 'Withdrawn' },
      isOver: (told) => examinationIn(told)?.stands === 'withdrawn',
      // The latest first.
      place: (told) => -(examinationIn(told)?.year ?? 0),
    },
  },
  CharacteristicsChanged: { title: 'Characteristics for returns', called: 'the characteristics for returns' },
};
