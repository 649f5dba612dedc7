import { noneParked, type Filter, type Page, type ReadModels } from '#platform/read-models';
import { currentAttendance, type WeekOfRegister } from './current-attendance.ts';

/** Every week of a child's registers that fits, the earliest first. @throws DocumentParked one of them is not up to date */
export async function weeksOfChild(
  readModels: ReadModels,
  childId: string,
  where: Filter<typeof currentAttendance.collection.fields> = {},
): Promise<readonly WeekOfRegister[]> {
  const { collection } = currentAttendance;
  const weeks: WeekOfRegister[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<WeekOfRegister> = await readModels.find(collection, {
      ...{ where: { ...where, childId: { eq: childId } }, sort: { by: ['schoolYear', 'week'] }, limit: 1000 },
      ...(cursor !== null && { cursor }),
    });
    weeks.push(...noneParked(collection, page.rows).map(({ document }) => document));
    cursor = page.next;
  } while (cursor !== null);
  return weeks;
}
