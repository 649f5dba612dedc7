import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { OpeningReasons, type OpeningReason } from '#contexts/oversight';
import { isCivilDate, type CivilDate } from '#platform/time';

const day = z.custom<CivilDate>(isCivilDate, 'must be a date, such as 2026-09-01');

/** A code is in every entry that was made for it, so that none is taken out: it is given its last day. */
const reasons = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
      words: z.string().trim().min(3).max(100),
      from: day,
      until: day.nullable(),
      restricted: z.boolean(),
    }),
  )
  .min(1)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'a code is given twice');

/** Why a council’s people may open what another service holds, from day to day: `config/opening-reasons.json`. */
export class ConfiguredReasons extends OpeningReasons {
  constructor(override readonly all: readonly OpeningReason[]) {
    super();
  }

  /** @throws ZodError the file is no such list */
  static read(path = 'config/opening-reasons.json'): ConfiguredReasons {
    return new ConfiguredReasons(reasons.parse(JSON.parse(readFileSync(path, 'utf8'))));
  }
}
