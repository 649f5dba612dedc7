/** What teams are called in a file, which travels without its page. Bound by whoever knows the names. */
export abstract class CaseWords {
  abstract team(code: string): string;
}
