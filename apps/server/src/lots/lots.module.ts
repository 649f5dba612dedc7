import { Module, type DynamicModule } from '@nestjs/common';
import { Lots } from '#contexts/referrals';

/** The lots of the agreements that are in force, as the council's configuration has them. */
@Module({})
export class LotsModule {
  static of(lots: Lots): DynamicModule {
    return {
      module: LotsModule,
      global: true,
      providers: [{ provide: Lots, useValue: lots }],
      exports: [Lots],
    };
  }
}
