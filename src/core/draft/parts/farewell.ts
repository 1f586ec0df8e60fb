const farewells = [
  // Spanish
  '(?:un |muchos |mis |reciba(?:n)? un )?(?:cordial |afectuoso |fuerte |atento |mis )?saludos?',
  'atentamente|muy atentamente|atte|un (?:fuerte )?abrazo|abrazos|besos|cordialmente|hasta (?:pronto|luego)',
  // Catalan
  '(?:una |moltes |rebeu una )?(?:cordial |ben cordial |afectuosa )?salutaci(?:ó|ons)|salut|salutacions|atentament',
  '(?:ben )?cordialment|una (?:forta )?abraçada|abraçades|fins aviat|records|petons',
  // English
  '(?:with )?(?:my )?(?:kind(?:est)? |best |warm(?:est)? |many )?regards|(?:with )?best(?: wishes)?|(?:yours )?(?:very )?(?:sincerely|faithfully|truly)(?: yours)?',
  'yours|cheers|all the best|take care|respectfully',
  // Portuguese, French, German, Italian, Dutch
  '(?:com os )?(?:os )?(?:melhores |meus )?cumprimentos|atenciosamente|abraços?',
  '(?:bien )?cordialement|bien à vous|(?:mes )?(?:sincères |meilleures )?salutations(?: distinguées)?|bonne journée',
  '(?:mit )?(?:freundlichen?|besten?|herzlichen?|liebe[n]?|viele[n]?|schöne[n]?) grü(?:ß|ss)e?n?|mfg|lg|hochachtungsvoll',
  '(?:cordiali |distinti |tanti )?saluti|un (?:cordiale )?saluto|met vriendelijke groet(?:en)?|groet(?:en|jes)',
].join('|');
const thanks = [
  '(?:muchas |muchísimas |mil )?gracias(?: (?:de antemano|por adelantado|por todo|por su tiempo|por vuestra ayuda|por su ayuda))?',
  '(?:moltes |moltíssimes )?gràcies(?: (?:per endavant|per avançat|per tot|per la vostra ajuda))?|(?:moltes )?mercès',
  '(?:many |very many )?thanks(?: (?:a lot|so much|in advance|again|very much))?|thank you(?: (?:so much|very much|in advance|again))?|thx|ta',
  "(?:muito )?obrigad[oa]|merci(?: (?:beaucoup|d’avance|d'avance))?|(?:vielen )?dank|danke(?: im voraus)?|grazie(?: mille)?|bedankt",
].join('|');

const only = (words: string) => new RegExp(`^(?:${words})\\s?[,.;:!…-]{0,3}$`, 'iu');
const farewellAlone = only(farewells);
const farewellOfSomebody = new RegExp(
  `^(?:${farewells})(?:\\s?[,.;:!…-]{1,3}\\s?|\\s)(?:[\\p{Lu}(]|desde|des d|de part|de |from|a tod|a tot|cordial|y |i |and ).{0,45}$`,
  'iu',
);
const thankingFarewell = new RegExp(
  `^(?:${thanks})\\s?(?:[,.;!]\\s?|\\s)(?:(?:y|i|and|e|et|und|&)\\s)?(?:${farewells})(?!\\p{L}).{0,40}$`,
  'iu',
);
const thanksAlone = only(thanks);
const thanksOfSomebody = new RegExp(
  `^(?:${thanks})\\s?[,.;!-]\\s?\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+){0,3}[.!]?$`,
  'u',
);

/** Whether a line is words of farewell alone, with at most the name of who says them. */
export function isFarewell(line: string): boolean {
  if (line.length > 90 || /[?¿]/.test(line)) return false;
  return farewellAlone.test(line) || thankingFarewell.test(line) || isFarewellOfSomebody(line);
}

/** Whether a line is words of thanks alone: with a name below they are a farewell. */
export function isThanks(line: string): boolean {
  return line.length <= 60 && thanksAlone.test(line);
}

/** Whether a line is words of thanks and a name: `Thanks, Ann`. */
export function isThanksOfSomebody(line: string): boolean {
  return line.length <= 60 && thanksOfSomebody.test(line.charAt(0).toLowerCase() + line.slice(1));
}

/** `Saludos, Ana` and `Saludos desde Lleida`, but no sentence that begins so. */
function isFarewellOfSomebody(line: string): boolean {
  return farewellOfSomebody.test(line) && line.split(/\s+/).length <= 9;
}
