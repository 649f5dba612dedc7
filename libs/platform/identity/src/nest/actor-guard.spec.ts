import { Reflector } from '@nestjs/core';
import type { ExecutionContext } from '@nestjs/common';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#platform/event-sourcing';
import { BrowserSessions, SIGN_IN_COOKIE } from '../session/browser-sessions.ts';
import type { TokenVerifier } from '../tokens/token-verifier.ts';
import { ActorGuard } from './actor-guard.ts';
import { AgainByItself, AskedByItself } from './public.ts';

class Pages {
  show(): void {}
  @AskedByItself('it stands open')
  follow(): void {}
  @AgainByItself({ again: 'yes' })
  stand(): void {}
}

const asked: unknown[] = [];
class Sessions {
  actorOf(cookie: string, by: unknown): Promise<Actor> {
    asked.push([cookie, by]);
    return Promise.resolve({ id: 'p' } as Actor);
  }
}
const guard = new ActorGuard({} as TokenVerifier, new Sessions() as unknown as BrowserSessions, new Reflector());
const request = { headers: {}, cookies: { [SIGN_IN_COOKIE]: 'mine' }, method: 'GET' };
const at = (handler: () => void, query: object = {}) =>
  ({
    ...{ getHandler: () => handler, getClass: () => Pages },
    switchToHttp: () => ({ getRequest: () => ({ ...request, query }) }),
  }) as unknown as ExecutionContext;

beforeEach(() => void (asked.length = 0));

describe('A session', () => {
  it('goes on where somebody asks for a page', async () => {
    await guard.canActivate(at(Pages.prototype.show));
    expect(asked).toEqual([['mine', 'somebody']]);
  });

  it('goes on no longer where a page asks for itself again, and does where somebody asks for that page', async () => {
    await guard.canActivate(at(Pages.prototype.stand, { again: 'yes', show: 'new' }));
    await guard.canActivate(at(Pages.prototype.stand, { again: 'no' }));
    await guard.canActivate(at(Pages.prototype.stand));
    await guard.canActivate(at(Pages.prototype.show, { again: 'yes' }));
    expect(asked.map((each) => (each as readonly unknown[])[1])).toEqual([
      'itself',
      'somebody',
      'somebody',
      'somebody',
    ]);
  });

  it('goes on no longer where a page asks by itself, nor while that is answered', async () => {
    await guard.canActivate(at(Pages.prototype.follow));
    await guard.stillActs(request as never);
    expect(asked).toEqual([
      ['mine', 'itself'],
      ['mine', 'itself'],
    ]);
  });
});
