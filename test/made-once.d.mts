export type Schemas = Readonly<{ faultOf: (at: string, schema: object, value: unknown) => string | null }>;
export declare const madeOnce: Readonly<{
  text: (name: string, make: () => Promise<string>) => Promise<string>;
  schemasOf: (description: string) => Schemas;
  forget: () => void;
}>;
