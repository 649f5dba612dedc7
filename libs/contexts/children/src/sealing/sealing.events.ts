import { code, date, eventsAbout, id, list, sealed } from '#platform/event-sourcing';

const { event } = eventsAbout('childId');

/** Why a child goes on under another record, which holds no link to this one. */
export const sealingGrounds = ['adopted', 'name-changed-for-safety'] as const;
export type SealingGround = (typeof sealingGrounds)[number];

/** Three roles answer for such a record; of any two of them one asks, and the other says yes. */
export const sealingRoles = ['ap-lead', 'safeguarding-lead', 'data-protection-officer'] as const;
export type SealingRole = (typeof sealingRoles)[number];

const asking = {
  /** Whoever acts for another is both of them: neither says the second word. */
  askedBy: list(id()),
  as: code(...sealingRoles),
};

/** One person asks for the record to be sealed. Nothing is hidden until another has said yes. */
export const SealingAsked = event('SealingAsked', {
  data: { ...asking, ground: code(...sealingGrounds) },
  /** By what the record is told from others once no name of it is shown: the number of a paper file. */
  personal: { reference: sealed.text(100), because: sealed.text(500) },
});

/** From here on nobody finds it. Nothing corrects this and nothing voids it: the two lift it. */
export const RecordSealed = event('RecordSealed', { data: { askedId: id() } });

/** What one person wants of a sealed record: to read it, or that it is sealed no longer. */
export const sealedWishes = ['to-read', 'to-unseal'] as const;
export type SealedWish = (typeof sealedWishes)[number];

export const OpeningOfSealedAsked = event('OpeningOfSealedAsked', {
  data: { ...asking, wish: code(...sealedWishes) },
  personal: { because: sealed.text(500) },
});

/** Both of them read it, to the end of this day. */
export const SealedRecordOpened = event('SealedRecordOpened', {
  data: { askedId: id(), openTo: list(id()), through: date() },
});

/** It is found and read again as other records are. */
export const RecordUnsealed = event('RecordUnsealed', { data: { askedId: id() } });

/** What was asked for is not done, or whoever asked asks no longer. */
export const SealedAskDeclined = event('SealedAskDeclined', {
  data: { askedId: id() },
  personal: { because: sealed.text(500) },
});

export const sealingEvents = [
  ...[SealingAsked, RecordSealed, OpeningOfSealedAsked],
  ...[SealedRecordOpened, RecordUnsealed, SealedAskDeclined],
] as const;
export type SealingEvent = (typeof sealingEvents)[number];
