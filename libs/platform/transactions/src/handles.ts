import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type {
  About,
  AboutKey,
  AboutOf,
  Command,
  CommandClass,
  Draft,
  EventType,
  Facts,
  StreamDefinition,
  Written,
} from '#platform/event-sourcing';
import { Transactions } from './transactions.ts';

type Decision<State, E, C> = (command: C, state: State, facts: Facts<E>) => Draft<E> | readonly Draft<E>[];

type IdOf<Data> = { [K in keyof Data]: Data[K] extends string ? K : never }[keyof Data] | ((data: Data) => string);

/** What a generated handler carries for those who draw the map. */
export type Handled = Readonly<{ command: string; category: string; opens: boolean }>;

/**
 * The ordinary use case: load the stream, decide, append.
 * @param idOf the field of the command that holds the stream's id, or how it is made from the command's data
 * @param options.about given, the first such command opens the stream
 * @param options.alsoAbout whom its events concern besides those whom the stream does
 */
export function handles<State, E extends EventType, A extends AboutKey, Data, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  stream: StreamDefinition<State, E, A>,
  idOf: IdOf<Data>,
  decide: Decision<State, E, C>,
  options: Readonly<{ about?: (data: Data, id: string) => AboutOf<A>; alsoAbout?: (data: Data) => About }> = {},
): Type<ICommandHandler> {
  const id = (data: Data) => (typeof idOf === 'function' ? idOf(data) : (data[idOf as keyof Data] as string));
  return handlerOf(
    command,
    { category: stream.category, opens: options.about !== undefined },
    (transactions, asked) => {
      const about = options.about?.(asked.data, id(asked.data));
      const alsoAbout = options.alsoAbout?.(asked.data);
      return transactions.transact(asked, stream, id(asked.data), (state, facts) => decide(asked, state, facts), {
        ...(about && { about }),
        ...(alsoAbout && { alsoAbout }),
      });
    },
  );
}

/** A use case that opens a stream of its own, named after the command. */
export function opensStream<State, E extends EventType, A extends AboutKey, Data, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  stream: StreamDefinition<State, E, A>,
  decide: (command: C, state: State) => Draft<E> | readonly Draft<E>[],
  options: Readonly<{ about: (data: Data, id: string) => AboutOf<A> }>,
): Type<ICommandHandler> {
  return handlerOf(command, { category: stream.category, opens: true }, (transactions, asked) =>
    transactions.open(
      asked,
      stream,
      (state) => decide(asked, state),
      (id) => options.about(asked.data, id),
    ),
  );
}

function handlerOf<Data, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  { category, opens }: Readonly<{ category: string; opens: boolean }>,
  run: (transactions: Transactions, command: C) => Promise<Written>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    static readonly handled: Handled = { command: command.name, category, opens };
    constructor(@Inject(Transactions) private readonly transactions: Transactions) {}
    execute(asked: C): Promise<Written> {
      return run(this.transactions, asked);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
