import type { StemmedLanguage } from '../../../language/stem';
import { isCatalanInfinitive, isCatalanVerb } from './verbs-ca';
import { isEnglishVerb } from './verbs-en';
import { isSpanishVerb } from './verbs-es';

/** How one language begins steps and joins what is to be done. All words are in small letters and without accents. */
export interface StepWords {
  isVerb(word: string): boolean;
  isInfinitive(word: string): boolean;
  /** What may stand before the verb and says nothing of its own: “first”, “please”, “not”. */
  readonly openers: ReadonlySet<string>;
  /** What begins with such a word names a thing or a person: “the”, “each”, and what makes an action a thing that happens. */
  readonly notVerbs: ReadonlySet<string>;
  /** Words made of verbs that name the action instead of asking for it: “verification”, “comprobando”. */
  readonly namesAction: RegExp;
  /** Those that may begin what is said beside the action: “assuming that …”. */
  readonly gerund: RegExp;
  /** Joins what is to be done. */
  readonly and: ReadonlySet<string>;
  /** Says that something is to be done after something else. */
  readonly then: ReadonlySet<string>;
  /** What follows a verb, but seldom the same word as a noun: “refund the”, but “refund policy”. */
  readonly afterVerb: ReadonlySet<string>;
  /** Verbs with what they are done to joined to them, which are no nouns: “dile”, “envieu-li”. */
  readonly joinedObject: RegExp | undefined;
  /** Begins a clause of its own, in which nobody is told to do anything: “if”, “that”, “who”. */
  readonly clause: ReadonlySet<string>;
  /** Those of them that stand before things, too: “to the order”. */
  readonly purpose: ReadonlySet<string>;
  /** Says that only one of several things is done: “or”. */
  readonly choice: ReadonlySet<string>;
  /** Verbs behind which somebody else does what is said: “help the customer open the app”. */
  readonly forOthers: ReadonlySet<string>;
  /** Names of actions that are verbs where something is done to a thing: “position the label”. */
  readonly alsoVerb: RegExp | undefined;
  /** A step that begins well. */
  readonly example: string;
}

const set = (words: string) => new Set(words.split(/\s+/));

const spanish: StepWords = {
  isVerb: isSpanishVerb,
  isInfinitive: (word) => /(?:ar|er|ir)$/.test(word) && isSpanishVerb(word),
  openers: set(
    'primero luego despues ahora entonces finalmente siempre tambien nunca no y o por favor solo ya antes paso le les te nos me lo ademas opcionalmente',
  ),
  notVerbs: set(
    'el la los las un una unos unas este estos estas ese esos esas aquel todo toda todos todas mi tu su sus tus nuestro nuestra cualquier ' +
      'ningun ninguna algun alguna se usted nosotros yo cliente clientes agente numero importe datos pedido pedidos correo correos direccion',
  ),
  namesAction: /(?:cion|sion|miento|mientos|ciones|siones|ando|iendo|yendo)$/,
  gerund: /ndo$/,
  and: set('y e'),
  then: set('luego despues entonces'),
  afterVerb: set(
    'el la los las un una unos unas al a que si su sus tu tus lo como cuando quien donde cual cuanto todo todos cada este esta estos estas',
  ),
  joinedObject: /(?:(?:me|te|se|nos)?(?:lo|la|los|las|le|les))$/,
  clause: set('que si quien cual cuando donde como cuanto porque para por aunque mientras hasta salvo'),
  purpose: set('por para'),
  choice: set('o u'),
  forOthers: new Set(),
  alsoVerb: undefined,
  example: 'Comprueba el pedido',
};

const catalan: StepWords = {
  isVerb: isCatalanVerb,
  isInfinitive: isCatalanInfinitive,
  openers: set(
    'primer despres ara llavors aleshores finalment sempre tambe mai no i o si us plau sisplau nomes ja abans pas li els et ens em ho hi en a mes opcionalment',
  ),
  notVerbs: set(
    'el la les l un una uns unes aquest aquesta aquests aquestes aquell tot tota tots totes meu teu seu seva seves qualsevol cap algun alguna ' +
      's es voste nosaltres jo client clients agent numero import dades comanda comandes correu correus adreca',
  ),
  namesAction: /(?:cio|sio|cions|sions|ament|iment|aments|iments|atge)$/,
  gerund: /[aei]nt$/,
  and: set('i'),
  then: set('despres llavors aleshores'),
  afterVerb: set(
    'el la els les l un una uns unes al als a que si el seu la seva com quan qui on quin quina quant tot tots cada aquest aquesta',
  ),
  joinedObject: /[-'’](?:lo|la|los|les|li|ls|l|ho|hi|ne|n|me|te|se|nos|vos)$/,
  clause: set('que si qui quin quina quan on com quant perque per encara mentre fins tret'),
  purpose: set('per'),
  choice: set('o'),
  forOthers: new Set(),
  alsoVerb: undefined,
  example: 'Comproveu la comanda',
};

const english: StepWords = {
  isVerb: isEnglishVerb,
  isInfinitive: () => false,
  openers: set(
    "first then next now finally always never please also not don’t don't and or only just again step kindly afterwards optionally carefully",
  ),
  notVerbs: set(
    'the a an this these those that all each every any some our your my his her their its no it he she they we you customer customers agent agents ' +
      "amount date policy warranty identity parcel customer’s customer's",
  ),
  namesAction:
    /(?:ation|ition|ication|isation|ization|ssion|sement|yment|ressing|ecking|ifying|nding|pening|sking|riting|ewing|elling|osing|ating|aking|ing)$/,
  gerund: /ing$/,
  and: set('and'),
  then: set('then afterwards'),
  afterVerb: set(
    'the a an it them him her this that these those their his your our any all each every both whether if what which who how why when us me ' +
      'back up out off down',
  ),
  joinedObject: undefined,
  clause: set(
    'that if who whom which whether what when where how why because to so sure while although unless until before after ' +
      "can can't cannot could will would should must may might is are was were has had does did wants",
  ),
  purpose: set('to'),
  choice: set('or either'),
  forOthers: set('help let have'),
  alsoVerb: /(?:[aeiu]tion|[iu]ssion|ision)$/,
  example: 'Check the order',
};

export const stepWords: Readonly<Record<StemmedLanguage, StepWords>> = { es: spanish, ca: catalan, en: english };
