import fc from 'fast-check';
import type { Counted, Signal } from '../../../../src/core/lifecycle/signals/signal';

const id = fc.constantFrom('refund', 'return', 'gift-card');
const version = fc.constantFrom('1.0.0', '1.1.0', undefined);
const step = fc.constantFrom('check', 'label', 'send');
const words = fc.constantFrom(
  'factura rectificativa',
  'facturas rectificativas',
  'rectificar la factura',
  'tarjeta regalo',
  'a: b, {c}',
  '"quotes" # and more',
  'null',
  '123',
);

const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { noNullPrototype: true });

/** Any signal, of a few words and SOPs so that the same ones come often. */
export const anySignal: fc.Arbitrary<Signal> = fc.oneof(
  record({ what: fc.constant('search' as const), lang: fc.constantFrom('es', 'ca', undefined), words }),
  record({ what: fc.constant('none' as const), sops: fc.uniqueArray(id) }),
  record({ what: fc.constantFrom('dismissed' as const, 'followed' as const), sop: id, version }),
  record({ what: fc.constant('skipped' as const), sop: id, version, step }),
);

export const counted: fc.Arbitrary<Counted> = fc
  .tuple(anySignal, fc.integer({ min: 1, max: 9 }))
  .map(([signal, times]) => ({ ...signal, times }));
