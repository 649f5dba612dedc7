import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ReasonsAtFirst, type ReasonKind } from '#contexts/people';
import { addDays } from '#statutory-rules';
import { datedWords, isEachOnce, TWICE } from './civil-day.ts';

/** A code is in every entry that was made for it, so that none is taken out: it is given its last day. */
const reasons = z
  .array(
    z.strictObject({
      ...datedWords,
      restricted: z.boolean(),
    }),
  )
  .min(1)
  .refine(isEachOnce, TWICE);

/**
 * Why a council’s people may open what another service holds, as the service began: `config/opening-reasons.json`. What was
 * recorded of a kind since goes before what stands there.
 */
export class ConfiguredReasons extends ReasonsAtFirst {
  constructor(override readonly all: readonly ReasonKind[]) {
    super();
  }

  /** @throws ZodError the file is no such list */
  static read(path = 'config/opening-reasons.json'): ConfiguredReasons {
    const listed = reasons.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new ConfiguredReasons(
      listed.map(({ code, words, from, until, restricted }) => ({
        ...{ code, restricted, from, wordings: [{ from, words }] },
        lastDay: until && addDays(until, -1),
      })),
    );
  }
}
