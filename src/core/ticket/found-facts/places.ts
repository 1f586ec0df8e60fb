import { fold } from '../../text/fold';
import { isCountry } from './countries';
import { Taken } from './found-fact';
import type { FoundFact, Stretch } from './found-fact';
import { asName } from './name-words';

const capital = String.raw`(?:[LDld]['’])?\p{Lu}[\p{L}\p{M}]{0,40}(?:[-'’·][\p{L}]{1,40}){0,3}`;
const joint = String.raw`(?: | de | del | d['’]| de la | de les | de los | la | las | los | les | i | y |-)`;
const place = String.raw`${capital}(?:${joint}${capital}){0,3}`;
const article = String.raw`(?:el |la |los |las |els |les |the |l['’])?`;
/** What stands before the place where somebody lives, or where something goes. */
const leads = [
  String.raw`(?:vivo|vivimos|resido|residimos|vive) (?:ahora |actualmente )?(?:en|cerca de)`,
  String.raw`(?:estoy|estamos|(?:esto[yi] |estamos )?viviendo|me encuentro|nos encontramos|residentes?|ubicad[oa]s?|situad[oa]s?) en`,
  String.raw`(?:soy|somos|s[oó]c|som) (?:de|d['’])`,
  String.raw`(?:escrib(?:o|imos|iendo)|llam(?:o|amos|ando)|escric|escrivim|truco|compr[oé]|pido|pedido hecho) (?:desde|des de|des d['’])`,
  String.raw`(?:desde|des de)`,
  String.raw`(?:entregas?|entregar(?:lo|la|me|nos)?|entreg[aá]is|entregan|reparto|repart[ií]s|dirección|domicilio|casa) en`,
  String.raw`(?:llegado|llegue|llegar|llega|arribat|arribi|arribar|arriba) a`,
  String.raw`(?:env[ií]os?|envi[aá]is|env[ií]an|enviar(?:lo|la|los|las|me(?:lo|la)?|nos(?:lo|la)?)|mandar(?:lo|la|me(?:lo)?)|mand[aá]is|mudad[oa]s?|trasladad[oa]s?|mudamos|mudado) a`,
  String.raw`(?:visc|vivim|resideixo|residim) (?:ara )?(?:a|prop de)`,
  String.raw`(?:estic|estem|(?:estic |estem )?vivint|em trobo|ens trobem|residents?|ubicat|situat|situada) a`,
  String.raw`(?:lliuraments?|lliurar(?:-lo|-la|-me)?|lliureu|lliuren|repartiu|enviaments?|envieu|envien|enviar(?:-lo|-la|-los|-les|-me(?:-lo|-la)?|-nos)|entregues?|entregueu|mudat|traslladat|adreça|domicili) (?:a|cap a)`,
  String.raw`(?:i |we |who )?liv(?:e|es|ing) (?:now |currently )?(?:in|near)`,
  String.raw`(?:i['’]?m|i am|we['’]re|we are) (?:writing |calling |ordering )?(?:from|in|based in|over in|up in|down in)`,
  String.raw`(?:writing|calling|ordering|order) (?:to you )?(?:from)`,
  String.raw`(?:aqu[ií]|here|estranger|extranjero|abroad),? (?:en|a|in)`,
  String.raw`(?:mi|nuestr[oa]|tengo una?|tenemos una?|regento una?|llev(?:o|amos) una?|el meu|la meva|el nostre|la nostra|tinc una?|tenim una?|port(?:o|em) una?|my|our|run an?|own an?|have an?)(?: peque[ñn][oa]| petit[a]?| small)? (?:tienda|restaurante|hotel|hostal|bar|cafeter[ií]a|casa|piso|negocio|taller|estudio|oficina|local|botiga|restaurant|pis|negoci|estudi|despatx|shop|caf[eé]|house|flat|home|office|studio|business|inn|guesthouse|casa rural)(?: rural)?(?: ${capital}){0,2} (?:en|a|de|d['’]|in|at|near)`,
  String.raw`(?:calle|carrer|c/|avenida|avinguda|plaza|plaça|paseo|passeig|rambla)\s[^.\n;]{2,40}\d{1,4}[^.\n;\d]{0,14}? (?:de|d['’]|en|a)`,
  String.raw`(?:based|located|resident) in`,
  String.raw`(?:somos|som|soc|s[oó]c|soy|we['’]re|we are|i['’]?m|i am|para|per a|for|from|per al|del|de l['’]) (?:una?|an?|el|la|els?|les|nuestr[oa]|my|our|the)? ?(?:peque[ñn][oa] |petita? |small )?(?:tienda|restaurante|hotel|hostal|bar|cafeter[ií]a|empresa|familia|negocio|taller|estudio|botiga|restaurant|cafeteria|fam[ií]lia|pastisseria|pasteler[ií]a|escola|escuela|shop|store|caf[eé]|company|business|inn|guesthouse|b&b|bed and breakfast|hostel|pub|bakery|school|studio|couple|parella|pareja)(?: rural)?(?: ${capital}){0,2} (?:en|a|de|d['’]|in|at|near|from)`,
  String.raw`(?:señora?|se[ñn]or|chic[oa]|mujer|hombre|senyora?|dona|home|noia?|client[ea]?|clienta|particular|lady|gentleman|woman|man|customer|caller|guest) (?:de|d['’]|des de|desde|from|in)`,
  String.raw`(?:deliver(?:y|ies|ed|ing)?|ship(?:ping|ped|ments?|s)?|post(?:age)?|moved|moving|(?:send|sent|ship|deliver|post) (?:it|them|this|these|the parcel|the order|my order)) to`,
].join('|');
/** Words that may stand right before a place. */
const preposition = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:a|en|de|d['’]|[Dd]esde|[Dd]es de|[Dd]es d['’]|to|from|in|near)[ ]{0,2}${article}(?<place>${place})`,
  'gu',
);
const ledBy = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${leads})\s{0,2}${article}$`, 'iu');
/** “Sent from my iPhone” */
const sentFrom =
  /(?:^|\n)[\s>]*(?:sent|enviado|enviat|mandado|envoyé)\s(?:from|desde|des de|des d['’]|via|depuis)[^\n]{0,20}$/iu;
/** The most characters that lead to a place. */
const mostBefore = 80;
/** A postcode and a place, as in addresses. */
const withPostcode = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/-])(?:[A-Z]{1,2}-)?(?:\d{5}|AD\d{3}|\d{4}-\d{3}|\d{4} ?[A-Z]{2})[ ,–-]{1,3}(?<place>${place})`,
  'gu',
);
const beforePostcode = new RegExp(
  String.raw`(?<![\p{L}'’·-])(?<place>${place}),? (?:[A-Z]{2},? \d{5}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\p{N}])`,
  'gu',
);
/** The end of a line with a street: `C/ Olmos, 14, 2.º B, Lleida`. */
const afterStreet = new RegExp(
  String.raw`^[ \t>]*(?:[^\n:]{0,30}: ?)?(?:(?:c/|calle|carrer|av\.?|avda\.?|avenida|avinguda|plaza|plaça|pl\.|paseo|passeig|pg\.|ronda|rambla|camino|camí|travessera) ?[^\n]{2,80}\d[^\n]{0,40}?|\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]+ ){1,4}?\p{Lu}[\p{L}'’]+)(?:, |,?[ \t]*\n[ \t>]*)(?<place>${place})(?=[ \t]*(?:[.;(]|,? ?[A-Z]{1,2}\d|$|, \p{Lu}))`,
  'gimu',
);
/** Where a letter was written: `Lleida, 3 d'octubre de 2026`. */
const beforeDay = new RegExp(
  String.raw`^[ \t>]*(?<place>${place}), (?:a |el )?\d{1,2}(?:st|nd|rd|th)?(?: de | d['’]| )\p{L}{3,10}(?:(?:,| de| del)? \d{4})?[ \t.]*$`,
  'gmu',
);
/** A business and where it is, in a line of a signature: `Hostal Sol, Roses`. */
const afterBusiness = new RegExp(
  String.raw`^[ \t>]*(?:Hotel|Hostal|Restaurante?|Bar|Cafeter[ií]a|Casa|Botiga|Tienda|Estudio?|Taller(?:es)?|Escola|Escuela|Col·?legi|Colegio|Caf[eé]|Guesthouse|B&B|Pensi[oó]n?|Bistro|Pub|The) [^\n,;:.]{2,40}(?:,| [·|–-]) (?<place>${place})[ \t]*$`,
  'gmu',
);
/** “… of the Hotel Sol (Roses)” */
const ofBusiness = new RegExp(
  String.raw`(?<!\p{L})(?:[Hh]otel|[Hh]ostal|[Rr]estaurante?|[Bb]ar|[Cc]afeter[ií]a|[Bb]otiga|[Tt]ienda|[Ee]studio?|[Cc]af[eé]|[Gg]uesthouse|[Ss]hop) [^\n,;:.()]{2,40}\((?<place>${place})\)`,
  'gu',
);
const inBrackets = new RegExp(String.raw`^\s?(?:,\s|\(|[·|–-]\s)(?<place>${place})\)?\s*(?:[.,!)]|$)`, 'u');
const afterIntro = new RegExp(String.raw`^,? (?:de|d['’]|des de|desde|from|in) ?(?<place>${place})`, 'u');
const street =
  /(?:\b(?:calle|carrer|avda|av|avenida|avinguda|plaza|placa|paseo|passeig|pg|ronda|rambla|camino|cami|travessera|travesia|street|road|lane|avenue|piso|pis|cp|postal|codi|codigo|direccion|adreca|address)\b|\bc\/)/u;
const noCities = new Set(
  (
    'correos correus casa seur mrw dhl ups gls nacex amazon eu ue european union europea canarias canaries baleares balears peninsula europa europe cataluna catalunya catalonia andalucia galicia ' +
    'euskadi espana calle carrer avenida avinguda plaza placa paseo passeig hotel restaurante restaurant tienda botiga oficina almacen magatzem ' +
    'navidad nadal christmas facebook instagram google whatsapp internet movil ios android iphone windows mac chrome safari su sus your you ' +
    'me my mi meva home work gerente gerent directora director responsable compras compres administracion administracio manager ceo owner ' +
    'propietaria propietario cliente client customer gracias gracies thanks dept departamento hola atencion atencio ayer ahir hoy avui'
  ).split(' '),
);

/** Cities and countries that somebody says they live in, or something goes to. @param names names of people: those are no places. */
export function findPlaces(
  text: string,
  language: string,
  names: readonly Stretch[],
  own: ReadonlySet<string>,
): FoundFact[] {
  const found: FoundFact[] = [];
  const people = new Taken();
  for (const one of names) people.take(one);
  const add = (written: string, start: number) => {
    const facts = placeFacts(text, written, start, language, own);
    if (!facts.some((one) => people.has(one))) found.push(...facts);
  };
  for (const pattern of [
    preposition,
    withPostcode,
    beforePostcode,
    beforeDay,
    afterStreet,
    afterBusiness,
    ofBusiness,
  ]) {
    for (const match of text.matchAll(pattern)) {
      const written = match.groups?.['place'] ?? '';
      const start = match.index + (pattern === beforePostcode ? 0 : match[0].lastIndexOf(written));
      if (pattern === preposition && !ledBy.test(text.slice(Math.max(0, start - mostBefore), start))) continue;
      if (pattern === withPostcode && !isAddress(text, match.index)) continue;
      const isDevice = sentFrom.test(text.slice(Math.max(0, start - mostBefore), start));
      if (!isDevice && /^(?:[LDld]['’])?\p{Lu}/u.test(written)) add(capitals(written), start);
    }
  }
  for (const { end } of names) {
    const rest = text.slice(end, end + 80).split(/[\r\n]/, 1)[0] ?? '';
    for (const pattern of [inBrackets, afterIntro]) {
      const match = pattern.exec(rest);
      const written = match?.groups?.['place'] ?? '';
      if (match && written !== '')
        add(written, end + match[0].indexOf(written, pattern === afterIntro ? match[0].indexOf(' ') : 0));
    }
  }
  return [...new Map(found.toReversed().map((one) => [one.start, one])).values()];
}

/** Only the words with a capital letter, and what joins them. */
function capitals(written: string): string {
  const words = written.split(' ');
  const isLarge = (word: string) => /^(?:[LDld]['’])?\p{Lu}/u.test(word);
  const isJoint = (word: string) => /^(?:de|del|la|las|los|les|i|y)$/u.test(word);
  const end = words.findIndex((word) => !isLarge(word) && !isJoint(word));
  const kept = words.slice(0, end < 0 ? undefined : end);
  while (kept.length > 0 && !isLarge(kept.at(-1) ?? '')) kept.pop();
  return kept.join(' ');
}

/** The country and the city in words such as `Girona`, `France`, `Sevilla, España`. */
function placeFacts(
  text: string,
  written: string,
  start: number,
  language: string,
  own: ReadonlySet<string>,
): FoundFact[] {
  if (isCountry(written, language))
    return [{ variable: 'customer.country', value: written, start, end: start + written.length }];
  const from = start + (/^d['’]/u.test(written) ? 2 : 0);
  const plain = written.slice(from - start);
  // “La Garriga”, “Las Palmas”: alone, such words are no names.
  const [before] = /^(?:La|Las|Los|Les|Els?|The) (?=\p{Lu})/u.exec(plain) ?? [''];
  const named = /^Buenos Aires(?!\p{L})/u.exec(plain)?.[0] ?? asName(plain.slice(before.length));
  const value = named === undefined ? undefined : before + named;
  if (value === undefined || value.split(' ').some((word) => noCities.has(fold(word))) || own.has(fold(value)))
    return [];
  const end = from + value.length;
  const city = { variable: 'customer.city', value, start: from, end };
  const rest =
    /^(?:,? ?\([\p{L} ]{3,30}\))?(?:,? (?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}))?(?:, | \(| - |,? en )(\p{Lu}[\p{L}. ]{1,40})/u.exec(
      text.slice(end, end + 90).split(/[\r\n]/, 1)[0] ?? '',
    );
  const below = /^[^\n]{0,20}\n[ \t>]*(\p{Lu}[\p{L}. ]{2,30}?)\.?[ \t]*\r?(?:\n|$)/u.exec(text.slice(end, end + 90));
  if (below?.[1] !== undefined && isCountry(below[1], language)) {
    const at = end + below[0].lastIndexOf(below[1]);
    return [city, { variable: 'customer.country', value: below[1], start: at, end: at + below[1].length }];
  }
  const [whole = '', after = ''] = rest ?? [];
  const words = after.split(/(?<=[\p{L}.]) /u);
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const one = words
      .slice(0, count)
      .join(' ')
      .replace(/[^\p{L}.]+$/u, '');
    const name = [one, one.replace(/\.$/, '')].find((each) => isCountry(each, language));
    if (name === undefined) continue;
    const at = end + whole.length - after.length;
    return [city, { variable: 'customer.country', value: name, start: at, end: at + name.length }];
  }
  return [city];
}

/** Whether a number before a place is a postcode: it begins its line, or a street stands near it. */
function isAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  return /(?:^|\n)[\s>]*$/.test(before) || street.test(fold(before));
}
