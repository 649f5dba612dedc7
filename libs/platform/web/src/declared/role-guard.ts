import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Gateway } from '#platform/gateway';
import { Public } from '#platform/identity';
import { senderOf } from '../from/sender-of.ts';
import { Declaration } from './sends.ts';

/** Refuses whoever's role an act is not granted to, before anything of what they sent is copied or checked. */
@Injectable()
export class RoleGuard implements CanActivate {
  constructor(
    private readonly gateway: Gateway,
    private readonly reflector: Reflector,
  ) {}

  /** @throws NotSignedIn @throws NotAllowed */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const where = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(Public, where) !== undefined) return true;
    const declared = this.reflector.getAllAndOverride(Declaration, where);
    if (!declared || 'nothing' in declared) return declared !== undefined;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sender = senderOf(request);
    for (const act of declared.acts) await this.gateway.expectRole(act, idsIn(request), sender);
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
