import { missingStatements } from '#officer-ui';
import type { Council } from './configuration/council-file.ts';

const LIMITS = 'limits on approving';

/** What a council has still to give; of a demonstration, whose council is invented, nothing. */
export const missingOf = (mode: 'demo' | 'live', { statements, limits }: Council): readonly string[] =>
  mode === 'demo' ? [] : [...missingStatements(statements), ...(limits.isNothingSaid ? [LIMITS] : [])];

/** What a live service says at its start of it; nothing where nothing is missing. */
export const missingWords = (missing: readonly string[]): string =>
  missing.length === 0
    ? ''
    : [
        `Missing before children’s records are kept here: ${missing.join(', ')}.`,
        'Say it in COUNCIL_FILE (docs/operations.md). Until then /about says which of the documents are missing.',
        ...(missing.includes(LIMITS) ? ['Until then nobody can award a referral.'] : []),
      ].join('\n');
