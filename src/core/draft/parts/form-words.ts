import type { WrittenLine } from './lines';

/** Fields of forms that say who writes, or what it is about by number: nothing of that is a question. */
const plainField =
  /^[*_>\s]{0,4}(?:full |your |tu |su |el teu |la teva |el seu |la seva )?(?:name|first name|last name|surname|nombre|nom|apellidos?|cognoms?|e-?mail|mail|correo|correu|phone|telephone|mobile|telefono|telefon|movil|mobil|tel|town|city|ciudad|ciutat|poblacion|poblacio|localidad|localitat|country|pais|postcode|zip|cp|codigo postal|codi postal|address|direccion|adreca|company|empresa|nif|cif|vat|order|pedido|comanda|invoice|factura|carrier|transportista|tracking|enlace de seguimiento|enllac de seguiment|item|product|article|articulo|producto|producte|date|fecha|data|language|idioma|customer|client|clienta?|cliente|contact|contacto|contacte)(?: (?:name|no\.?|number|address|link|url|id|complet|completo|electronico|electronic|y apellidos?|i cognoms?|de (?:pedido|comanda|factura|contacto|contacte|compra|seguimiento|seguiment|telefono|telefon|la empresa)|del? (?:pedido|cliente|client)))?[*_]{0,2}\s?:/;
/** Fields that hold what is asked. */
const askingField =
  /^[*_>\s]{0,4}(?:your |tu |su |el teu |la teva )?(?:message|mensaje|missatge|comments?|comentarios?|comentaris?|question|pregunta|enquiry|inquiry|query|consulta|subject|asunto|assumpte|reason|motivo|motiu|details|detalles?|detalls?|description|descripcion|descripcio|topic|tema)(?: (?:for|of|de|del|de la|to|per a|para)(?: \S{1,15}){1,3})?[*_]{0,2}\s?:[*_]{0,2}\s?/;
/** So many lines make a form. */
const leastFields = 3;

/** What of the lines of a message are words of a form: for each line how many of its characters come before what is asked; undefined leaves it as it is. */
export function formPrefixes(lines: readonly WrittenLine[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let fields = 0;
  for (const [at, { folded, text }] of lines.entries()) {
    const asking = askingField.exec(folded)?.[0].length;
    if (asking === undefined && !plainField.test(folded)) continue;
    fields++;
    found.set(at, asking ?? text.length);
  }
  return fields >= leastFields ? found : new Map<number, number>();
}
