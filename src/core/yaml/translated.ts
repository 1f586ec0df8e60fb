import { fold } from '../text/fold';

/**
 * What Spanish and Catalan authors call the keys of front matter and of `library.yml`, without accents and with hyphens, and
 * some other English names. A word may stand for several keys, of which a file has one.
 */
const names: Readonly<Record<string, string>> = {
  id: 'identificador identifier',
  title: 'titulo titol',
  status: 'estado estat',
  version: 'version versio',
  lang: 'language idioma lengua llengua llenguatge lenguaje locale',
  owner: 'propietario propietaria propietari responsable dueno responsible',
  authors: 'autor autora autores autors',
  approvers: 'aprobadores aprovadors aprobado-por aprovat-per',
  'read-by': 'leer-por llegir-per',
  'read-questions': 'preguntas-de-lectura preguntes-de-lectura',
  question: 'pregunta',
  right: 'correcta respuesta-correcta resposta-correcta',
  basis: 'base-legal fundamento fonament legal-basis',
  'translation-of': 'traduccion-de traduccio-de',
  'replaced-by': 'sustituido-por reemplazado-por substituit-per reemplacat-per superseded-by successor',
  effective: 'vigencia en-vigor fecha-de-vigencia data-de-vigencia effective-date vigente-desde vigent-des-de',
  'last-reviewed':
    'revisado revisat revisado-el ultima-revision ultima-revisio fecha-de-revision data-de-revisio reviewed',
  'review-every': 'revisar-cada revisio-cada review-interval',
  audience: 'publico public audiencia',
  aliases: 'sinonimos sinonims otros-nombres altres-noms',
  tags: 'etiquetas etiquetes',
  triggers: 'disparadores disparadors desencadenantes desencadenants',
  answers: 'responde-a respon-a',
  'applies-to': 'se-aplica-a aplica-a s-aplica-a',
  escalation: 'escalado escalada escalat escalacion escalament',
  'follow-up': 'seguimiento seguiment',
  related: 'relacionados relacionadas relacionado relacionats relacionades vease-tambien vegeu-tambe see-also',
  'external-ids': 'ids-externos ids-externs identificadores-externos identificadors-externs',
  steps: 'pasos passos',
  name: 'nombre nom',
  vision: 'visio',
  goals: 'objetivos objectius metas',
  categories: 'categorias',
  team: 'equipo equip',
  constants: 'constantes',
  limits: 'limites',
  promises: 'promesas promeses compromisos',
  approval: 'aprobacion aprovacio',
  calendars: 'calendarios calendaris',
  rules: 'reglas regles',
  surveys: 'encuestas enquestes',
  synonyms: 'sinonimos sinonims',
  mon: 'lun lunes dl dilluns monday mondays mo montag lundi lunedi segunda segunda-feira seg',
  tue: 'mar martes dt dimarts tuesday tuesdays tues tu di dienstag mardi martedi terca terca-feira ter',
  wed: 'mie miercoles dc dimecres wednesday wednesdays weds we mi mittwoch mercredi mer mercoledi quarta quarta-feira qua',
  thu: 'jue jueves dj dijous thursday thursdays thur thurs th do donnerstag jeudi jeu giovedi gio quinta quinta-feira qui',
  fri: 'vie viernes dv divendres friday fridays fr freitag vendredi ven venerdi sexta sexta-feira sex',
  sat: 'sab sabado dissabte ds saturday saturdays sa samstag samedi sam sabato',
  sun: 'dom domingo diumenge dg sunday sundays su so sonntag dimanche dim domenica',
  learning: 'aprendizaje aprenentatge formacion formacio onboarding',
};

const keysOf = byWord(names);

/** The longest word that is looked at. */
const longest = 40;

/** The key that an author means by a word of their own language; undefined when it is none. @param known the keys there are. */
export function translatedKey(word: string, known: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  return keysOf.get(fold(word).replace(/[_ ’'·]+/g, '-'))?.find((key) => known.includes(key));
}

/** What they write for values of keys that allow some words only. */
const valueNames: Readonly<Record<string, string>> = {
  draft: 'borrador esborrany',
  'in-review': 'en-revision en-revisio revision revisio pendiente pendent review',
  approved:
    'aprobado aprobada aprovat aprovada vigente vigent publicado publicada publicat published activo actiu active',
  retired: 'retirado retirada retirat obsoleto obsoleta obsolet archivado arxivat archived obsolete deprecated',
  internal: 'interno interna intern',
  external: 'externo externa extern clientes clients',
  both: 'ambos ambas ambdos tots todos',
  tasks: 'tareas tasques casillas caselles',
  numbered: 'numerados numerats numeradas numerades',
  none: 'ninguno ninguna cap',
  business:
    'laboral laborable laborables habil habiles horas-laborables horas-habiles feiner feiners hores-feiners working work office working-hours business-hours',
  calendar: 'natural naturales naturals todas-las-horas totes-les-hores all all-hours 24h 24x7 24/7',
};

const valuesOf = byWord(valueNames);

/** The same for a value. */
export function translatedValue(word: string, known: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  return valuesOf.get(fold(word).replace(/[_ ]+/g, '-'))?.find((value) => known.includes(value));
}

function byWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const meant = new Map<string, string[]>();
  for (const [one, words] of Object.entries(table))
    for (const word of words.split(' ')) meant.set(word, [...(meant.get(word) ?? []), one]);
  return meant;
}
