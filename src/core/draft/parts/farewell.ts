import { beginsWithCapital, isName } from './name';
import { wholly } from './phrases';
import type { WrittenLine } from './lines';

const farewells = [
  // Spanish
  '(?:un |muchos |mis |reciba(?:n)? un )?(?:cordial |afectuoso |fuerte |atento |mis )?saludos?',
  'atentamente|muy atentamente|atte|un (?:fuerte )?abrazo|abrazos|besos|cordialmente|hasta (?:pronto|luego)',
  'sin otro particular\\b.{0,60}|(?:a la espera de .{3,40}, )?(?:reciba|reciban) (?:un |una |mis ).{0,30}saludos?',
  // Catalan
  'sense (?:res més|cap altre particular)\\b.{0,60}|(?:rebi|rebin|rebeu) (?:una |la |les ).{0,30}salutaci(?:ó|ons)',
  '(?:una |moltes |rebeu una )?(?:cordial |ben cordial |afectuosa )?salutaci(?:ó|ons)|salut|salutacions|atentament',
  '(?:ben )?cordialment|una (?:forta )?abraçada|abraçades|fins aviat|records|petons',
  // English
  '(?:with )?(?:my )?(?:kind(?:est)? |best |warm(?:est)? |many )?regards|(?:with )?best(?: wishes)?|(?:yours )?(?:very )?(?:sincerely|faithfully|truly)(?: yours)?',
  'yours|cheers|ta|lots of love|love|xx?|all the best|take care|respectfully',
  // Portuguese, French, German, Italian, Dutch
  '(?:com os )?(?:os )?(?:melhores |meus )?cumprimentos|atenciosamente|abraços?',
  '(?:bien )?cordialement|bien à vous|(?:mes )?(?:sincères |meilleures )?salutations(?: distinguées)?|bonne journée',
  '(?:mit )?(?:freundlichen?|besten?|herzlichen?|liebe[n]?|viele[n]?|schöne[n]?) grü(?:ß|ss)e?n?|mfg|lg|hochachtungsvoll',
  '(?:cordiali |distinti |tanti )?saluti|un (?:cordiale )?saluto|met vriendelijke groet(?:en)?|groet(?:en|jes)',
];
const thanks = [
  '(?:muchas |muchísimas |mil )?gracias(?: (?:de antemano|por adelantado|por todo|por su tiempo|por vuestra ayuda|por su ayuda))?',
  '(?:moltes |moltíssimes )?gràcies(?: (?:per endavant|per avançat|per tot|per la vostra ajuda))?|(?:moltes )?mercès',
  '(?:many |very many )?thanks(?: (?:a lot|so much|in advance|again|very much))?|thank you(?: (?:so much|very much|in advance|again))?|thx|ta',
  "(?:muito )?obrigad[oa]|merci(?: (?:beaucoup|d’avance|d'avance))?|(?:vielen )?dank|danke(?: im voraus)?|grazie(?: mille)?|bedankt",
];

const stop = '\\s?[,.;:!…-]{0,3}';
const farewellAlone = wholly('', farewells, stop);
const farewellTo = wholly(
  '',
  farewells,
  '(?:\\s?[,.;:!…-]{1,3}\\s?|\\s)(?:desde|des d|de part|de|from|a tod|a tot|cordial|y|i|and)\\b.{0,45}',
);
const farewellBefore = new RegExp(`${wholly('', farewells, '').source.slice(0, -1)}(?:\\s?[,.;:!…-]{1,3}\\s?|\\s)`);
const thankingFarewell = wholly(
  '',
  thanks,
  `\\s?(?:[,.;!]\\s?|\\s)(?:(?:y|i|and|e|et|und|&)\\s)?(?:${farewells.join('|')})\\b.{0,40}`,
);
const thankingFarewellAlone = wholly(
  '',
  thanks,
  `\\s?(?:[,.;!]\\s?|\\s)(?:(?:y|i|and|e|et|und|&)\\s)?(?:${farewells.join('|')})${stop}`,
);
const thanksAlone = wholly('', thanks, stop);
const thanksBefore = new RegExp(`${wholly('', thanks, '').source.slice(0, -1)}\\s?[,.;!-]\\s?`);
/** The most words of a farewell with what it says besides. */
const mostWords = 9;

/** Whether a line is words of farewell alone, with at most the name of who says them. */
export function isFarewell({ text, folded }: WrittenLine): boolean {
  if (text.length > 90 || /[?¿]/.test(text)) return false;
  if (farewellAlone.test(folded) || thankingFarewell.test(folded)) return true;
  if (text.split(/\s+/).length > mostWords) return false;
  return farewellTo.test(folded) || beginsWithCapital(text.slice(farewellBefore.exec(folded)?.[0].length ?? Infinity));
}

/** Whether a line is words of farewell, and no name. */
export function isFarewellAlone({ text, folded }: WrittenLine): boolean {
  return text.length <= 90 && (farewellAlone.test(folded) || thankingFarewellAlone.test(folded));
}

/** Whether a line is words of thanks alone: with a name below they are a farewell. */
export function isThanks({ text, folded }: WrittenLine): boolean {
  return text.length <= 60 && thanksAlone.test(folded);
}

/** Whether a line is words of thanks and a name: `Thanks, Ann`. */
export function isThanksOfSomebody({ text, folded }: WrittenLine): boolean {
  return text.length <= 60 && isName(text.slice(thanksBefore.exec(folded)?.[0].length ?? Infinity));
}
