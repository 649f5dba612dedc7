import { known } from '../forms/plain-fields.ts';
import { rows } from '../forms/rows-field.ts';
import { markFields, rowNames } from './mark-field.ts';
import type { Typed } from './here-code.ts';
import { isFilling } from './rest-filled.ts';
import type { SheetRow } from './sheet-row.ts';

/** The rows of a sheet, each with the sessions that can be marked in it. */
const fieldsOf = (all: readonly SheetRow[], means: Typed | null) => ({
  ...rows(
    all
      .filter(({ why, cells }) => why === null && cells.some(({ state }) => state === 'typed'))
      .map(({ childId, placementId, name, cells }) => ({
        names: rowNames(placementId),
        childId,
        placementId,
        name,
        cells,
      }))
      .map(({ childId, placementId, name, cells, names }) => ({
        ...{ key: placementId, legend: name },
        fields: {
          childId: known(childId),
          placementId: known(placementId),
          marks: rows(
            cells
              .filter(({ state }) => state === 'typed')
              .map((cell) => ({ key: cell.key, legend: cell.words, fields: markFields(names, cell, means) })),
            { unlessEmpty: 'code' },
          ),
        },
      })),
    { unlessEmpty: 'marks' },
  ),
  isLooking: isFilling,
});

const made = new WeakMap<readonly SheetRow[], ReturnType<typeof fieldsOf>>();

/** A page asks for them more than once while it is drawn: of one sheet they are made once. */
export function sheetFields(all: readonly SheetRow[], means: Typed | null): ReturnType<typeof fieldsOf> {
  const fields = made.get(all) ?? fieldsOf(all, means);
  made.set(all, fields);
  return fields;
}
