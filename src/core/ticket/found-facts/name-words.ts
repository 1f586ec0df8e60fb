import { fold } from '../../text/fold';

/** Words with a capital letter that begin or are no name of a person, folded. */
const noNames = new Set(
  (
    'hola hi hello hey dear buenas buenos bon bona good gracias gracies thanks thank merci saludos salutacions salut atentamente atentament ' +
    'atte cordialment cordialmente regards cheers best kind sincerely yours faithfully un una el la los las les els en the muchas moltes espero esperem ' +
    'espera quedo quedamos resto please por per si no que como com cuando quan adios adeu fins hasta buen bye enviado enviat sent from ' +
    'cliente clienta client customer usuario usuari user agente agent soporte support atencion atencio equipo equip team servicio servei ' +
    'service hotel restaurante restaurant bar cafe tienda botiga shop store empresa company grupo grup group direccion direccio address telefono telefon phone tel ' +
    'movil mobil mobile email mail correo pedido comanda order factura invoice numero number ref referencia asunto assumpte subject ' +
    'fecha data date lunes martes miercoles jueves viernes sabado domingo dilluns dimarts dimecres dijous divendres dissabte diumenge ' +
    'monday tuesday wednesday thursday friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre ' +
    'diciembre gener febrer marc maig juny juliol agost setembre novembre desembre january february march april june july august ' +
    'september october november december spain espana espanya iphone android samsung outlook gmail whatsapp bizum paypal visa correos seur pd ps nota ' +
    'dni directora director gerente gerent responsable jefe jefa cap encargado encargada encarregat encarregada propietario propietaria dueno duena manager owner head ' +
    'secretaria administrativa administracion administracio recepcionista profesora profesor professor mestra maestra compras compres procurement sales ventas ' +
    'marketing purchasing ceo cto founder fundadora fundador arquitecta arquitecto interiorista sistema system chat ' +
    'sir madam senor senora senyor senyora mr mrs ms todos tots all again soon today yesterday tomorrow hoy avui nuevo nou new yo jo i ' +
    'ta xx xxx ciao besos beso besitos petons peto abrazos abrazo abracada abracades saludo salutacio adeu love name nombre nom visitor visitante ' +
    'cordialement salutations bonjour bonne journee grusse grube gruse freundlichen freundliche viele liebe danke mit saluti distinti cordiali grazie obrigado ' +
    'obrigada cumprimentos atenciosamente accounts payable department dept finance office billing contabilidad comptabilitat facturacion facturacio ' +
    'help ayuda ajuda sorry nada fin ya ja yes asap adios bye perfectly quickly respond reply respuesta resposta espero ' +
    'para de del al a y e soy soc aqui urgente urgent perdon disculpe ok vale perfecte perfecto perfect genial great nif cif iban calle carrer avenida ' +
    'avinguda avda plaza placa paseo passeig c street road lane avenue apartamento piso pis ahora ara also et us os me em mi meu'
  ).split(' '),
);
/** What makes a line the name of a firm. */
const firm = /(?:^|[\s,.])(?:s\.?l\.?u?\.?|s\.?a\.?|s\.?c\.?p\.?|ltd\.?|limited|inc\.?|gmbh|llc|plc)\s*$/iu;

const capital = String.raw`(?:(?:[DO]['’]|Mc|Mac)?\p{Lu}\p{M}?\p{Ll}[\p{Ll}\p{M}]*(?:[-'’·](?:\p{Lu}|l)?[\p{Ll}\p{M}]+){0,2}|\p{Lu}\.(?=\s|$)|Mª|M\.ª)`;
const particle = String.raw`(?:de la|de las|de los|de les|del|dels|de|d['’]|la|van der|van den|van|von|der|da|dos|di|le|i|y|bin|al|el|ben)`;
const surname = String.raw`(?:(?:${particle} )?${capital}|d['’]${capital}|(?<=\p{Lu}{2} )\p{Lu}{2,20}(?:-\p{Lu}{2,20})?)`;
/** A person's name as part of a regular expression: a capital word, and up to four more. */
export const personName = String.raw`(?:${capital}|\p{Lu}{3,20}(?= \p{Lu}{2}|\s*$))(?: ${surname}){0,4}`;

/** A name without words at its end that are none, or nothing. */
export function asName(text: string): string | undefined {
  if (firm.test(text)) return undefined;
  const parts = text.split(' ');
  const end = parts.findIndex((part) => noNames.has(fold(part).replace(/\.$/, '')) && !isParticle(part));
  const kept = parts.slice(0, end < 0 ? undefined : end);
  while (kept.length > 0 && isParticle(kept.at(-1) ?? '')) kept.pop();
  const name = kept.join(' ').replace(/(?<=\p{Ll})\.$/u, '');
  return /\p{L}{2}/u.test(name) ? name : undefined;
}

function isParticle(word: string): boolean {
  return new RegExp(`^(?:${particle}|las|los|les|der|den)$`, 'u').test(word);
}
