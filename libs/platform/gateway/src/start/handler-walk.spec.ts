import type { Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { expect, it } from '@jest/globals';
import { Command } from '#platform/event-sourcing';
import { allow, opens, opensNobody, Query } from '../index.ts';
import { HandlerWalk } from './handler-walk.ts';

const policy = allow('sen-officer');
const audit = opens<object, readonly string[]>((children) => children);

class Guarded extends Command<object> {
  static readonly policy = policy;
}
class NobodyMay extends Command<object> {}
class EmptyPolicy extends Command<object> {
  static readonly policy = { roles: [] };
}
class Audited extends Query<object, readonly string[]> {
  static readonly policy = policy;
  static readonly audit = audit;
  static readonly views = [];
}
class NobodyMayAsk extends Query<object, readonly string[]> {
  static readonly audit = audit;
  static readonly views = [];
}
class Unaudited extends Query<object, string> {
  static readonly policy = policy;
  static readonly views = [];
}
class SaysNotWhy extends Query<object, string> {
  static readonly policy = policy;
  static readonly audit = opensNobody(' ');
  static readonly views = [];
}
class Viewless extends Query<object, readonly string[]> {
  static readonly policy = policy;
  static readonly audit = audit;
}

type Decorator = (asked: Type) => ClassDecorator;
function handler(decorator: Decorator, asked: Type): Type {
  @decorator(asked)
  class Handler {
    execute = () => Promise.resolve();
  }
  return Handler;
}
const commandHandler = (asked: Type) => handler(CommandHandler as Decorator, asked);
const queryHandler = (asked: Type) => handler(QueryHandler as Decorator, asked);

async function start(...handlers: readonly Type[]) {
  const providers = [HandlerWalk, ...handlers.map((useClass, n) => ({ provide: `handler ${n}`, useClass }))];
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], providers }).compile();
  return module.init();
}

it('starts when every handler says who may and whose records it opens', async () => {
  await expect(start(commandHandler(Guarded), queryHandler(Audited))).resolves.toBeDefined();
});

it.each([
  ['a command without a policy', [commandHandler(NobodyMay)], /NobodyMay has no policy/],
  ['a policy that names nobody', [commandHandler(EmptyPolicy)], /EmptyPolicy has no policy/],
  ['a query without a policy', [queryHandler(NobodyMayAsk)], /NobodyMayAsk has no policy/],
  ['a query without an audit mapping', [queryHandler(Unaudited)], /Unaudited has no audit mapping/],
  ['a query that opens nobody and does not say why', [queryHandler(SaysNotWhy)], /SaysNotWhy has no audit mapping/],
  ['a query without views', [queryHandler(Viewless)], /Viewless does not name the views/],
  ['a second handler', [commandHandler(Guarded), commandHandler(Guarded)], /Guarded has 2 handlers/],
  ['a second query handler', [queryHandler(Audited), queryHandler(Audited)], /Audited has 2 handlers/],
] as const)('does not start with %s', async (_, handlers, words) => {
  await expect(start(...handlers)).rejects.toThrow(words);
});

it('names every fault at once', async () => {
  await expect(start(commandHandler(NobodyMay), queryHandler(Unaudited))).rejects.toThrow(/NobodyMay[^]*Unaudited/);
});
