import { describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import { context } from './context.ts';

class DrawLine {}
class AskLines {}

@CommandHandler(DrawLine)
class DrawLineHandler {}
@QueryHandler(AskLines)
class AskLinesHandler {}
@Injectable()
class Ruler {}

describe('A context', () => {
  const lines = context({ name: 'lines', routes: [], handlers: [DrawLineHandler, AskLinesHandler], services: [Ruler] });

  it('says which commands and queries it handles', () =>
    expect([lines.commands, lines.queries]).toEqual([[DrawLine], [AskLines]]));

  it('is a module of its own name, with all it needs', () => {
    expect(lines.module.name).toBe('LinesModule');
    expect(Reflect.getMetadata('providers', lines.module)).toEqual([Ruler, DrawLineHandler, AskLinesHandler]);
  });

  it('refuses among its handlers what handles nothing', () =>
    expect(() => context({ name: 'lines', routes: [], handlers: [Ruler] })).toThrow(
      'Ruler of the context lines handles neither a command nor a query.',
    ));
});
