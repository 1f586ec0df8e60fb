import { fold } from '../../../text/fold';

/** Verbs of procedures whose forms follow from their infinitives; behind a slash, the stem where it changes. */
const regular = `abonar abrir aceptar aclarar acompañar aconsejar acordar/acuerd activar actualizar adelantar adjuntar agradecer/agradec ajustar
  alargar analizar anotar añadir anular apartar aplicar apuntar archivar asegurar asignar asociar atender/atiend autorizar avisar ayudar
  bajar bloquear borrar buscar calcular calmar cambiar cancelar captar cargar cerrar/cierr citar clasificar cobrar coger comentar comparar
  completar comprar comprobar/comprueb comunicar concretar confirmar conservar consultar contactar contar/cuent contestar continuar/continú
  convertir/conviert copiar crear cubrir cuidar cumplir dejar denegar/denieg derivar desactivar desbloquear descargar descartar describir
  detallar devolver/devuelv disculpar editar eliminar emitir encontrar/encuentr enseñar entender/entiend entrar entregar enviar/enví
  escalar escanear escoger escribir escuchar esperar etiquetar evitar examinar explicar exportar facilitar facturar fijar filtrar firmar
  generar gestionar grabar guardar hablar identificar igualar importar imprimir indicar informar ingresar iniciar insertar instalar intentar
  introducir investigar invitar lanzar leer liberar limpiar limitar listar llamar llenar localizar mandar marcar mencionar mirar modificar
  mostrar/muestr mover/muev negar/nieg nombrar notificar ocultar ofrecer olvidar ordenar pagar pasar pausar pegar perder/pierd planificar
  poner preguntar preparar presentar priorizar procesar programar prometer proporcionar pulsar quitar realizar rebajar recargar rechazar
  recibir reclamar recoger recomendar/recomiend recopilar recordar/recuerd recuperar redactar redirigir reembolsar reenviar/reenví reemplazar registrar
  regresar reiniciar rellenar remitir reparar reportar reservar resolver/resuelv responder restablecer retener retirar revisar rogar/rueg
  sacar saludar saltar seleccionar señalar separar situar solicitar sospechar subir sugerir/sugier sumar sustituir suspender teclear
  terminar tocar tomar traducir tramitar transferir/transfier tratar unir usar utilizar valorar vender verificar vigilar visitar vincular volver/vuelv`;

/** Forms that follow from nothing. */
const irregular = `di diga haz haga pon ponga ve vaya ten tenga sal salga da ven venga oye oiga lee lea mantén mantenga propón proponga
  dispón disponga obtén obtenga retén retenga detén detenga contén deshaz rehaz incluye incluya sigue siga elige elija pide pida repite repita
  corrige corrija mide mida despide despida consigue consiga prosigue prosiga impide impida sustituye sustituya concluye concluya recoja
  escoja coja dirige dirija redirige redirija exige exija agradezca ofrezca conozca reconoce reconozca introduzca traduzca conduce restablezca
  hacer decir poner tener salir venir ir dar ver oír leer seguir elegir pedir repetir corregir medir mantener proponer obtener incluir
  conseguir detener disponer hacemos decimos pedimos ponemos vamos damos envía envíe reenvía reenvíe actúa actúe evalúa evalúe continúa continúe
  veamos haced decid poned id dad`;

/** Forms that are mostly other words. */
const small = new Set(['para', 'pares', 'entre', 'sobre', 'este', 'una']);

/** The forms by which a step begins with a verb: imperative, present and infinitive, without accents. */
const spanishVerbs: ReadonlySet<string> = new Set(
  [...regular.split(/\s+/).flatMap(formsOf), ...irregular.split(/\s+/)].map(fold).filter((word) => !small.has(word)),
);

function formsOf(entry: string): string[] {
  const [infinitive = '', changed] = entry.split('/');
  const stem = infinitive.slice(0, -2);
  const strong = changed ?? stem;
  const isFirst = infinitive.endsWith('ar');
  const [own, other] = isFirst ? ['a', 'e'] : ['e', 'a'];
  const second = infinitive.endsWith('ir') ? 'i' : own;
  return [
    infinitive,
    ...[strong + own, soft(strong, isFirst) + other],
    ...[`${strong}${own}s`, `${strong}${own}n`, `${soft(strong, isFirst)}${other}n`],
    ...[`${stem}${second}mos`, `${soft(stem, isFirst)}${other}mos`, `${stem}${second}d`],
  ];
}

/** A stem before the other vowel: `busc` + e is `busque`. */
function soft(stem: string, isFirst: boolean): string {
  if (!isFirst) return stem.replace(/g$/, 'j');
  return stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
}

const clitics = /(?:me|te|se|nos|os)?(?:lo|la|los|las|le|les)?$/;

/** Whether a word is a form of a verb that a step may begin with, with pronouns behind it or without. @param word in small letters, without accents. */
export function isSpanishVerb(word: string): boolean {
  if (spanishVerbs.has(word)) return true;
  const bare = word.replace(clitics, '');
  // “Comprobémoslo” loses an s.
  return bare !== word && bare.length > 1 && (spanishVerbs.has(bare) || spanishVerbs.has(`${bare}s`));
}
