import type { Stretch } from './found-fact';

/**
 * What the words around an amount say of it: it is asked back, it was given back before, or it is of something that nobody
 * gives back, such as a voucher.
 */
export type MoneyBack = 'asked' | 'given' | 'else' | undefined;

const word = (...forms: readonly string[]) => `(?<![\\p{L}])(?:${forms.join('|')})(?![\\p{L}])`;
/** A pronoun that is written together with a verb: `devolvedme`, `tornar-nos`. */
const dative = "(?:me|nos|melos|noslos|melo|-me|-nos|-me-los|-me-la|-me-les|[’']m|[’']ns|les?|los?|-li|-los)?";

/** Whoever uses these words speaks of money. */
const ofMoney = [
  '(?:feu(?:-me)?|fer(?:-me)?|facin|haced(?:me)?|hacerme|hagais|hagan|haceis|make me|send me)(?: un| una| el| la| a)? (?:transferencia|bizum|ingreso?|transfer)',
  '(?:anul[·.]?l?(?:ar|ad|eis|en|eu|in)|revers(?:e|ing)|retroced(?:er|an|ais|ir|iu)|cancel(?:ar|ad)?|cancel[·.]leu)(?: \\p{L}+){0,4}? (?:cargos?|cobros?|carrecs?|cobraments?|charges?|payments?)',
  `(?:reembols|reembors)(?!(?:ado|asteis|aron|at)s?(?![\\p{L}]))\\p{L}{0,10}${dative}`,
  `reintegr(?!(?:ado|asteis|aron|at)s?(?![\\p{L}]))\\p{L}{0,8}${dative}`,
  `abon(?:ar\\p{L}{0,5}|en|eis|ad|o|e|emos|eu|in|is|i|em|ament)${dative}`,
  `ingress?(?:ar\\p{L}{0,5}|en|eis|ad|eu|in|is|i|em)${dative}`,
  "(?:feu|facin|fer|fan) l[’']ingres|hag(?:ais|an) el ingreso",
  '(?:deb|adeud)(?:en|eis|e|ian|iais|es|an|ais)|dev(?:eu|ieu)|deu(?:en)?|devien',
  'owes?|owed|owing',
  'refund(?:ing)?(?: me| us)?|reimburs(?:e|ing|ement)(?: me| us)?|credit(?: me| us)?|pay(?: me| us)? back|give(?: me| us)(?: back)?|compens\\p{L}{1,8}',
  '(?:me|nos|em|ens) pag(?:ueis|uen|ueu|uin)|pagar-?(?:me|nos)|pay (?:me|us)(?: for)?',
  '(?:be|being|get|getting) (?:refunded|reimbursed|credited)',
  'devolucion?|importe a devolver|import a (?:tornar|retornar)|dinero|diners|money(?: back)?',
  'recuper(?:ar|o|e|em|i|emos)|reclam(?:o|a|amos|ar|em|amos|en)|claim(?:s|ing)?|exijo|exigimos|exige|exigeix(?:o)?|exigim',
  'pido|pide|pedimos|solicit(?:o|a|amos|ar)|demano|demana|demanem|sol·licit(?:o|a|em|ar)|request(?:s|ing)?|ask(?:s|ing)? for',
  '(?:falt(?:a|an|en)(?: (?:por|per) (?:devolver|abonar|ingresar|reembolsar|tornar|retornar|ingressar)(?:me|nos|-me|-nos)?)?)',
  'esper(?:o|amos|ando|em|ant|avem|aba|a)|espera|waiting (?:for|on)|pendientes?|pendents?',
  "d?onde estan?|on son|where (?:is|are|s)|where[’']s|sin|sense|still (?:missing|owed|short)|missing",
  'mis|els (?:meus|nostres)|nuestros|my|our',
  'cobrar(?:e|emos|em)(?![\\p{L}])|recibir(?:e|emos)?|rebre|rebrem|(?:to|will i|will we|should|i|we) receive',
];
/** These are also said of things that somebody sends back. */
const ofThings = [
  `devolv(?!i(?:o|mos|steis|eron)?(?![\\p{L}]))\\p{L}{1,10}${dative}|devuelv\\p{L}{1,6}`,
  `(?:re)?torna[’']n?[ms]|(?:re)?torn(?:ar\\p{L}{0,5}|eu|au|in|is|i|em|essiu|essis|esseu)${dative}|retorno?`,
  'return(?:ing|s)?(?: me| us)?|send(?: me| us)? back|get(?:ting)? (?:my|our)',
];
/** That money came. */
const gave = [
  'ingreso|ingres',
  'devuelto|reembolsado|abonado|ingresado|devolvisteis|devolvieron|reembolsasteis|reembolsaron|abonasteis|abonaron|ingresasteis|ingresaron',
  '(?:tornat|retornat|reemborsat|abonat|ingressat)s?|(?:vau|van|vas) (?:tornar|retornar|reemborsar|abonar|ingressar)',
  'refunded|reimbursed|credited|gave me back|paid (?:me )?back',
  "(?:reembolso|abono|ingreso|devolucion|reemborsament|abonament|devolucio|refund)(?: que)? (?:me|nos|m[’']|ens|you|they)[^.!?\\d]{0,16}?(?:hicisteis|hicieron|hecho|fet|fer|gave|made|sent|issued|processed|mandado|enviado|enviat)",
  '(?:reembolso|abono|reemborsament|abonament|refund)(?: que)?(?: i| he| hem| hemos)? (?:recibido|recibi|rebut|received|got)',
];
const came = [
  'visto|veo|vemos|vist|veig|veiem|seen|see|aparecido|aparegut|entrado|entrat|got|received|recib(?:i|o|ido|imos)|rebut|llegado|arribat',
];

