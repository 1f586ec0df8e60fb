import type { StemmedLanguage } from '../../../language/stem';

/** How one language says that something is done without saying who does it. All words are in small letters, with their accents. */
export interface PassiveWords {
  /** Forms of “to be” that passives are made with. */
  readonly be: ReadonlySet<string>;
  /** Those of them that need another verb before them. */
  readonly parts: ReadonlySet<string>;
  /** What may stand between it and the participle. */
  readonly between: ReadonlySet<string>;
  isParticiple(word: string): boolean;
  /** What names who does it: “by”. */
  readonly by: ReadonlySet<string>;
  /** What stands behind it and names nobody: “by post”, “by mistake”. */
  readonly means: ReadonlySet<string>;
  /** What begins a clause that says how things are, not what is done: “if the parcel is broken”. */
  readonly clause: ReadonlySet<string>;
}

const set = (words: string) => new Set(words.split(/\s+/));

const spanishNone = set(
  `pedido pedidos debido debida debidos demasiado demasiada obligado obligada obligados adecuado adecuada adecuados adecuadas apropiado apropiada
  complicado complicada delicado delicada elevado elevada elevados limitado limitada parecido parecida parecidos parecidas conocido conocida
  sentido contenido partido dado privado privada estado lado mercado resultado grado sido todo personalizado personalizada educado educada variado
  cuidado contado marido apellido vestido ruido nido miedo medio grande cada nada vida medida medidas salida salidas entrada entradas llamada llamadas comida moneda
  deuda duda ayuda tienda jornada jornadas bebida recogida partida ida parada mirada cansado equivocado equivocada interesado separado
  enfadado enfadada preocupado desconocido definitivo responsable`,
);
const spanishIrregular =
  /^(?:hech|dich|escrit|vist|puest|abiert|cubiert|descubiert|muert|resuelt|devuelt|vuelt|rot|impres|provist|previst|propuest|dispuest|inscrit|descrit|satisfech|suscrit)(?:o|a|os|as)$/;

const spanish: PassiveWords = {
  // “Es” and “son” say how things are: “es reducido”.
  be: set('fue fueron será serán era eran sea sean fuera fueran ser siendo sido'),
  parts: set('ser siendo sido'),
  between: set(
    'no ya siempre también nunca solo sólo automáticamente directamente inmediatamente previamente después luego todavía aún',
  ),
  isParticiple: (word) =>
    !spanishNone.has(word) &&
    (/^[a-zñü]+(?:ad|id|íd)(?:o|a|os|as)$/.test(word) ? word.length > 4 : spanishIrregular.test(word)),
  by: set('por'),
  means: set(
    'teléfono correo email e-mail mail sms whatsapp chat escrito error favor defecto transferencia tarjeta mensajería paquetería internet web adelantado completo separado ahora ello eso tanto duplicado',
  ),
  clause: set('si cuando que quien cual donde aunque mientras hasta porque como'),
};

const catalanNone = set(
  `petit petita petits petites adequat adequada adequats adequades obligat obligada delicat delicada privat privada complicat complicada limitat limitada
  elevat elevada veritat ciutat meitat voluntat estat estada sigut salut buit buida cada tot gratuït convidat educat educada equivocat mercat
  resultat grat variat cansat interessat conegut conegut coneguda desconegut assemblat semblat quantitat mida vida entrada entrades sortida trucada trucades moguda
  jornada mirada dubte ajuda botiga comanda enfadat enfadada preocupat preocupada`,
);
const catalanIrregular =
  /^(?:fet|fets|feta|fetes|dit|dits|dita|dites|escrit|escrits|escrita|escrites|obert|oberts|oberta|obertes|cobert|coberta|resolt|resolts|resolta|resoltes|pres|presa|imprès|impresos|impresa|impreses|inclòs|inclosa|inclosos|incloses|admès|admesa|vist|vista|vistos|vistes|previst|prevista|previstos|previstes|tramès|tramesa|emès|emesa|emesos|emeses|mort|morta|posat|posada)$/;

const catalan: PassiveWords = {
  // “És” and “són” say how things are: “és restringit”.
  be: set('era eren fou foren serà seran sigui siguin fos fossin ser ésser estat sigut sent'),
  parts: set('ser ésser estat sigut sent'),
  between: set('no ja sempre també mai només automàticament directament immediatament prèviament després encara'),
  isParticiple: (word) =>
    !catalanNone.has(word) &&
    !/itat$|etat$/.test(word) &&
    (/^[a-zçàèéíïòóúü·]+(?:at|ada|ats|ades|it|ida|its|ides|ït|ïda|ut|uda|uts|udes)$/.test(word)
      ? word.length > 4
      : catalanIrregular.test(word)),
  by: set('per'),
  means: set(
    'telèfon correu email e-mail mail sms whatsapp xat escrit error defecte transferència targeta missatgeria paqueteria internet web endavant complet separat ara això tant duplicat a',
  ),
  clause: set('si quan que qui qual on encara mentre fins perquè com'),
};

/** Participles that say how something is, more often than what was done to it. */
const englishStates = set(
  `closed damaged broken lost located based related limited needed allowed supposed interested worried concerned satisfied pleased tired involved
  known called named used expected delivered available attached unopened unused dissatisfied confused frustrated located made-to-measure married
  unlimited experienced qualified skilled detailed complicated dedicated outdated aged sealed cracked stained scratched faulty paid unpaid overdue
  prepared intended designed welcomed required included covered done gone finished red hundred bed indeed embed need feed seed speed exceed proceed entitled signed-in logged locked
  registered blocked priced aware due eligible excluded worn undamaged personalised personalized customised customized reserved scheduled`,
);
const englishIrregular = set(
  `taken given sent made written told shown seen kept held sold bought brought found paid put read said set left chosen spoken drawn driven begun
  thrown withdrawn undertaken overseen caught taught thought built spent dealt met led fed hidden forgiven forgotten`,
);

const english: PassiveWords = {
  be: set("is are was were be been isn't aren't wasn't weren't isn’t aren’t"),
  parts: set('be been'),
  between: set(
    'not always also never then only still already usually normally automatically immediately first directly manually fully being carefully',
  ),
  isParticiple: (word) => !englishStates.has(word) && (/^[a-z-]{3,}ed$/.test(word) || englishIrregular.has(word)),
  by: set('by'),
  means: set(
    'phone telephone post mail email e-mail sms text chat hand letter mistake error default accident card bank transfer courier now then tomorrow today monday tuesday wednesday thursday friday saturday sunday noon midnight far itself themselves',
  ),
  clause: set(
    'if when whenever once unless until till after before that which who whether where as because while what how why since though although so than',
  ),
};

export const passiveWords: Readonly<Record<StemmedLanguage, PassiveWords>> = { es: spanish, ca: catalan, en: english };
