import { Transform } from 'class-transformer';
import { IsUUID } from 'class-validator';

/** The id of a record. Its letters may come in either case, and mean the same. */
export const IsId =
  (words: string): PropertyDecorator =>
  (target, property) => {
    IsUUID(undefined, { message: words })(target, property as string);
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))(
      target,
      property as string,
    );
  };
