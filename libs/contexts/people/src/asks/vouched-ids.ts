/** By whom people sign in, and who somebody is here by what they are called there. */
export abstract class VouchedIds {
  /** Providers of the sign-in, by their codes and as people call them. */
  abstract readonly providers: readonly Readonly<{ code: string; name: string }>[];

  /** Null: there is no such provider, or it does not call anybody so. */
  abstract idOf(vouchedBy: string, subject: string): string | null;

  /** As the sign-in’s own list calls them, where it has one; else null. */
  abstract nameOf(id: string): string | null;
}
