import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { PlacementsUnderWay } from '#contexts/attendance';
import { AttendanceToDate, Births } from '#contexts/placements';
import { BirthDates, ChildrenOnRecord, Lots } from '#contexts/referrals';
import { Keys } from '#platform/keys';
import type { ClockProcess, EventProcess, StatefulProcess } from '#platform/process-manager';
import { AttendanceToDateFromAttendance } from './answers/attendance-to-date-from-attendance/attendance-to-date-from-attendance.ts';
import { BirthDatesFromChildren } from './answers/birth-dates-from-children/birth-dates-from-children.ts';
import { ChildrenOnRecordFromChildren } from './answers/children-on-record-from-children/children-on-record-from-children.ts';
import type { LotsFromConfiguration } from './answers/lots-from-configuration/lots-from-configuration.ts';
import { PlacementsUnderWayFromPlacements } from './answers/placements-under-way-from-placements/placements-under-way-from-placements.ts';
import { BirthsFromChildren } from './answers/births-from-children/births-from-children.ts';
import { AskAs } from './ask-as.ts';
import { ProvidersKnown } from './providers-known.ts';
import { CarryACorrectedLeavingDateToThePlacement } from './carry-a-corrected-leaving-date-to-the-placement/carry-a-corrected-leaving-date-to-the-placement.ts';
import { CloseResponseWindowsWhenTheyFallDue } from './close-response-windows-when-they-fall-due/close-response-windows-when-they-fall-due.ts';
import { EndTheKeysOfDocumentsWhenAnEntryIsRemoved } from './end-the-keys-of-documents-when-an-entry-is-removed/end-the-keys-of-documents-when-an-entry-is-removed.ts';
import { EndTheKeysWhenPersonalDataIsDestroyed } from './end-the-keys-when-personal-data-is-destroyed/end-the-keys-when-personal-data-is-destroyed.ts';
import { NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild } from './note-a-possible-duplicate-when-two-records-may-be-one-child/note-a-possible-duplicate-when-two-records-may-be-one-child.ts';
import { OpenAPlacementWhenAReferralIsAwarded } from './open-a-placement-when-a-referral-is-awarded/open-a-placement-when-a-referral-is-awarded.ts';
import { TurnAChangeOfHolderOnItsDay } from './turn-a-change-of-holder-on-its-day/turn-a-change-of-holder-on-its-day.ts';
import { WithdrawThePlacementWhenItsAwardIsVoided } from './withdraw-the-placement-when-its-award-is-voided/withdraw-the-placement-when-its-award-is-voided.ts';

/** Each a folder named as a sentence. */
export const allProcesses: readonly Type<EventProcess | ClockProcess | StatefulProcess>[] = [
  CloseResponseWindowsWhenTheyFallDue,
  TurnAChangeOfHolderOnItsDay,
  OpenAPlacementWhenAReferralIsAwarded,
  WithdrawThePlacementWhenItsAwardIsVoided,
  CarryACorrectedLeavingDateToThePlacement,
  NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild,
  EndTheKeysWhenPersonalDataIsDestroyed,
  EndTheKeysOfDocumentsWhenAnEntryIsRemoved,
];

const answers = [
  { provide: Births, useClass: BirthsFromChildren },
  { provide: BirthDates, useClass: BirthDatesFromChildren },
  { provide: ChildrenOnRecord, useClass: ChildrenOnRecordFromChildren },
  { provide: AttendanceToDate, useClass: AttendanceToDateFromAttendance },
  { provide: PlacementsUnderWay, useClass: PlacementsUnderWayFromPlacements },
];

/** Where contexts meet: what reacts, and what answers one context's question at another's door. */
@Module({})
export class ProcessesModule {
  static of(lots: LotsFromConfiguration): DynamicModule {
    return {
      module: ProcessesModule,
      global: true,
      providers: [
        AskAs,
        ...answers,
        { provide: Lots, useValue: lots },
        { provide: ProvidersKnown, useValue: lots.providers },
        CloseResponseWindowsWhenTheyFallDue,
        TurnAChangeOfHolderOnItsDay,
        OpenAPlacementWhenAReferralIsAwarded,
        WithdrawThePlacementWhenItsAwardIsVoided,
        CarryACorrectedLeavingDateToThePlacement,
        NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild,
        ...[EndTheKeysWhenPersonalDataIsDestroyed, EndTheKeysOfDocumentsWhenAnEntryIsRemoved].map((process) => ({
          provide: process,
          useFactory: (keys: Keys) => new process(keys),
          inject: [Keys],
        })),
      ],
      exports: [...answers.map(({ provide }) => provide), Lots],
    };
  }
}
