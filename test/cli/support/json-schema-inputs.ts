import fc from 'fast-check';

/** What of JSON Schema the tools' inputs use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * Inputs of the shape that a schema describes.
 * @param ids what is given for ids now and then, so that something is found.
 */
export function inputsOf(schema: unknown, ids: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return valuesOf(schema as Schema, ids) as fc.Arbitrary<Record<string, unknown>>;
}

function valuesOf(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valuesOf(one, ids)));
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type: string) => valuesOf({ ...schema, type }, ids)));
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, ids);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, ids), { maxLength: Math.min(3, schema.maxItems ?? 3) });
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, 0), max: Math.min(schema.maximum ?? 100, 100) });
    case 'number':
      return fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    case 'boolean':
      return fc.boolean();
    default:
      return textsOf(schema, ids);
  }
}

function objectsOf({ properties, required = [], additionalProperties }: Schema, ids: readonly string[]) {
  if (!properties)
    return fc.dictionary(
      fc.constantFrom('order.id', 'customer.first_name', 'tier', 'x'),
      valuesOf(typeof additionalProperties === 'object' ? additionalProperties : {}, ids),
      { maxKeys: 3 },
    );
  const all = Object.entries(properties).map(([key, one]) => [key, valuesOf(one, ids)] as const);
  return fc.record(Object.fromEntries(all), { requiredKeys: [...required] });
}

function textsOf({ minLength = 0, maxLength = 100, pattern }: Schema, ids: readonly string[]): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/);
  const any = fc.string({ minLength, maxLength: Math.min(maxLength, 60) });
  return fc.oneof(
    fc.constantFrom(...ids, 'reembolso', 'es', 'email').map((text) => text.slice(0, maxLength).padEnd(minLength, 'x')),
    any,
  );
}
