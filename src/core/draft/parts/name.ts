/** Words that join names. */
const particles = new Set('de del della di da do dos la las los el i y e van von der den'.split(' '));
/** What no name has in it. */
const odd = /[\d@:;?()"<>|/=_#*+¿¡!,…€$%\\[\]{}]/;
/** Words that stand alone at the end of a message, and are nobody's name. */
const noName =
  /^(?:gracias|gr[àa]cies|merci|thanks|hola|urgente|urgent|please|por favor|si us plau|ok|vale|s[íi]|yes|no|asap|help|ayuda|ajuda|perd[óo]n?|sorry|adi[óo]s|ad[ée]u|bye|danke|grazie|obrigad[oa]|nada|res|fin|ya|ja|pedido|comanda|order)(?:$|[\s.,!])/i;
const mostWords = 6;

/** Whether a line is a person's name, as far as can be told from its letters. */
export function isName(line: string): boolean {
  const bare = line.replace(/[.,!]$/, '');
  if (bare === '' || bare.length > 60 || odd.test(bare) || noName.test(bare)) return false;
  const words = bare.split(/\s+/);
  return (
    words.length <= mostWords &&
    beginsWithCapital(bare) &&
    words.every((word) => beginsWithCapital(word) || particles.has(word.toLowerCase()))
  );
}

/** Whether a text begins with a capital letter. */
export function beginsWithCapital(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether a word is one of those that join names. */
export function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}
