import { fold } from '../../text/fold';
import type { FoundFact } from './found-fact';

const nouns = 'art[ií]culos?|productos?|modelos?|articles?|productes?|models?|items?|products?|art[ií]cle';
const part = String.raw`(?:\p{Lu}[\p{L}\p{M}'’·-]{0,40}|\d{1,4}(?:[.,]\d)?(?: ?(?:cm|mm|ml|l|m))?|[×x])`;
/** `el artículo Mantel Tramontana 150 × 250` */
const called = new RegExp(
  String.raw`(?<![\p{L}])(?:${nouns}):? (?<name>(?!I['’])\p{Lu}[\p{L}\p{M}'’·-]{1,40}(?: (?:de |del |la |d['’])?${part}){0,7})`,
  'gu',
);
/** `la lámpara "Llevant"`, `the tablecloth “Tramontana”` */
const quoted = /(?<= )["“”«'‘] ?(?<name>\p{Lu}[^"“”«»\n.!?;:]{1,58}?)(?: ?["”»'’])(?![\p{L}])/gu;
const thing = /[\p{L}\p{M}'’]{1,20}[ \u00a0]{1,3}[\p{L}\p{M}]{3,20}[ \u00a0]{1,3}$/u;
/** `1 x Mantel Tramontana 150 × 250`, a line of an order. */
const counted = /^[ \t>*•-]{0,12}\d{1,3} ?[x×] (?<name>\p{Lu}[^\n€$£:;]{2,70}?)[ \t]{0,3}(?:[-–—,(][^\n]{0,40})?$/gmu;
const before =
  /^(?:el|la|los|las|un|una|unos|unas|els|les|uns|unes|the|a|an|my|your|mi|mis|meu|meva|this|este|esta|aquest|aquesta|del|de|d['’]una?|al|two|dos)[ \u00a0]/u;
const noProducts =
  /(?:mensaje|texto|error|correo|mail|email|boton|opcion|apartado|estado|asunto|palabra|codigo|pagina|web|tienda|seccion|frase|aviso|missatge|text|boto|opcio|apartat|estat|assumpte|paraula|codi|seccio|avis|message|button|option|section|status|subject|word|code|page|shop|store|phrase|notice|hotel|restaurante|restaurant|campana|oferta|promocion|promocio|offer|campaign|cupon|cupo|voucher|coupon)s?$/u;

/** Products: only what is called one, stands in quotation marks after a thing, or in a line of an order. */
export function findProducts(text: string): FoundFact[] {
  const found: FoundFact[] = [];
  for (const pattern of [called, quoted, counted]) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.['name'] ?? '';
      if (pattern === quoted && !isAfterThing(text, match.index)) continue;
      const start = match.index + match[0].lastIndexOf(name);
      const value = name.trim().replace(/[.,]$/, '');
      found.push({ variable: 'product.name', value, start, end: start + value.length });
    }
  }
  return found;
}

/** Whether words for a thing stand right before a place: `la lámpara`, but not `el mensaje`. */
function isAfterThing(text: string, at: number): boolean {
  const words = thing.exec(text.slice(Math.max(0, at - 46), at))?.[0].trim();
  return words !== undefined && before.test(fold(words)) && !noProducts.test(fold(words));
}
