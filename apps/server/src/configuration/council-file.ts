import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { councilDocuments, noStatements, notAccessibleBecause, type CouncilStatements } from '#officer-ui';
import { isCivilDate, type CivilDate } from '#platform/time';

const words = z.string().trim().min(1).max(500);
const day = z.custom<CivilDate>(isCivilDate, 'must be a date, such as 2026-09-01');
const agreed = z.strictObject({
  /** A scheme that a browser would run is no place to read anything. */
  where: words.refine((text) => !URL.canParse(text) || new URL(text).protocol === 'https:', 'must be https, or words'),
  agreedOn: day,
});

const accessibility = z
  .strictObject({
    meets: z.enum(['all', 'part', 'none']),
    notAccessible: z.array(z.strictObject({ what: words, why: z.enum(notAccessibleBecause), until: day.optional() })),
    contact: z.strictObject({
      email: z.email(),
      phone: z
        .string()
        .regex(/^\+?[\d ]{6,20}$/)
        .optional(),
      answeredWithinWorkingDays: z.int().min(1).max(60),
    }),
    ...{ preparedOn: day, reviewedOn: day, tested: z.strictObject({ on: day, by: words }) },
  })
  .refine(
    ({ meets, notAccessible }) => (meets === 'all') === notAccessible.every(({ why }) => why === 'not-covered'),
    'what does not meet the standard is listed where it is met in part or not at all, and nowhere else',
  );

const statements = z.strictObject({
  name: words,
  documents: z.partialRecord(z.enum(councilDocuments), agreed).default({}),
  accessibility: accessibility.nullable().default(null),
});

/** What the council says of its service; nothing where no file is named. @throws CouncilFileRefused */
export async function readCouncilFile(file: string | null): Promise<CouncilStatements> {
  if (file === null) return noStatements;
  try {
    return statements.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) throw new CouncilFileRefused(`${file} is not JSON`);
    if (error instanceof z.ZodError)
      throw new CouncilFileRefused(`${file} is not as it must be:\n${z.prettifyError(error)}`);
    throw new CouncilFileRefused(
      `${file}, which COUNCIL_FILE names, cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}

export class CouncilFileRefused extends Error {
  constructor(why: string) {
    super(`The server does not start: ${why}.`);
    this.name = 'CouncilFileRefused';
  }
}
