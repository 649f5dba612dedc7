import { Transform } from 'class-transformer';
import { checkedBy } from '#platform/web';
import { isUpn } from '#statutory-rules';

const WRITTEN = /^[A-Za-z]\d{11}[\dA-Za-z]$/;

const checked = checkedBy(
  'isUpn',
  { type: 'string', pattern: '^[A-Za-z][0-9]{11}[0-9A-Za-z]$' },
  (value) => typeof value === 'string' && isUpn(value),
  (value) =>
    typeof value === 'string' && WRITTEN.test(value)
      ? 'Enter a UPN as the school gave it: its letters and digits do not agree with its check letter, which is the first'
      : 'Enter a UPN as the school gave it: a letter, eleven digits, and a digit, or a letter where it is a temporary one',
);

/** A UPN. Its letters may come in either case, and mean the same: it is kept in capitals. */
export const IsUpn = (): PropertyDecorator => (target, property) => {
  checked(target, property);
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))(
    target,
    property as string,
  );
};
