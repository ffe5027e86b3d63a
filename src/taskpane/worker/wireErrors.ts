import { transferHandlers } from 'comlink';
import { WorkbookError } from '../../workbook/port';
import type { WorkbookErrorCode } from '../../workbook/port';

interface WireRefusal {
  readonly refusal: WorkbookErrorCode;
  readonly details: Readonly<Record<string, string>>;
}

interface Thrown {
  readonly value: unknown;
}

function isWireRefusal(wire: unknown): wire is WireRefusal {
  return typeof wire === 'object' && wire !== null && 'refusal' in wire;
}

/**
 * Lets a {@link WorkbookError} keep its code and details when it crosses a worker boundary; comlink alone
 * hands on only its message. To be called once on both sides, before the first call.
 */
export function keepRefusals(): void {
  const plain = transferHandlers.get('throw');
  if (!plain) throw new Error('comlink without its throw handler');
  transferHandlers.set('throw', {
    canHandle: (value): value is unknown => plain.canHandle(value),
    serialize: (thrown) => {
      const { value } = thrown as Thrown;
      if (!(value instanceof WorkbookError)) return plain.serialize(thrown);
      const wire: WireRefusal = { refusal: value.code, details: value.details };
      return [wire, []];
    },
    deserialize: (wire) => {
      if (isWireRefusal(wire)) throw new WorkbookError(wire.refusal, wire.details);
      return plain.deserialize(wire);
    },
  });
}
