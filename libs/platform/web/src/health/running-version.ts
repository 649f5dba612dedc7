/** Which build runs: told by whoever starts it. */
export class RunningVersion {
  readonly version: string;
  /** Of the source it was built from, where that is known. */
  readonly commit: string | null;

  constructor(version: string, commit: string | null) {
    this.version = version;
    this.commit = commit;
  }
}
