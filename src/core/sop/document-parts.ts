import { fold } from '../text/fold';

/** Parts of a document that list what it is about, and nothing to do: in English, Spanish, Catalan, Portuguese, German and French. */
const lists: readonly string[] = [
  'contents, table of contents, index, references, related documents, bibliography, links, see also',
  'definitions, terms and definitions, glossary, abbreviations, revision history, change history, version history, changelog',
  'contenido, contenidos, tabla de contenido, tabla de contenidos, indice, sumario, referencias, documentos relacionados',
  'documentacion relacionada, documentacion de referencia, definiciones, terminos y definiciones, glosario, abreviaturas',
  'historial de cambios, historial de revisiones, control de cambios, control de versiones, bibliografia, enlaces, ver tambien',
  'contingut, continguts, taula de continguts, index, sumari, referencies, documents relacionats, documentacio relacionada',
  'documentacio de referencia, definicions, termes i definicions, glossari, abreviatures, historial de canvis, control de canvis',
  'control de versions, enllacos, vegeu tambe',
  'conteudo, sumario, indice, referencias, documentos relacionados, documentos de referencia, definicoes, termos e definicoes',
  'glossario, siglas, historico de alteracoes, historico de revisoes, controle de alteracoes',
  'inhalt, inhaltsverzeichnis, verweise, mitgeltende dokumente, mitgeltende unterlagen, quellen, begriffe, begriffe und definitionen',
  'definitionen, glossar, abkurzungen, anderungshistorie, anderungsverlauf, revisionshistorie',
  'table des matieres, sommaire, references, documents associes, definitions, glossaire, historique des modifications',
  'purpose, scope, objective, objectives, purpose and scope, responsibilities, roles and responsibilities, records',
  'distribution, applicability, objeto, objetivos, alcance, objeto y alcance, ambito de aplicacion, campo de aplicacion',
  'responsabilidades, funciones y responsabilidades, registros, distribucion, proposito, objecte, objectius, abast',
  'ambit daplicacio, camp daplicacio, responsabilitats, registres, distribucio, proposit, ambito, escopo',
  'campo de aplicacao, registos, distribuicao, zweck, ziele, zweck und ziel, geltungsbereich, anwendungsbereich',
  'verantwortlichkeiten, zustandigkeiten, verantwortung, aufzeichnungen, verteiler, objet, objectifs',
  'domaine dapplication, champ dapplication, responsabilites, enregistrements',
  'annexes, annex, appendices, appendix, attachments, forms, anexos, anexo, adjuntos, formularios, annexos, annex, formularis',
  'anexo, formularios, anhange, anhang, anlagen, anlage, formulare, annexe, pieces jointes, formulaires',
  'documents de referencia, normativa, normativa de referencia, normativa aplicable, legislacion aplicable, marco legal',
  'reference documents, applicable documents, referenced documents, standards, referenzen, literatur, bibliografia',
  'historial de revisions, historial de versions, historial de versiones, registro de cambios, registre de canvis',
  'control de revisiones, control de revisions, controlo de alteracoes, versionshistorie',
  'frequently asked questions, faq, faqs, preguntas frecuentes, preguntes frequents, perguntas frequentes, haufige fragen',
  'haufig gestellte fragen, questions frequentes, foire aux questions',
];

/** Parts of a document that say what it is about, or how it is kept, rather than what to do. */
const others: readonly string[] = [
  'introduction, background, overview, roles',
  'approval, audience',
  'objetivo, introduccion, antecedentes',
  'responsables, aprobacion, generalidades',
  'objectiu, introduccio, responsables',
  'aprovacio, generalitats',
  'objetivo, introducao, responsabilidades, registros, aprovacao',
  'ziel, einleitung',
  'freigabe',
  'objectif, approbation',
  'procedure, procedures, process, procedimiento, desarrollo, descripcion, proceso, procediment, desenvolupament, descripcio, proces',
  'procedimento, desenvolvimento, descricao, processo, verfahren, ablauf, beschreibung, durchfuhrung, deroulement, processus',
];

const listing = namesIn(lists);
const parts = new Set([...listing, ...namesIn(others)]);

/** Whether what stands below a heading of this name are references, definitions or the like, even in a numbered list. */
export function listsNoSteps(heading: string): boolean {
  return listing.has(nameOf(heading));
}

/** Whether words are what a part of a document is usually called, such as “Scope”. */
export function isAboutDocument(words: string): boolean {
  return words.length <= longest && parts.has(nameOf(words));
}

/** The longest of the names with a number in front. */
const longest = 60;

function namesIn(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((line) => line.split(', ')));
}

/** A heading without its number, case, accents and signs. */
function nameOf(heading: string): string {
  return fold(heading)
    .replace(/^[\s\d.)–—-]+/, '')
    .replace(/[’']/g, '')
    .replace(/[\s.:]+$/, '');
}
