import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Keys } from '#platform/keys';
import type { ClockProcess, EventProcess, StatefulProcess } from '#platform/process-manager';
import { answers } from './answers.ts';
import { AskAs } from './ask-as.ts';
import { childrenOfLists } from './children-of-lists.ts';
import { ProvidersKnown } from './providers-known.ts';
import { CarryACorrectedLeavingDateToThePlacement } from './carry-a-corrected-leaving-date-to-the-placement/carry-a-corrected-leaving-date-to-the-placement.ts';
import { CloseResponseWindowsWhenTheyFallDue } from './close-response-windows-when-they-fall-due/close-response-windows-when-they-fall-due.ts';
import { EndTheKeysOfDocumentsWhenAnEntryIsRemoved } from './end-the-keys-of-documents-when-an-entry-is-removed/end-the-keys-of-documents-when-an-entry-is-removed.ts';
import { EndTheKeysWhenPersonalDataIsDestroyed } from './end-the-keys-when-personal-data-is-destroyed/end-the-keys-when-personal-data-is-destroyed.ts';
import { NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild } from './note-a-possible-duplicate-when-two-records-may-be-one-child/note-a-possible-duplicate-when-two-records-may-be-one-child.ts';
import { OpenAPlacementWhenAReferralIsAwarded } from './open-a-placement-when-a-referral-is-awarded/open-a-placement-when-a-referral-is-awarded.ts';
import { TurnAChangeOfHolderOnItsDay } from './turn-a-change-of-holder-on-its-day/turn-a-change-of-holder-on-its-day.ts';
import { WithdrawThePlacementWhenItsAwardIsVoided } from './withdraw-the-placement-when-its-award-is-voided/withdraw-the-placement-when-its-award-is-voided.ts';

/** They end keys, so they are given them. */
const keyEnding = [EndTheKeysWhenPersonalDataIsDestroyed, EndTheKeysOfDocumentsWhenAnEntryIsRemoved] as const;

const others: readonly Type<EventProcess | ClockProcess | StatefulProcess>[] = [
  CloseResponseWindowsWhenTheyFallDue,
  TurnAChangeOfHolderOnItsDay,
  OpenAPlacementWhenAReferralIsAwarded,
  WithdrawThePlacementWhenItsAwardIsVoided,
  CarryACorrectedLeavingDateToThePlacement,
  NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild,
];

/** Each a folder named as a sentence. */
export const allProcesses: readonly Type<EventProcess | ClockProcess | StatefulProcess>[] = [...others, ...keyEnding];

/** Where contexts meet: what reacts, and what answers one context's question at another's door. */
@Module({})
export class ProcessesModule {
  /** @param providers whoever knows them */
  static of(providers: ProvidersKnown): DynamicModule {
    return {
      module: ProcessesModule,
      global: true,
      providers: [
        AskAs,
        ...answers,
        childrenOfLists,
        { provide: ProvidersKnown, useValue: providers },
        ...others,
        ...keyEnding.map((process) => ({
          provide: process,
          useFactory: (keys: Keys) => new process(keys),
          inject: [Keys],
        })),
      ],
      exports: [...answers, childrenOfLists].map(({ provide }) => provide),
    };
  }
}
