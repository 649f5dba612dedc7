import { meaning, says, type Saying } from '#platform/gateway';

/** The kind of job that builds a view anew. */
export const REBUILD_VIEW = 'rebuild-view';

export const jobAnswer = says.shape('JobShown', {
  jobId: says.id(),
  kind: says.text(REBUILD_VIEW),
  about: meaning(says.byKey(says.text('child-record'), 'view'), 'Codes and ids that say of what.'),
  state: says.code(['waiting', 'running', 'done', 'failed', 'stopped'], 'running'),
  askedAt: says.instant(),
  endedAt: says.orNull(says.instant()),
  expiresAt: meaning(says.instant(), 'From then on it is forgotten, with what came of it.'),
  progress: meaning(
    says.shape('JobProgress', { done: says.int(40), of: says.orNull(says.int(100)) }),
    '`of` is null as long as nobody knows how much there is.',
  ),
  code: meaning(says.orNull(says.text('type-error')), 'Why it failed.'),
  file: meaning(says.flag(), 'Whether there is a file to be collected.'),
});
export type JobShown = Saying<typeof jobAnswer>;
