import { REBUILD_VIEW } from '#pure/jobs';
import type { PartsInWords } from './wording.ts';

export const jobsParts: PartsInWords = {
  views: {},
  /** What is collected is what another context put in. */
  opened: { CollectFile: 'A file that was made as longer work' },
  done: {
    ...{ StopJob: 'longer work', RebuildView: 'what a page shows', StopRebuild: 'the building anew' },
    ...{ TryAgain: 'again what failed', LetGo: 'go of what failed' },
  },
  jobs: {
    [REBUILD_VIEW]: (about, called) => `Building anew: ${called.view(about['view'] ?? '')}`,
  },
};
