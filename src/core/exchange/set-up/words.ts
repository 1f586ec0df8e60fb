/** What is written into the files of a new library, in its language. */
interface Words {
  /** Above `library.yml`. */
  readonly made: string;
  /** Above the constants. */
  readonly constants: string;
  /** Beside a constant that says the law of another country. `{0}`: the title of the category with that law. */
  readonly law: string;
  /** At the beginning of an SOP that is about that law. */
  readonly caution: string;
  /** Beside holidays that were left out. */
  readonly holidays: string;
}

const words: Readonly<Record<'en' | 'es' | 'ca', Words>> = {
  en: {
    made: 'Made of the sample library of SOP Guide. What nobody was asked still says what the sample says: look through it.',
    constants: 'What was asked is yours. All others are those of an invented shop: put in yours.',
    law: 'The law of {0}: put in that of your country',
    caution:
      'This was written for {0}. Rewrite it with the law of your country before anybody approves it, or retire it.',
    holidays: 'Put in the holidays of your place',
  },
  es: {
    made: 'Hecha a partir de la biblioteca de ejemplo de SOP Guide. Lo que no se preguntó sigue siendo del ejemplo: repáselo.',
    constants: 'Lo que se preguntó es de su tienda. Los demás datos son de una tienda inventada: ponga los suyos.',
    law: 'La ley de {0}: ponga la de su país',
    caution: 'Está escrito para {0}. Reescríbalo con la ley de su país antes de que alguien lo apruebe, o retírelo.',
    holidays: 'Ponga los festivos de su localidad',
  },
  ca: {
    made: "Feta a partir de la biblioteca d'exemple de SOP Guide. El que no s'ha preguntat encara és de l'exemple: repasseu-ho.",
    constants:
      "El que s'ha preguntat és de la vostra botiga. Les altres dades són d'una botiga inventada: poseu-hi les vostres.",
    law: 'La llei de {0}: poseu-hi la del vostre país',
    caution: "Està escrit per a {0}. Reescriviu-lo amb la llei del vostre país abans que ningú l'aprovi, o retireu-lo.",
    holidays: 'Poseu-hi els festius de la vostra localitat',
  },
};

/** A text that is written into a new library. @param lang of the library; English where there is none of it. */
export function wordsIn(lang: string, key: keyof Words, ...args: readonly string[]): string {
  const main = lang.split('-')[0];
  const text = words[main === 'es' || main === 'ca' ? main : 'en'][key];
  return text.replace(/\{(\d)\}/g, (_, at: string) => args[Number(at)] ?? '');
}
