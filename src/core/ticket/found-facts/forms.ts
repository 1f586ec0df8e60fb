import type { FactLibrary } from './fact-library';
import { fold } from '../../text/fold';
import { accepts } from '../accepts';
import type { FoundFact } from './found-fact';
import type { Line } from './lines';
import { asName } from './name-words';
import { variableKinds } from './variable-kinds';

const usual: readonly (readonly [variable: string, labels: string])[] = [
  [
    'customer.name',
    'nombre|nombre completo|nombre y apellidos|nombre y apellido|tu nombre|su nombre|nombre del cliente|nom|nom complet|nom i cognoms|el teu nom|nom del client|name|full name|your name|customer name|contact name|customer|titular|persona de contacto|persona de contacte|contact|contacto|contacte|cliente|clienta|client|caller|llamante|remitente|remitent|solicitante|nombre cliente|nom client|trucada de|llamada de|call from|visitor|visitante|visitant|usuario|usuaria|usuari|user|guest|comprador|compradora|buyer|shopper|caller name|client name|solicitant|autor|autora|author|reviewer|enviado por|enviat per|submitted by|sent by|signat|firmado|de part de|de parte de',
  ],
  ['customer.first_name', 'first name|given name|nombre de pila|nom de pila'],
  ['customer.last_name', 'apellidos|apellido|cognoms|cognom|last name|surname|family name'],
  [
    'customer.city',
    'ciudad|town/city|city/town|town or city|poblacion/ciudad|ciudad de residencia|poblacion|localidad|municipio|ciutat|poblacio|localitat|municipi|city|town',
  ],
  ['customer.country', 'pais|country'],
  [
    'product.name',
    'articulo|producto|modelo|article|producte|model|item|product|product name|item name|nombre del producto|nombre del articulo|nom del producte|nom de l’article|articulo comprado|producto comprado|articulo pedido|producto pedido|articulo afectado|producto afectado|item ordered|product ordered|article comprat|producte comprat|article demanat',
  ],
];
const row = /^[\s>*•·-]*\*{0,2}(\p{L}[\p{L}\p{M}\p{N} '’()/_.-]{0,60}?)\*{0,2}\s*[:：=]\*{0,2}\s*(\S.*?)\s*$/u;
const onlyWords = /^[\p{L}\p{M}.'’· -]{2,80}$/u;
const longest = 200;
const longestOfSeveral = 500;
const between = /[ \t]\|[ \t]|[.;,][ \t](?=\p{Lu}[\p{L} ]{1,25}:[ \t])/gu;

const known = new WeakMap<FactLibrary, ReadonlyMap<string, string>>();

/** The lines of forms that name what they hold: `Nombre: Marta Puig`, `Item: Mantel Tramontana`. */
export function formFacts(lines: readonly Line[], config: FactLibrary): FoundFact[] {
  const labels = known.get(config) ?? labelsOf(config);
  known.set(config, labels);
  const found = lines.flatMap(fieldsIn).flatMap((line) => {
    const match = line.text.length > longest ? null : row.exec(line.text);
    const variable =
      match &&
      labels.get(
        fold(match[1] ?? '')
          .trim()
          .replace(/\s*\(.*\)$/, ''),
      );
    const value = match && variable !== undefined && variable !== null ? valueOf(variable, match[2] ?? '') : undefined;
    if (
      value === undefined ||
      variable === undefined ||
      variable === null ||
      !accepts(config.variables.get(variable), value)
    )
      return [];
    const start = line.start + line.text.lastIndexOf(value);
    return [{ variable, value, start, end: start + value.length }];
  });
  return withSurname(found);
}

/** The fields of a line that holds several: `Name: Ann Lee | Order: 12`, `Cliente: Ana. Pedido: 12`. */
function fieldsIn(line: Line): Line[] {
  if (line.text.length > longestOfSeveral) return [line];
  const fields: Line[] = [];
  let at = 0;
  for (const { 0: gap, index } of line.text.matchAll(between)) {
    fields.push({ start: line.start + at, end: line.start + index, text: line.text.slice(at, index) });
    at = index + gap.length;
  }
  return [...fields, { start: line.start + at, end: line.end, text: line.text.slice(at) }];
}

/** A name beside a field for the surname is a first name. */
function withSurname(found: readonly FoundFact[]): FoundFact[] {
  const isDivided = found.some(({ variable }) => variable === 'customer.last_name');
  return found.map((one) =>
    isDivided && one.variable === 'customer.name' ? { ...one, variable: 'customer.first_name' } : one,
  );
}

function valueOf(variable: string, written: string): string | undefined {
  if (variable === 'product.name') {
    const name = written
      .replace(/^\d{1,3}\s*[x×]\s+/iu, '')
      .replace(/(?:\s*[-–—,(]\s*\d+[.,]\d{2}\s*(?:€|eur).*|[.;,])$/iu, '');
    return name.length > 1 && name.length <= 80 && !/[!?]/.test(name)
      ? name.replace(/^["“«]\s?|\s?["”»]$/gu, '')
      : undefined;
  }
  if (!variable.startsWith('customer.')) return written.length <= 120 ? written : undefined;
  const plain = written
    .replace(/(?<=\p{Ll}{3})\. .*$/u, '')
    .replace(/\s*(?:<[^>]*>|\([^)]*\)|[,;|].*|\.)$/u, '')
    .trim();
  // A firm is no person.
  if (variable === 'customer.name' && asName(plain) === undefined) return undefined;
  return onlyWords.test(plain) && plain.split(' ').length <= 6 ? plain : undefined;
}

function labelsOf(config: FactLibrary): ReadonlyMap<string, string> {
  const labels = new Map(
    usual.flatMap(([variable, names]) => names.split('|').map((name) => [name, variable] as const)),
  );
  for (const [name, kind] of variableKinds(config)) {
    // The others are looked for anywhere.
    if (kind !== 'text') continue;
    for (const label of [name, ...Object.values(config.variables.get(name)?.label ?? {})])
      labels.set(fold(label), name);
  }
  return labels;
}
