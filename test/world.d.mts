export declare class World {
  constructor(config: Readonly<{ globalConfig: object; projectConfig: object }>, context: object);
  setup(): Promise<void>;
  teardown(): Promise<void>;
}
