import type { Command, CommandClass, Written } from '#platform/event-sourcing';
import type { Gateway, PermittedCommand } from '#platform/gateway';
import { ProcessGateway, type ProcessSender } from '#platform/process-manager';

/** Processes send through the same door as people; one whose act the table does not give them is refused there. */
export class GatewayForProcesses extends ProcessGateway {
  readonly #gateway: Gateway;

  constructor(gateway: Gateway) {
    super();
    this.#gateway = gateway;
  }

  override send<Data, C extends Command<Data>>(
    command: CommandClass<Data, C>,
    data: Data,
    sender: ProcessSender,
  ): Promise<Written> {
    return this.#gateway.send(command as PermittedCommand<Data, C>, data, sender);
  }
}
