/** What officers and teams are called in a file, which travels without its page. Bound by whoever knows the names. */
export abstract class CaseWords {
  /** A code where nobody knows the name. */
  abstract officer(id: string): string;
  abstract team(code: string): string;
}
