import type { Roll } from '#pure/children';
import { listInWords } from '#statutory-rules';
import { schoolListed, type SchoolsNamed } from '../schools/schools-named.ts';

/** In one sentence’s part; the main roll first. */
export const rollsSaid = (rolls: readonly Roll[], schools: SchoolsNamed): string =>
  rolls.length === 0
    ? 'on no school’s roll'
    : listInWords(
        rolls.map(
          ({ schoolUrn, as }) => `${schoolListed(schoolUrn, schools)}${as === 'subsidiary' ? ' (subsidiary)' : ''}`,
        ),
      );
