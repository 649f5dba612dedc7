import type { Instant } from '#platform/time';

/** Kinds of jobs that make a file, and what it is called. */
export const FILES: Readonly<Record<string, Readonly<{ name: string; type: string }>>> = {
  'export-caseload': { name: 'caseload.csv', type: 'text/csv; charset=utf-8' },
};

export type JobShown = Readonly<{
  jobId: string;
  kind: string;
  /** Codes and ids that say of what. */
  about: Readonly<Record<string, string>>;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  askedAt: Instant;
  endedAt: Instant | null;
  /** From then on it is forgotten, with what came of it. */
  expiresAt: Instant;
  /** `of` is null as long as nobody knows how much there is. */
  progress: Readonly<{ done: number; of: number | null }>;
  /** Why it failed. */
  code: string | null;
  /** Whether there is a file to be collected. */
  file: boolean;
}>;