const verb = new RegExp(
  `(?<given>${word(...gave)})|(?<came>${word(...came)})|(?<money>${word(...ofMoney)})|(?<thing>${word(...ofThings)})`,
  'gu',
);
/** Words that may stand between such a word and the amount. */
const filler =
  /^(?:[\s,:("“]|-|[dlmns]['’]|(?:me|nos|em|ens|m['’]|el|els|los|las|les|la|de|dels|del|d['’]|the|my|our|mis|mi|meus|meves|nostres|nuestros|of|us|importe|import|total|amount|sum|suma|quantitat|cantidad|valor|esos|estos|aquests|aquells|those|these|back|i|y|that|vuestros|in|worth|totall?ing|parte?|part|diferencia|difference|resta|resto|rest|meitat|mitad|half|gastos?|despes[ea]s?|envios?|enviaments?|ports|shipping|postage|delivery|fees?|charges?|costs?|costes?|comision|comissio|express|urgente?|recogida|recollida|cargo|carrec|integra|integrament|full|integro|integre|al menos|almenys|at least|unos|uns|about|por|per|for|encara|todavia|aun|yet|still|ya|ja|is|es|son|era|eran|eren|was|were|should(?: have)? be(?:en)?|hauria de ser|ha de ser|debe ser|deberia ser|de ser|sigui|sea|un|una|a|amb|con|with|refund|reembolso|reemborsament|devolucion|abono|abonament|solo|nomes|only|just)(?![\p{L}])){0,12}[€$£]?\s?$/u;
const not =
  /(?<![\p{L}])(?:no|not|\p{L}{2,6}n['’]?t|never|nunca|ni|sin|sense|without|tampoco|tampoc|cannot)(?:[\s,]+[\p{L}'’-]+){0,4}[\s,'’]*$/u;
const wished = /(?<![\p{L}])(?:be|being|get|sea|sean|ser|sigui|siguin)(?: \p{L}{2,3})?\s$/u;
/** Another amount than the one that is meant. */
const instead =
  /(?<![\p{L}])(?:no|not|en vez de|en lugar de|en lloc de|instead of|rather than|and not|y no|i no)(?: (?:los|els|the|de))? ?[€$£]?\s?$/u;
/** What an amount may be of that nobody gives back. */
const elseBefore =
  /(?:envios?|gastos?|enviaments?|despes[ea]s?|ports|shipping|postage|delivery|cupon|cupo|vale|val(?= de)|voucher|coupon|descuento|descompte|discount|regalo|regal|gift|minim[oau]?m?|minimum|mas de|mes de|over|above|(?:a partir|por encima|per sobre) de)(?:[^\p{L}\n]+\p{L}{1,4}){0,3}[^\p{L}\n]*$/u;
const elseAfter =
  /^[\s-](?:voucher|gift|coupon|discount|off(?![\p{L}])|de (?:descuento|descompte|regalo|regal|minimo|minim)|en (?:un )?vales?(?![\p{L}])|credit note|store credit|(?:a|per|al|por) (?:month|mes)(?![\p{L}])|each(?![\p{L}])|cada un)/u;
const costly = /devoluci(?:o|on)(?: \p{L}{2,3})? (?:cuesta|costa|sale por|surt per|costaria)\s[€$£]?$/u;
/** “… 20 € back”, “… 20 € que me debéis”. */
const askedAfter = new RegExp(
  `^(?:[\\s,]+(?:(?:\\p{L}+ ){0,2}(?:back|refunded|reimbursed|returned|repaid)(?![\\p{L}])|(?:que )?(?:me |nos |em |ens |us )?(?:debeis|deben|debe|deveu|deuen|adeudan?|you owe|i[’']m owed|we[’']re owed)(?![\\p{L}])` +
    `|(?:por|per|pendientes? de|pendents? de|sin|sense|to be) ?(?:que )?(?:me |em |nos |ens )?(?:devolver|abonar|reembolsar|ingresar|tornar|retornar|reemborsar|ingressar|refunded|returned)` +
    `|(?:de tornada|del retorn|de (?:la |mi |la meva |el )?(?:devolucion?|reembolso|reemborsament|reintegro)|de l[’']abonament|del? abono|del reemborsament|del reembolso|refund(?![\\p{L}])|for (?:the|my) return)(?![\\p{L}])))`,
  'u',
);
/** “… 20 € have not arrived yet”. */
const notThere =
  /^,?\s(?:\p{L}+ ){0,4}(?:no|not|never|siguen sin|sigue sin|segueixen sense|segueix sense|hasn['’]t|haven['’]t)(?: (?!\p{L}*\d)\p{L}[\p{L}'’]*){0,4}? ?(?:llegad|llegan|llega|aparec|apareg|apareix|arrib|entrad|entrat|devuelto|tornat|abonad|abonat|refunded|arrived|appear|shown|come|returned|received)/u;
/** “… 20 € too much”. */
const over =
  /^[^\p{L}]{0,4}(?:de mas|de mes|too much|extra|por error|per error|by mistake|de diferencia|(?:of )?difference|que (?:me |nos )?(?:habeis|han|ha) cobrado de mas|que (?:em |ens )?(?:vau|van) cobrar de mes)(?![\p{L}])/u;

const overcharged =
  /(?<![\p{L}])(?:overcharged?(?: me| us)?(?: by)?|cobrado de mas|cobrar de mes|cobrat de mes|cobrasteis de mas|diferencia|difference)(?: de| of| es de| is)?[\s:,]{1,3}(?:los |els |the |unos |uns )?[€$£]?\s?$/u;

/** How far before an amount words speak of it, and how far after it. */
const before = 90;
const after = 60;

/** What the words around an amount say of it. @param folded the text, folded. */
export function moneyBackOf(folded: string, { start, end }: Stretch): MoneyBack {
  const { lead, rest } = around(folded, start, end);
  if (instead.test(lead) || elseAfter.test(rest) || costly.test(lead)) return 'else';
  const isBack = askedAfter.test(rest) || notThere.test(rest);
  const said = lastVerb(lead);
  const isClose = said !== undefined && filler.test(said.gap);
  if (said?.kind === 'given' && said.gap.length <= 40 && !/\d/.test(said.gap)) {
    if (!said.isNegated) return 'given';
    if (isClose) return 'asked';
  }
  if (said?.kind === 'came' && isClose)
    return said.isNegated ? 'asked' : isBack || /back|refunded/.test(rest) ? 'given' : undefined;
  if (isBack || (isClose && said.kind !== 'given' && !isOfThing(said, rest))) return 'asked';
  return elseBefore.test(lead.slice(-40)) ? 'else' : undefined;
}

/** “My money”, “I want it back”, “me lo devolvéis”: the money is what is asked back. */
const wanting: readonly { readonly sign: RegExp; readonly pattern: RegExp }[] = [
  {
    sign: /diner|money|cash/,
    pattern:
      /(?<![\p{L}])(?:el|los|els|the|mi|nuestro|els (?:meus|nostres)|my|our) (?<cue>dinero|diners|money|cash)(?![\p{L}])/gu,
  },
  {
    sign: / back/,
    pattern:
      /(?<![\p{L}])(?:wants?|needs?|like|have|get|give|send|pay)(?![\p{L}])[^.!?;\n]{0,24}? (?<cue>back)(?![\p{L}])/gu,
  },
  {
    sign: /devolve|abonar|ingresar/,
    pattern:
      /(?<![\p{L}])(?:me|nos) (?:l[oa]s? )?(?:(?:pod|ten|deb|hab|va|quer)\p{L}{1,8} (?:que |a |de )?)?(?<cue>devolver|devolv(?:eis|ereis|eriais)|abonar|ingresar)(?![\p{L}])/gu,
  },
  {
    sign: /de (?:vuelta|tornada)/,
    pattern:
      /(?:€|eur(?:os?)?|quiero|vull|dinero|diners)(?![\p{L}])[^.!?;\n]{0,24}? de (?<cue>vuelta|tornada)(?![\p{L}])/gu,
  },
  { sign: /devolver/, pattern: /(?<![\p{L}])(?<cue>devolver(?:me|nos)l[oa]s?)(?![\p{L}])/gu },
  {
    sign: /torn|abonar|ingressar|reemborsar|recuperar-/,
    pattern:
      /(?<![\p{L}])(?:me['’](?:ls?|n|ho)|m['’](?:ho|els|en)|(?:me|ens) l['’]|em|ens)(?: (?:els?|la|les|ho))? ?(?:(?:pod|vol|fare|haur|heu|han|has)\p{L}{0,8} (?:de |d['’])?)?(?<cue>tornar|torn(?:areu|arieu)|retornar|abonar|ingressar|reemborsar)(?![\p{L}]| a )/gu,
  },
  {
    sign: /torn|abonar|ingressar|reemborsar|recuperar-/,
    pattern:
      /(?<![\p{L}])(?<cue>(?:re)?torn(?:ar|eu|in)-(?:me|nos|m)(?:['’-]\p{L}{1,3})?|retornin|recuperar-l\p{L}{1,3})(?![\p{L}]| a )/gu,
  },
];

/** Where words stand that ask for money back, besides those that every library's refunds are spoken of with. */
export function wordsOfWanting(folded: string): ReadonlySet<number> {
  return new Set(
    wanting.flatMap(({ sign, pattern }) =>
      !sign.test(folded)
        ? []
        : [...folded.matchAll(pattern)].map(
            ({ 0: found, groups, index }) => index + found.lastIndexOf(groups?.['cue'] ?? ''),
          ),
    ),
  );
}

/** Whether an amount was taken too much, by mistake and the like: it is asked back where a message asks for anything back. */
export function isOver(folded: string, { start, end }: Stretch): boolean {
  const { lead, rest } = around(folded, start, end);
  return over.test(rest) || overcharged.test(lead);
}

/** Whether words that speak of money alone ask for a number, though it has no currency: “me deben 30”. */
export function isOwed(folded: string, { start, end }: Stretch): boolean {
  const { lead, rest } = around(folded, start, end);
  if (!ends.test(rest) || instead.test(lead)) return false;
  const said = lastVerb(lead);
  if (!said || !filler.test(said.gap)) return false;
  if (said.kind === 'money') return surely.test(said.text);
  if (said.kind !== 'thing') return false;
  if (/me['’]n\s$/u.test(said.earlier)) return true;
  const isToMe = /(?:me|nos|['’]m|['’]ns)$/u.test(said.text) || /(?<![\p{L}])(?:me|nos|em|ens)\s$/u.test(said.earlier);
  return isToMe && /(?:los|els)\s$/u.test(said.gap);
}

/** “Return the one for €20”, “return the €20 lamp”. */
function isOfThing({ kind, text, gap }: SaidVerb, rest: string): boolean {
  if (/^(?:my|our)$/.test(text)) return thing.test(rest);
  if (kind !== 'thing') return false;
  return (
    /^ (?:el|la|los|las|els|les|un|una) (?:de|que)(?![\p{L}])/u.test(gap) ||
    (/^(?:return|get)/.test(text) && thing.test(rest))
  );
}

const thing =
  /^\s(?!(?:and|but|for|that|i|you|to|within|as|in|of|now|please|asap|immediately|straight|which|because|by|on|at|into|refund)(?![\p{L}]))\p{L}/u;
const surely = /^(?:deb|adeud|deve|deu|owe|refund|reembols|reembors|reimburs|reintegr|abon|ingres|claim|reclam)/u;
/** A number of nothing: no time, no things. */
const ends =
  /^(?:\s*(?:[,;:!?)\n]|$|\.(?!\d))|\s(?:y|i|and|por|per|for|please|pls|pero|but|because|porque|perque|back|ya|ja|now|des?de|since|si|que (?:me|em|us|en|os|nos|ens|pagu|vaig|vam|cobr|falt)|(?:that )?(?:you|i|we)(?![\p{L}])))/u;

/** The sentence around an amount, without line breaks. */
function around(folded: string, start: number, end: number): { readonly lead: string; readonly rest: string } {
  const lead =
    folded
      .slice(Math.max(0, start - before), start)
      .split(/[.!?;…]\s|\n\s*\n/u)
      .at(-1) ?? '';
  const [rest = ''] = folded.slice(end, end + after).split(/[.!?;…](?:\s|$)|\n\s*\n/u);
  return { lead: lead.replace(/\s/g, ' '), rest: rest.replace(/\s/g, ' ') };
}

interface SaidVerb {
  readonly kind: 'given' | 'came' | 'money' | 'thing';
  readonly text: string;
  /** What stands before it. */
  readonly earlier: string;
  readonly isNegated: boolean;
  /** What stands between it and the amount. */
  readonly gap: string;
}

/** The last word of giving back before an amount. */
function lastVerb(lead: string): SaidVerb | undefined {
  const found = [...lead.matchAll(verb)].at(-1);
  if (!found) return undefined;
  const { given, came: arrived, money } = found.groups ?? {};
  const earlier = lead.slice(0, found.index);
  const isWished = given !== undefined && wished.test(earlier);
  const kind = isWished ? 'money' : given ? 'given' : arrived ? 'came' : money ? 'money' : 'thing';
  return {
    kind,
    text: found[0],
    earlier,
    isNegated: not.test(earlier),
    gap: lead.slice(found.index + found[0].length),
  };
}
