import { fold } from '../../../text/fold';

/** Verbs of procedures whose forms follow from their infinitives. */
const regular = `abonar acceptar aclarir acompanyar aconsellar acordar activar actualitzar adjuntar ajornar ajudar ajustar analitzar anotar anul·lar
  apartar aplicar apuntar arxivar assegurar assignar associar atendre autoritzar avisar baixar bloquejar buscar calcular calmar canviar cancel·lar
  carregar cercar citar classificar clicar cobrar comentar començar comparar completar comprar comprovar comunicar concretar confirmar conservar
  consultar contactar comptar contestar continuar convertir copiar crear cuidar deixar demanar denegar derivar desactivar desar desblocar
  desbloquejar descarregar descartar descriure detallar donar editar elaborar eliminar emetre emplenar encarregar enganxar ensenyar entregar enviar
  escalar escanejar escoltar esborrar esperar etiquetar evitar examinar explicar exportar facilitar facturar filtrar finalitzar fixar generar gestionar
  gravar guardar identificar igualar importar imprimir indicar informar ingressar iniciar inserir instal·lar intentar introduir investigar
  justificar lliurar limitar llançar llegir localitzar marcar mencionar mirar modificar mostrar notificar ocultar oferir ordenar pagar parar parlar passar
  penjar planificar posar preguntar preparar presentar prioritzar processar programar prometre proporcionar proposar quedar rebaixar rebutjar
  reclamar recollir recomanar recopilar recordar recuperar redactar redirigir reenviar reemborsar reemplaçar registrar reiniciar
  remetre repassar repetir reparar reportar reservar respondre restablir retirar retornar revisar saltar saludar seleccionar separar
  signar sol·licitar sumar suggerir suspendre tancar teclejar telefonar tocar tornar tractar traduir tramitar transferir triar trucar trobar usar utilitzar
  validar valorar vendre verificar vigilar vincular visitar afegir corregir omplir penedir llistar polsar prémer agrair acabar anomenar anunciar
  aturar acollir ampliar animar atansar autenticar`;

/** Forms that follow from nothing, of the familiar, the polite and the general imperative. */
const irregular = `digues digui digueu fes faci feu posa ves vagi aneu tingues tingui tingueu surt surti sortiu dona doni doneu vine vingui veniu
  veges vegi vegeu obre obri obriu obrir escriu escrigui escriviu escriure respon respongui responeu llegeix segueix segueixi seguiu seguir
  tria rep rebi rebeu rebre omple ompli ompliu cobreix descriu descrigui descriviu resol resolgui resoleu resoldre torna entén entengui
  manté mantingui manteniu mantenir obté obtingui obteniu obtenir conté atén atengui ateneu
  pren prengui preneu prendre treu tregui traieu treure perd perdi perdeu inclou inclogui incloeu incloure conclou mou mogui moveu moure
  permet permeti permeteu permetre emet emeti emeteu remet remeti remeteu promet prometi prometeu prem premi premeu desfés refés
  fer dir anar tenir sortir donar venir veure estar cal caldrà ofereix ofereixi oferiu compleix compleixi compliu complir
  recull reculli recolliu acull aculli acolliu escull esculli escolliu escollir corre tus cus deu degui deveu compreneu comprèn ven veneu`;

/** The forms by which a step begins with a verb: imperative, present and infinitive, without accents. */
const catalanVerbs: ReadonlySet<string> = new Set(
  [...regular.split(/\s+/).flatMap(formsOf), ...irregular.split(/\s+/)].map(fold),
);

const infinitives: ReadonlySet<string> = new Set(
  [
    ...regular.split(/\s+/),
    ...'escriure resoldre mantenir obtenir prendre treure incloure permetre emetre moure fer dir anar tenir sortir venir veure'.split(
      ' ',
    ),
    ...'seguir complir collir escollir obrir rebre'.split(' '),
  ].map(fold),
);

/** @param word in small letters, without accents. */
export function isCatalanInfinitive(word: string): boolean {
  return infinitives.has(word.replace(/[-'’].*$/, ''));
}

function formsOf(infinitive: string): string[] {
  const stem = infinitive.replace(/(?:ar|ir|re|er)$/, '');
  if (infinitive.endsWith('ar')) {
    const soft = stem
      .replace(/ç$/, 'c')
      .replace(/c$/, stem.endsWith('ç') ? 'c' : 'qu')
      .replace(/g$/, 'gu')
      .replace(/j$/, 'g');
    return [infinitive, `${stem}a`, `${soft}i`, `${soft}eu`, `${soft}em`, `${soft}in`, `${soft}en`, `${soft}es`];
  }
  if (infinitive.endsWith('ir'))
    return [infinitive, `${stem}eix`, `${stem}eixi`, `${stem}iu`, `${stem}im`, `${stem}eixen`, stem, `${stem}i`];
  return [infinitive, stem, `${stem}i`, `${stem}eu`, `${stem}em`, `${stem}en`];
}

/** Whether a word is a form of a verb that a step may begin with, with pronouns behind it or without. @param word in small letters, without accents. */
export function isCatalanVerb(word: string): boolean {
  return catalanVerbs.has(word) || catalanVerbs.has(word.replace(/[-'’].*$/, ''));
}
