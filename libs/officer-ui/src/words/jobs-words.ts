import { REBUILD_VIEW } from '#pure/jobs';
import type { PartsInWords } from './wording.ts';

export const jobsParts: PartsInWords = {
  views: {},
  /** What is collected is what another context put in. */
  opened: { CollectFile: 'A file that was made as longer work' },
  done: {},
  jobs: {
    [REBUILD_VIEW]: (about, called) => `Building anew: ${called.view(about['view'] ?? '')}`,
  },
};
