import { stemOf } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import { wordsOf } from '../language/words';

/** Everyday words that no trade is about, by language: what a word of them looks like in another language is chance. */
const everyday: Readonly<Record<StemmedLanguage, string>> = {
  es: `perro gato perra gata pájaro pez caballo vaca gallina animal árbol flor bosque monte montaña río mar playa isla cielo sol luna estrella lluvia
    nieve viento calor frío verano invierno otoño primavera madre padre hermano hermana hijo hija abuelo abuela tío tía primo prima sobrino suegra marido
    mujer esposo esposa novio novia amigo amiga vecino gente niño cabeza mano pie ojo boca diente espalda barriga pierna brazo dedo corazón sangre dolor
    fiebre médico hospital comer beber dormir cocinar desayuno comida cena pan leche huevo carne pescado fruta manzana patata tortilla arroz sopa queso vino
    cerveza café agua azúcar sal aceite receta casa piso cuarto cocina baño ventana techo jardín calle plaza ciudad pueblo país escuela colegio
    maestro alumno clase examen deberes libro cuento novela película cine teatro música canción cantar bailar tocar guitarra piano trompeta pintar dibujo
    cuadro fútbol partido equipo liga gol ganar jugar correr nadar pelota gobierno elección voto presidente ministro guerra paz historia siglo rey reina
    trabajo oficina jefe sueldo coche tren avión bicicleta autobús viaje vacaciones reír llorar pensar creer soñar amar odiar vivir morir nacer chiste
    risa fiesta boda cumpleaños iglesia dios tiempo noticia idioma palabra frase verdad mentira suerte raíz`,
  ca: `gos gat gossa gata ocell peix cavall vaca gallina animal arbre flor bosc muntanya riu mar platja illa cel sol lluna estrella pluja neu vent calor
    fred estiu hivern tardor primavera mare pare germà germana fill filla avi àvia oncle tieta cosí cosina nebot sogra marit dona nòvia amic amiga veí
    gent nen cap mà peu ull boca dent esquena panxa cama braç dit cor sang dolor febre metge hospital menjar beure dormir cuinar esmorzar dinar sopar
    pa llet ou carn peix fruita poma patata truita arròs sopa formatge vi cervesa cafè aigua sucre sal oli recepta casa pis quarto cuina bany finestra
    sostre jardí carrer plaça ciutat poble país escola col·legi mestre alumne classe examen deures llibre conte novel·la pel·lícula cinema teatre música
    cançó cantar ballar tocar guitarra piano trompeta pintar dibuix quadre futbol partit equip lliga gol guanyar jugar córrer nedar pilota govern elecció
    vot president ministre guerra pau història segle rei reina feina oficina sou cotxe tren avió bicicleta autobús viatge vacances riure plorar pensar
    creure somiar estimar odiar viure morir néixer acudit festa casament aniversari església déu temps notícia idioma paraula frase veritat mentida sort
    arrel bordar habitant`,
  en: `dog cat bird fish horse cow hen animal tree flower forest mountain hill river sea beach island sky sun moon star rain snow wind heat cold summer
    winter autumn spring mother father brother sister son daughter grandfather grandmother uncle aunt cousin nephew husband wife boyfriend girlfriend
    friend neighbour people child head hand foot eye mouth tooth back belly leg arm finger heart blood pain fever doctor hospital eat drink sleep cook
    breakfast lunch dinner bread milk egg meat fruit apple potato rice soup cheese wine beer coffee water sugar salt oil recipe house flat room kitchen
    bath window roof garden street square city town village country school teacher pupil class exam homework book tale novel film movie cinema theatre
    music song sing dance play guitar piano drum trumpet paint drawing picture football match team league goal win won run swim ball government election
    vote president minister war peace history century king queen job office boss salary car train plane bicycle bus trip holiday weekend laugh cry think
    believe dream love hate live die born joke party wedding birthday church god time weather news language word sentence truth lie luck root lot lots
    bit guess moon tonight lovely nice pie red pan once tall`,
};

const stems = new Map<StemmedLanguage, ReadonlySet<string>>();

/**
 * Whether a word is an ordinary word of its language, so that it means itself: it is not mistyped, and that a word of another language looks
 * the same is chance. Small words and everyday ones are known so far; of others it cannot be told.
 * @param key a word as `wordKey` gives it.
 */
export function isRealWord(key: string, language: StemmedLanguage): boolean {
  return isStopWord(key, language) || everydayStems(language).has(stemOf(key, language));
}

function everydayStems(language: StemmedLanguage): ReadonlySet<string> {
  let known = stems.get(language);
  if (!known)
    stems.set(language, (known = new Set(wordsOf(everyday[language]).map(({ key }) => stemOf(key, language)))));
  return known;
}
