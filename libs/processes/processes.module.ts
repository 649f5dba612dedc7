import { Module, type Type } from '@nestjs/common';
import { Keys } from '#platform/keys';
import type { ClockProcess, EventProcess } from '#platform/process-manager';
import { EndTheKeysWhenPersonalDataIsDestroyed } from './end-the-keys-when-personal-data-is-destroyed/end-the-keys-when-personal-data-is-destroyed.ts';
import { OpenAPlacementWhenAReferralIsAwarded } from './open-a-placement-when-a-referral-is-awarded/open-a-placement-when-a-referral-is-awarded.ts';

/** Each a folder named as a sentence. */
export const allProcesses: readonly Type<EventProcess | ClockProcess>[] = [
  OpenAPlacementWhenAReferralIsAwarded,
  EndTheKeysWhenPersonalDataIsDestroyed,
];

@Module({
  providers: [
    OpenAPlacementWhenAReferralIsAwarded,
    {
      provide: EndTheKeysWhenPersonalDataIsDestroyed,
      useFactory: (keys: Keys) => new EndTheKeysWhenPersonalDataIsDestroyed(keys),
      inject: [Keys],
    },
  ],
})
export class ProcessesModule {}
