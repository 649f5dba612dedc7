import { Module, type DynamicModule } from '@nestjs/common';
import { ApprovalLimits, Lots } from '#contexts/referrals';

/** The lots of the agreements that are in force, and who may approve how much, as the council's configuration has them. */
@Module({})
export class LotsModule {
  static of(lots: Lots, limits: ApprovalLimits): DynamicModule {
    return {
      module: LotsModule,
      global: true,
      providers: [
        { provide: Lots, useValue: lots },
        { provide: ApprovalLimits, useValue: limits },
      ],
      exports: [Lots, ApprovalLimits],
    };
  }
}
