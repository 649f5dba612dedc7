import { Module } from '@nestjs/common';
import { FindChildLineController } from './views/child-line/find-child-line.http.ts';
import { FindChildLineHandler } from './views/child-line/find-child-line.query.ts';

/** Decides nothing: reads what every context recorded. */
@Module({ controllers: [FindChildLineController], providers: [FindChildLineHandler] })
export class OversightModule {}
