import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { OtherSystems, type OtherSystem } from '#contexts/children';
import { isCivilDate, type CivilDate } from '#platform/time';

const day = z.custom<CivilDate>(isCivilDate, 'must be a date, such as 2026-09-01');

/** A code is in every number that was told of the system, so that none is taken out: it is given its last day. */
const systems = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
      words: z.string().trim().min(3).max(100),
      from: day,
      until: day.nullable(),
    }),
  )
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'a code is given twice');

/** In which systems besides this one a council’s children have numbers: `config/other-systems.json`; `until` is the first day without one. */
export class ConfiguredSystems extends OtherSystems {
  constructor(override readonly all: readonly OtherSystem[]) {
    super();
  }

  /** @throws ZodError the file is no such list */
  static read(path = 'config/other-systems.json'): ConfiguredSystems {
    return new ConfiguredSystems(systems.parse(JSON.parse(readFileSync(path, 'utf8'))));
  }
}
