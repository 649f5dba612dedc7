import { ValidateIf } from 'class-validator';

/** A condition that some bodies meet: what the API describes may be left out, and null, since a schema cannot say of which. */
export type SometimesAsked = Readonly<{ sometimes?: true }>;

/** Checked only where the body asks for it: a field that goes with what another says. */
export const IsAskedWhere = <Body extends object>(asks: (body: Body) => boolean): PropertyDecorator =>
  ValidateIf(Object.assign((body: unknown) => asks(body as Body), { sometimes: true as const }));
