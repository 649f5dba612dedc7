/** The right to run one view. */
export type ViewLease = Readonly<{
  /** Aborts when the lease could not be renewed: another server may have it now. */
  lost: AbortSignal;
  release(): Promise<void>;
}>;

/** One runner for each view when several servers run. What is written late is refused by the checkpoint. */
export abstract class ViewLeases {
  /** Null while another server has it; the runner asks again. */
  abstract tryHold(view: string): Promise<ViewLease | null>;
}

/** On SQLite one server owns the data folder, so nobody else asks. */
export class SoleOwner extends ViewLeases {
  override async tryHold(): Promise<ViewLease> {
    return { lost: new AbortController().signal, release: async () => undefined };
  }
}
