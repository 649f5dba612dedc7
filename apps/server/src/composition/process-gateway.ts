import type { Command, CommandClass, Written } from '#platform/event-sourcing';
import type { Gateway, PermittedCommand } from '#platform/gateway';
import { ProcessGateway, type ProcessSender } from '#platform/process-manager';
import type { ServerTraces } from '#platform/traces';

/** Processes send through the same door as people; one whose act the table does not give them is refused there. */
export class GatewayForProcesses extends ProcessGateway {
  readonly #gateway: Gateway;
  readonly #traces: ServerTraces | undefined;

  constructor(gateway: Gateway, traces?: ServerTraces) {
    super();
    this.#gateway = gateway;
    this.#traces = traces;
  }

  override async send<Data, C extends Command<Data>>(
    command: CommandClass<Data, C>,
    data: Data,
    sender: ProcessSender,
  ): Promise<Written> {
    const [from, { actor, correlationId }] = [performance.now(), sender];
    const tell = (failed: boolean) => {
      const attributes = { process: actor.role, command: command.name };
      this.#traces?.tell({ name: 'process', correlationId, from, until: performance.now(), attributes, failed });
    };
    try {
      const written = await this.#gateway.send(command as PermittedCommand<Data, C>, data, sender);
      tell(false);
      return written;
    } catch (error) {
      tell(true);
      throw error;
    }
  }
}
