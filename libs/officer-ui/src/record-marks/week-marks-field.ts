import type { CivilDate } from '#platform/time';
import type { RegisterSession } from '#statutory-rules';
import { text, type Given } from '../forms/date-fields.ts';
import { known } from '../forms/plain-fields.ts';
import { rows } from '../forms/rows-field.ts';
import { registerCode } from './register-code.ts';

/** A session that can be marked, or is. `isAwaited`: agreed, no more to come, and without a mark. */
export type SlotOfWeek = Readonly<{ date: CivilDate; session: RegisterSession; words: string; mark: string | null }> &
  Readonly<{ isAwaited: boolean }>;

/** The button for the rest of the week, and the code that it gives. */
const REST = 'rest';
const REST_CODE = 'rest-code';

export const isFillingWeek = (given: Given): boolean => text(given, REST) !== '';

const keyOf = ({ date, session }: SlotOfWeek): string => `${date}-${session}`;
const codeName = (name: string, slot: SlotOfWeek): string => `${name}-${keyOf(slot)}-code`;

/** What is awaited and empty gets the code; nothing takes the place of what was typed. */
function withRest(given: Given, name: string, slots: readonly SlotOfWeek[]): Given {
  const code = text(given, REST_CODE).toUpperCase();
  if (!isFillingWeek(given) || code === '') return given;
  const empty = slots.filter((slot) => slot.isAwaited && text(given, codeName(name, slot)) === '');
  return { ...given, ...Object.fromEntries(empty.map((slot) => [codeName(name, slot), code])) };
}

/** The marks of one child’s week at one placement. */
export function weekMarks(slots: readonly SlotOfWeek[], placementId: string) {
  const all = rows(
    slots.map((slot) => ({
      key: keyOf(slot),
      legend: slot.words,
      fields: {
        date: known(slot.date),
        session: known(slot.session),
        code: registerCode(slot.words, null, slot.mark),
        placementId: known(placementId),
      },
    })),
    { unlessEmpty: 'code' },
  );
  return {
    ...all,
    isLooking: isFillingWeek,
    shown: (...[given, name, faults]: Parameters<typeof all.shown>) =>
      all.shown(withRest(given, name, slots), name, faults),
  };
}
