import { fold } from '../text/fold';

/** The commonest first names of Spain and of the English-speaking world, without accents. */
const names =
  'adrian albert alberto alejandra alejandro alex alice alicia alvaro amelia ana andrea andreu andrew angel angela angels anna anne ' +
  'antoni antonio ariadna arnau beatriz berta bob bruno carla carlos carme carmen carol carolina cesar charlotte clara claudia cristian ' +
  'cristina daniel david diana diego dolors eduard eduardo elena elisabet elizabeth emily emma enric enrique erik esther eva fatima felipe ' +
  'fernando ferran francesc francisca francisco gabriel gemma george gerard gloria gonzalo guillem guillermo harry helena hugo ' +
  'ignacio ignasi ines irene isabel ivan jack jacob james jane javier jesus joan joana joaquin joe john jordi jorge jose josefa josep ' +
  'joshua juan juana judit julia julian julio kate kevin laia lara laura leo lidia linda lola lorena lucas lucia lucy luis lluis luisa ' +
  'manel manuel mar marc marcos maria mariana marina mario marta marti martin martina mary mateo max mercedes merce michael miguel miquel ' +
  'miriam monica montse montserrat nacho natalia nerea neus nicolas nil nina noa nuria olga oliver olivia oriol oscar pablo paco paola ' +
  'patricia pau paula pedro pep pepe peter pilar pol quim rafael ramon raquel raul ricardo robert roberto rocio roger rosa rosario ruben ' +
  'ruth salvador sam samuel sandra sara sarah sergi sergio silvia silvio sofia sonia sophie susan susana teresa thomas tom tomas toni ' +
  'veronica vicente vicenc victor victoria william xavi xavier yolanda';

const known: ReadonlySet<string> = new Set(names.split(' '));

/** Whether a word is somebody's first name: then it is hardly what stands for a name. */
export function isFirstName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && known.has(fold(word));
}
