import type { CircumstancesEvent, HealthKind, HealthNeed } from '#pure/children';
import type { WordsOf } from './codes.ts';
import { dayWords } from './times.ts';
import { isClosed, row, rowOf, type PartsInWords, type Row, type ShownParts, type WordingsOf } from './wording.ts';

type Described = Extract<CircumstancesEvent['type'], 'HealthChanged'>;

export const healthKindWords: WordsOf<HealthKind> = {
  allergy: 'Allergy',
  condition: 'Condition',
  medicine: 'Medicine',
  equipment: 'Equipment or personal care',
};

export const NO_HEALTH_NEED = 'None: no allergy, condition or medicine to know of';

/** What is said of a child’s health. */
export const healthWordings: WordingsOf<Described> = {
  HealthChanged: ({ from }, { needs }) => ({
    title: 'Health and medicines',
    rows: [...needRows(needs), ...row('From', dayWords(from))],
  }),
};

export const healthDone: PartsInWords['done'] = {
  ChangeHealth: 'health and medicines',
  CorrectHealth: 'a change of health and medicines',
};

function needRows(needs: ShownParts<Readonly<{ needs: readonly HealthNeed[] }>>['needs']): readonly Row[] {
  if (needs === undefined || isClosed(needs)) return row('Needs', needs);
  if (needs.length === 0) return row('Needs', NO_HEALTH_NEED);
  return needs.flatMap(({ kind, what, whatToDo, providersMustKnow }) =>
    rowOf(healthKindWords[kind], [
      what,
      ...(whatToDo === null ? [] : [`What to do: ${whatToDo}`]),
      providersMustKnow
        ? 'A provider must know it: tell the one where the child is placed'
        : 'Providers need not know it',
    ]),
  );
}
