import { everyRow, noneParked, type Filter, type ReadModels } from '#platform/read-models';
import { currentAttendance, type WeekOfRegister } from './current-attendance.ts';

/** Every week of a child's registers that fits, the earliest first. @throws DocumentParked one of them is not up to date */
export async function weeksOfChild(
  readModels: ReadModels,
  childId: string,
  where: Filter<typeof currentAttendance.collection.fields> = {},
): Promise<readonly WeekOfRegister[]> {
  const { collection } = currentAttendance;
  const rows = await everyRow(readModels, collection, {
    ...{ where: { ...where, childId: { eq: childId } }, sort: { by: ['schoolYear', 'week'] } },
  });
  return noneParked(collection, rows).map(({ document }) => document);
}
