import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Sender } from '#platform/gateway';
import { sessionOf } from '#platform/identity';
import { From, SendsNothing } from '#nest/web';
import { Follows } from '../patterns/page-pattern.ts';

/** Keeps a session that would soon have ended: a page whose person is still there asks, and is told how long it has. */
@ApiExcludeController()
@Follows('of its own: it does nothing but keep a session from ending')
@Controller('stay-signed-in')
export class StaySignedInController {
  @Post()
  @HttpCode(200)
  @SendsNothing('it keeps one signed in, as any page that one opens does')
  stay(@From() { actor }: Sender): Readonly<{ left: Readonly<{ idle: number; end: number }> | null }> {
    return { left: sessionOf(actor)?.left ?? null };
  }
}
