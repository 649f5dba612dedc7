import type { Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { expect, it } from '@jest/globals';
import { Command } from '#platform/event-sourcing';
import { Authority, opens, opensNobody, Query } from '../index.ts';
import { trialAuthority } from '../testing/trial-gateway.ts';
import { HandlerWalk } from './handler-walk.ts';

const act = 'casework';
const audit = opens<object, readonly string[]>((children) => children);

class Guarded extends Command<object> {
  static readonly act = act;
}
class NobodyMay extends Command<object> {}
class Rowless extends Command<object> {
  static readonly act = 'never-heard-of';
}
class Audited extends Query<object, readonly string[]> {
  static readonly act = act;
  static readonly audit = audit;
  static readonly views = [];
}
class NobodyMayAsk extends Query<object, readonly string[]> {
  static readonly audit = audit;
  static readonly views = [];
}
class Unaudited extends Query<object, string> {
  static readonly act = act;
  static readonly views = [];
}
class SaysNotWhy extends Query<object, string> {
  static readonly act = act;
  static readonly audit = opensNobody(' ');
  static readonly views = [];
}
class Viewless extends Query<object, readonly string[]> {
  static readonly act = act;
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
  const providers = [
    HandlerWalk,
    { provide: Authority, useValue: trialAuthority },
    ...handlers.map((useClass, n) => ({ provide: `handler ${n}`, useClass })),
  ];
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], providers }).compile();
  return module.init();
}

it('starts when every handler says who may and whose records it opens', async () => {
  await expect(start(commandHandler(Guarded), queryHandler(Audited))).resolves.toBeDefined();
});

it.each([
  ['a command without an act', [commandHandler(NobodyMay)], /NobodyMay names no act/],
  ['an act without a row', [commandHandler(Rowless)], /Rowless is the act “never-heard-of”, of which .* no row/],
  ['a query without an act', [queryHandler(NobodyMayAsk)], /NobodyMayAsk names no act/],
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
