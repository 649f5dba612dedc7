import { checkedBy } from '#platform/web';
import { isUpn } from '#statutory-rules';

export const IsUpn = (): PropertyDecorator =>
  checkedBy(
    'isUpn',
    { type: 'string', pattern: '^[A-Z][0-9]{11}[0-9A-Z]$' },
    (value) => typeof value === 'string' && isUpn(value),
    () => 'Enter a UPN as the school gave it: its letters and digits do not agree with its check letter',
  );
