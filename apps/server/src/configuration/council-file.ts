import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import {
  contrastWithWhite,
  councilDocuments,
  LEAST_CONTRAST,
  logoTypes,
  noLook,
  noStatements,
  notAccessibleBecause,
  type CouncilLook,
  type CouncilStatements,
} from '#officer-ui';
import { approvalLimits, noLimitSaid, ConfiguredLimits } from './configured-limits.ts';
import { civilDay } from './civil-day.ts';

const words = z.string().trim().min(1).max(500);
const agreed = z.strictObject({
  /** A scheme that a browser would run is no place to read anything. */
  where: words.refine((text) => !URL.canParse(text) || new URL(text).protocol === 'https:', 'must be https, or words'),
  agreedOn: civilDay,
});

const accessibility = z
  .strictObject({
    meets: z.enum(['all', 'part', 'none']),
    notAccessible: z.array(
      z.strictObject({ what: words, why: z.enum(notAccessibleBecause), until: civilDay.optional() }),
    ),
    contact: z.strictObject({
      email: z.email(),
      phone: z
        .string()
        .regex(/^\+?[\d ]{6,20}$/)
        .optional(),
      answeredWithinWorkingDays: z.int().min(1).max(60),
    }),
    ...{ preparedOn: civilDay, reviewedOn: civilDay, tested: z.strictObject({ on: civilDay, by: words }) },
  })
  .refine(
    ({ meets, notAccessible }) => (meets === 'all') === notAccessible.every(({ why }) => why === 'not-covered'),
    'what does not meet the standard is listed where it is met in part or not at all, and nowhere else',
  );

const look = z.strictObject({
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be six figures behind #, such as #1d4f7c')
    .refine((colour) => contrastWithWhite(colour) >= LEAST_CONTRAST, {
      error: ({ input }) =>
        `is too light for the white words on it: their contrast is ${contrastWithWhite(String(input)).toFixed(1)}, and ${LEAST_CONTRAST} is needed`,
    })
    .optional(),
  /** An SVG or PNG beside this file. */
  logo: z
    .string()
    .regex(/^[\w-]+\.(?:svg|png)$/, 'must name an SVG or PNG beside this file')
    .optional(),
});

const statements = z.strictObject({
  name: words,
  documents: z.partialRecord(z.enum(councilDocuments), agreed).default({}),
  accessibility: accessibility.nullable().default(null),
  approvalLimits: approvalLimits.default([]),
  look: look.default({}),
});

/** What the council says of its service, how its pages look, and who may approve how much. */
export type Council = Readonly<{ statements: CouncilStatements; look: CouncilLook; limits: ConfiguredLimits }>;

/** Nothing where no file is named. @throws CouncilFileRefused */
export async function readCouncilFile(file: string | null): Promise<Council> {
  if (file === null) return { statements: noStatements, look: noLook, limits: noLimitSaid };
  try {
    const { look: given, approvalLimits: limits, ...said } = statements.parse(JSON.parse(await readFile(file, 'utf8')));
    const logo = given.logo === undefined ? null : await logoIn(join(dirname(file), given.logo));
    const shown = { name: said.name, colour: given.colour ?? null, logo };
    return { statements: said, look: shown, limits: new ConfiguredLimits(limits) };
  } catch (error) {
    if (error instanceof SyntaxError) throw new CouncilFileRefused(`${file} is not JSON`);
    if (error instanceof z.ZodError)
      throw new CouncilFileRefused(`${file} is not as it must be:\n${z.prettifyError(error)}`);
    const { code, path = file } = error as NodeJS.ErrnoException;
    throw new CouncilFileRefused(`${path}, which COUNCIL_FILE names, cannot be read (${code})`);
  }
}

const logoIn = async (file: string): Promise<CouncilLook['logo']> => ({
  type: logoTypes[file.endsWith('.png') ? 'png' : 'svg'],
  content: await readFile(file),
});

export class CouncilFileRefused extends Error {
  constructor(why: string) {
    super(`The server does not start: ${why}.`);
    this.name = 'CouncilFileRefused';
  }
}
