import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Gateway } from '#platform/gateway';
import { senderOf } from '../../from/sender-of.ts';
import { routeOf } from './routes-of.ts';

/** Refuses whoever's role an act is not granted to, before anything of what they sent is copied or checked. */
@Injectable()
export class RoleGuard implements CanActivate {
  constructor(private readonly gateway: Gateway) {}

  /** @throws NotSignedIn @throws NotAllowed */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { publicBecause, declared } = routeOf(context.getClass(), context.getHandler().name);
    if (publicBecause !== undefined) return true;
    if (!declared || 'nothing' in declared) return declared !== undefined;
    if (declared.isOpenToAll) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sender = senderOf(request);
    await this.gateway.expectRole(declared.acts, idsIn(request), sender);
    return true;
  }
}

/** The records that the address names: a refusal is written down for whom it concerns. */
const idsIn = ({ params }: FastifyRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(params as Readonly<Record<string, string>>)
      .filter(([, id]) => isUUID(id))
      .map(([name, id]) => [name, id.toLowerCase()]),
  );
