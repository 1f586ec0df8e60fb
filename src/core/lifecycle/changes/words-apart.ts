/** Words that turn a sentence round, in the languages that SOPs are written in. */
const negations = setOf(
  'no not never none nor neither nothing nobody nowhere without cannot except unless only',
  'ni nunca jamás nada nadie ningún ninguno ninguna sin tampoco salvo excepto solo sólo solamente',
  'mai res ningú cap sense tampoc llevat excepte només',
  'ne pas jamais sans aucun aucune rien sauf non mai senza nessun nessuno niente solo',
  'nicht kein keine keinen nie niemals ohne nichts niemand nur außer não nem nunca sem nada nenhum nenhuma',
);

/** `don’t`, `isn't`. */
const shortNot = /n['’]t$/;

/** Numbers, months and days of the week without their accents: another one is another promise. */
const figures = setOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
  'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half third quarter first second',
  'once twice double triple',
  'january february march april may june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday',
  'cero un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete',
  'dieciocho diecinueve veinte veintiun veintiuno veintiuna veintidos veintitres veinticuatro veinticinco veintiseis',
  'veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos',
  'trescientos quinientos mil medio media doble triple tercio cuarto primero segundo',
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  'lunes martes miercoles jueves viernes sabado domingo',
  'u dues quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset divuit dinou vint trenta quaranta',
  'cinquanta seixanta setanta vuitanta noranta cent mig mitja terc quart',
  'gener febrer marc maig juny juliol agost setembre desembre dilluns dimarts dimecres dijous divendres dissabte diumenge',
  'deux trois sept huit neuf dix vingt due tre quattro cinque sei sette otto nove dieci venti zwei drei vier funf sechs sieben',
  'acht neun zehn zwanzig dois duas quatro sete oito dez vinte',
);

/** Words without their accents that one letter more, a doubled one or two that changed places make of each other. */
const pairs = new Set(
  (
    'trial/trail trials/trails form/from forms/froms quiet/quite angel/angle casual/causal casually/causally diary/dairy ' +
    'martial/marital united/untied scared/sacred bread/beard could/cloud sign/sing signs/sings signed/singed calm/clam ' +
    'salt/slat slot/lots stop/spot stops/spots lost/lots tired/tried reserve/reverse reserved/reversed ' +
    'reserves/reverses board/broad silver/sliver being/begin complaint/compliant perform/preform post/pots cost/cots ' +
    'contact/contract contacts/contracts contacted/contracted contacting/contracting bought/brought though/through ' +
    'thorough/through lighting/lightning sending/spending selling/spelling paying/playing exited/excited exiting/existing ' +
    'waiving/waving waived/waved stated/started stating/starting costing/coasting inverted/invented ' +
    'later/latter desert/dessert lose/loose loses/looses chose/choose planed/planned filed/filled filing/filling ' +
    'hoping/hopping rated/ratted super/supper diner/dinner coma/comma stared/starred scared/scarred canon/cannon ' +
    'tiny/tinny holy/holly step/steep shot/shoot stop/stoop taped/tapped scraped/scrapped ' +
    'convert/covert adverse/averse discreet/discrete barely/barley dose/does best/bets ' +
    'enterado/enterrado enterada/enterrada enterados/enterrados enteradas/enterradas ' +
    'contacte/contracte contactes/contractes contacta/contracta contactar/contractar contactat/contractat ' +
    'por/pro peor/pero puse/pues ciudad/cuidad sobre/sorbe trae/tare prefecto/perfecto ' +
    'perjuicio/prejuicio perjuicios/prejuicios pedido/perdido pedidos/perdidos pedida/perdida pedidas/perdidas ' +
    'factura/fractura facturas/fracturas tramite/trasmite consiente/consciente ' +
    'ahora/ahorra pero/perro caro/carro cara/carra coral/corral enterar/enterrar foro/forro para/parra careta/carreta ' +
    'queria/querria querias/querrias querian/querrian'
  )
    .split(' ')
    .flatMap((pair) => {
      const [one = '', other = ''] = pair.split('/');
      return [`${one}/${other}`, `${other}/${one}`];
    }),
);

/** A word without its accents. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether a word turns its sentence round. @param word in small letters. */
export function isNegation(word: string): boolean {
  return negations.has(word) || shortNot.test(word);
}

/** Whether two words that look alike are both right, and mean different things. @param before small letters, without accents. */
export function areApart(before: string, after: string): boolean {
  return figures.has(before) || figures.has(after) || pairs.has(`${before}/${after}`);
}

function setOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
