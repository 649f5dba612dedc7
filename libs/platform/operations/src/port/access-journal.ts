import type { Actor } from '#platform/event-sourcing';
import { losses, type SealedAt } from '#platform/privacy';
import type { Instant } from '#platform/time';
import type { PageAsked, PagesBeside } from './newest-first.ts';

/** Why words that were given are not kept: they would have been about someone whose data was destroyed, or is lost. */
export const notKept = ['destroyed', ...losses] as const;
export type NotKept = (typeof notKept)[number];

/** What left the building: as what, what it said of each, of how many, and the SHA-256 (hex) of what was sent. */
export type Left = Readonly<{ as: 'file' | 'print'; columns: readonly string[]; count: number; digest: string }>;

/** One opening of records, or one refusal of it: an answer that shows many children is one entry that names them all. */
export type AccessEntry = Readonly<{
  at: Instant;
  actor: Actor;
  children: readonly string[];
  /** The command or query, by its class's name. */
  action: string;
  /** `asked-why`: nobody said yet what it is needed for; `told`: that there is such a record, and whom to ask; nothing of it; `tried`: what was sent hit upon something that is withheld. */
  outcome: 'opened' | 'refused' | 'asked-why' | 'told' | 'tried';
  reason: SealedAt<string> | null;
  /** Of which kind the reason is, by its code; left out where it is of none. */
  reasonKind?: string;
  /** Where a reason was given and there was no key to keep it under: what became of the key. */
  notKept?: NotKept;
  /** Where what was opened was taken out. Of a list whose children have entries of their own, it names none. */
  left?: Left;
  correlationId: string;
  /** The terms of an audit under which it was read, by their ids. */
  terms?: readonly string[];
}>;

/** Place of an entry in the chain of the server that wrote it: zero-based, without gaps. `hash` is SHA-256 in hex. */
export type AccessLink = Readonly<{ writer: string; number: number; hash: string }>;

export type RecordedAccess = AccessEntry & AccessLink;

/** Newest first. */
export type AccessPage = PagesBeside & Readonly<{ entries: readonly RecordedAccess[] }>;

export type AccessVerdict =
  | Readonly<{ sound: true; entries: number; writers: number }>
  | Readonly<{ sound: false; link: AccessLink; why: AccessFlaw }>;

export type AccessFlaw = 'altered' | 'missing' | 'children-index';

/** Who looked at whom. Only ever added to; each server chains its own entries by hash. */
export abstract class AccessJournal {
  /** Durable when it answers. If it fails, the answer that it records must not leave. */
  abstract record(entry: AccessEntry): Promise<AccessLink>;

  /**
   * @param without entries of these kinds of reason: neither shown nor counted. With any of them left out goes, too, that somebody
   * was asked why: it would betray, to the minute, the opening that came of it.
   */
  abstract ofChild(child: string, page: PageAsked, without?: readonly string[]): Promise<AccessPage>;

  /** What was sent of a child and hit upon something that is withheld, however often its record was opened since. */
  abstract triesOf(child: string, page: PageAsked): Promise<AccessPage>;

  /** Every entry with a reason of some kind, but for these kinds. */
  abstract forAReason(page: PageAsked, without?: readonly string[]): Promise<AccessPage>;

  /** What was taken out, whoever it was about. */
  abstract takenOut(page: PageAsked): Promise<AccessPage>;

  /** The last link of each chain: kept elsewhere, they show later that an end was cut off. */
  abstract heads(): Promise<readonly AccessLink[]>;

  /** Recomputes every chain, and compares with heads kept elsewhere. Names the first link that does not hold. */
  abstract verify(kept?: readonly AccessLink[]): Promise<AccessVerdict>;
}
