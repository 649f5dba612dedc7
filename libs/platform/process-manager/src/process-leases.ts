/** The right to run one process. */
export type ProcessLease = Readonly<{
  /** Aborts when the lease could not be renewed: another server may have it now. */
  lost: AbortSignal;
  /** Grows with each holder; none where there is one server. */
  fence?: number;
  release(): Promise<void>;
}>;

/** One runner for each process when several servers run. What is done twice all the same has the same command ids. */
export abstract class ProcessLeases {
  /** Null while another server has it; the runner asks again. */
  abstract tryHold(name: string): Promise<ProcessLease | null>;
}

/** Where there is one server. */
export class AlwaysHeld extends ProcessLeases {
  override async tryHold(): Promise<ProcessLease> {
    return { lost: new AbortController().signal, release: async () => undefined };
  }
}
