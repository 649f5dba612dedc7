import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opens, Query, type QueryEnvelope } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { FindChildLine, FindChildLineHandler, type ChildLineFound } from './find-child-line.query.ts';

type Moment = Readonly<{ asAt: CivilDate | null; knownOn: CivilDate | null }>;

/** A date left out is today’s. `compareWith`: the line is read a second time, and both readings leave together. */
export type LineToPrint = Readonly<{ childId: string; compareWith?: Moment | null }> & Moment;

/** A child’s whole line, to be printed: all its parts, one after the other. */
export class ExportChildLine extends Query<LineToPrint, ChildLineFound> {
  static readonly act = 'print-a-record';
  static readonly leaves = 'print';
  static readonly audit = opens<LineToPrint, ChildLineFound>(({ childId }) => [childId]);
  static readonly views = FindChildLine.views;
}

/** The same as a file: whoever may take it away on paper may take it so. */
export class ExportLineFile extends Query<LineToPrint, ChildLineFound> {
  static readonly act = 'print-a-record';
  static readonly leaves = 'file';
  static readonly audit = opens<LineToPrint, ChildLineFound>(({ childId }) => [childId]);
  static readonly views = FindChildLine.views;
}

@QueryHandler(ExportChildLine)
export class ExportChildLineHandler implements IQueryHandler<ExportChildLine, AsyncIterable<ChildLineFound>> {
  constructor(private readonly line: FindChildLineHandler) {}

  async execute({ data, envelope }: ExportChildLine): Promise<AsyncIterable<ChildLineFound>> {
    return partsOf(this.line, data, envelope);
  }
}

@QueryHandler(ExportLineFile)
export class ExportLineFileHandler implements IQueryHandler<ExportLineFile, AsyncIterable<ChildLineFound>> {
  constructor(private readonly line: FindChildLineHandler) {}

  async execute({ data, envelope }: ExportLineFile): Promise<AsyncIterable<ChildLineFound>> {
    return partsOf(this.line, data, envelope);
  }
}

async function* partsOf(
  line: FindChildLineHandler,
  data: LineToPrint,
  envelope: QueryEnvelope,
): AsyncGenerator<ChildLineFound> {
  let goOnAfter: string | null = null;
  do {
    const asked: FindChildLine = new FindChildLine(
      { ...data, compareWith: data.compareWith ?? null, goOnAfter },
      envelope,
    );
    const part: ChildLineFound = await line.execute(asked);
    yield part;
    goOnAfter = part.next;
  } while (goOnAfter !== null);
}
