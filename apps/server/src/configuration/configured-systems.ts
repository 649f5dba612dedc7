import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { OtherSystems, type OtherSystem } from '#contexts/children';
import { datedWords, isEachOnce, TWICE } from './civil-day.ts';

/** A code is in every number that was told of the system, so that none is taken out: it is given its last day. */
const systems = z.array(z.strictObject(datedWords)).refine(isEachOnce, TWICE);

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
