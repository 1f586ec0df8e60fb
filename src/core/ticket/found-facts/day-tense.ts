/** Words right before a day that is to come. */
const until =
  /\b(?:antes|abans|before|by|until|till|hasta|fins|next|proximo|proxima|proper|a partir|para|per|for|from now to)(?: de| del| d['’]| al?| el| la| the| dia)*\s*$/u;
/** Words of what is to come, and of what has been: the nearer ones before a day tell. */
const coming =
  /\b(?:necesit\w*|need\w*|will|llegara\w*|arribara\w*|vendr\w*|vindr\w*|sera|seran|tendr\w*|tindr\w*|saldra\w*|sortira\w*|sale|surt|estara\w*|me caso|nos casamos|em caso|ens casem|boda|casament|wedding|cumple\w*|aniversari\w*|birthday|evento|esdeveniment|event|party|fiesta|festa|tengo|tinc|tenemos|tenim|queremos|quiero|vull|volem|entreguen|entregueis|entregaran|entregaremos|lliurin|lliurareu|lliuraran|enviaremos|enviarem|deliver|delivers|ship|ships|arrive|arrives|is on|es el|pickup on|quedamos|quedem|caduca|expires|puede ser|podria ser|pot ser)\b/gu;
const past =
  /\b(?:compr[eo]|compramos|comprado|comprat|pedi|pedimos|hice|hizo|hicimos|llego|llegaron|recibi\w*|pague|pagamos|pagado|cobr\w+|vaig|vau|vam|van|va|he|ha|hemos|hem|han|habeis|heu|was|were|did|bought|ordered|placed|came|arrived|received|paid|charged|delivered|sent|returned|dated|devolvi|envie|envio|enviasteis|entrego|entregaron|entregue|escribi|llame|del?|from|of|desde|since)\b/gu;
const futureAfter = /^[^.!?\n]{0,3}(?:\b(?:que viene|que ve|proximo|vinent|next)\b)/u;

/** Whether a day is to come, as the words before and after it say. Both are folded. */
export function isFuture({ before, after }: { readonly before: string; readonly after: string }): boolean {
  if (until.test(before) || futureAfter.test(after)) return true;
  const clause = before.slice(Math.max(before.search(/[.!?\n][^.!?\n]*$/u), 0));
  const last = (pattern: RegExp) => [...clause.matchAll(pattern)].at(-1)?.index ?? -1;
  return last(coming) > last(past);
}
