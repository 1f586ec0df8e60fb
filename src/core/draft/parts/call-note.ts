import { phrases } from './phrases';

/** How notes of calls begin. */
const callBegins =
  /^\W{0,5}(?:nota de (?:la )?llamada|llamada|llama |ha llamado|han llamado|nos llama|telefonea|ha telefoneado|han telefoneado|ha telefonat|han telefonat|nota de (?:la )?trucada|trucada|truca |ha trucat|han trucat|ens truca|phone (?:call|note)|(?:incoming |inbound )?call(?: from| note|:| \d|er)|voicemail|message taken|(?:recibid[oa]|rebu(?:t|da)|received|taken|atendid[oa]|ates)\b.{0,40}\b(?:por telefono|per telefon|by phone|on the phone)|(?:al|por) telefono|al telefon|on the phone|buzon de voz|bustia de veu|(?:tel|tlf|telefono|telefon|phone)\b\.?:?\s?\+?\d)/;
/** What is written above a note, whoever it tells of: `Trucada 10:15`, `Missed call`, `Voicemail: …`. */
const callTitle =
  /^[\W_]{0,5}(?:(?:nota|resum|resumen|registro|registre|transcripcion?|transcripcio) de (?:la |una )?(?:llamada|trucada|conversacion? telefonica)|(?:phone|telephone) (?:call|note|message|log)|call (?:note|notes|summary|log|back request)|(?:(?:llamada|trucada) (?:perdida|perduda|entrante|entrant|recibida|rebuda|telefonica)|(?:missed|incoming|inbound|returned) call)|(?:llamada|trucada|call|phone|phoned in|rang in|called in)\s?(?:[:(—–-]|\d{1,2}[:.h]\d{2}|\d{1,2}\/\d)|(?:missatge|mensaje) de veu|mensaje de voz|voice ?mails?|buzon(?: de voz)?\s?[:(]|bustia(?: de veu)?\s?[:(]|contestador(?: automatic| automatico)?\s?[:(]|(?:recibid[oa]|rebu(?:t|da)|received|taken) (?:por telefono|per telefon|by phone|on the phone))/;
/** Or with who it was that called. */
const callerBegins =
  /^\W{0,5}(?:\S{1,30} ){1,5}?(?:(?:nos|ens|ha|han) )?(?:llama|llamado|llamo|truca|trucat|telefonea|telefoneado|telefona|calls|called|rang|phoned|telephoned|(?:on the|al|per|por) (?:phone|telefono?))\b/;
/** They tell of somebody, as nobody does of themselves. */
const aboutSomebody = phrases(
  '(?:dice|diu|says|said|comenta|explica|cuenta|afirma|insiste|insisteix|reports|claims|states|reckons)(?: que| he| she| they| the| it| that)?',
  '(?:quiere|quieren|vol|volen|wants|pregunta|pide|demana|necesita|necessita|asks|asked|needs|would like|prefiere|prefereix) [a-z]{1,20}',
  '(?:es queixa|se queja|complains|complaining|(?:esta|is|very|rather|molt|muy|quite) (?:[a-z]{1,8} )?(?:enfadad[oa]|upset|angry|calm|furious|nerviosa?|nervios|disgustad[oa]))',
  '(?:his|her|their) (?:order|hand|parcel|name|number|husband|wife|money)',
  '(?:le|li) (?:llego|ha llegado|va arribar|ha arribat|falta|falten|faltan|urge|corre)',
);
/** What is to be done about a call. */
const callBack = phrases(
  '(?:volver|devolver|retornar|tornar) (?:a |la )?(?:llamar|llamada|trucar|trucada)(?:l[ea])?',
  'que (?:la|le|lo|el|li) (?:llamemos|llamen|llame|truquem|truquin|truqui)',
  '(?:llamarl[ea]s?|trucar-l[aoi]|trucar-la)',
  '(?:call|ring|phone) (?:him|her|them)(?: back)?',
  '(?:wants|asked for|asks for|needs|promised) a (?:call ?back|call)',
  'call ?back',
  '(?:ha trucat|ha llamado|llamo|va trucar|rang|phoned|telephoned|hung up|colgo|ha penjat|left no number|no phone number)',
);
/** That somebody called those who note it, which makes them no letter writers. */
const calledUs =
  /\b(?:ens|nos) (?:ha |han )?(?:truca|trucat|llama|llamado|telefonea)\b|\b(?:called|rang|phoned) (?:us|me)\b/g;
/** Whoever writes themselves says so. */
const ofOneself =
  /(?<![\p{L}'’])(?:i|i[’']m|i[’']ve|my|me|we|our|yo|mi|mis|me|nos|nuestr[oa]s?|jo|em|ens|meva|meu|nostr[ea]|m['’])(?![\p{L}])/u;
/** Whether a text begins with words that stand above notes of calls. @param begins how it begins, folded. */
export function isTitledCall(begins: string): boolean {
  return callTitle.test(begins);
}

/** Whether somebody noted what somebody else said. @param begins how a text begins, folded. */
export function isCallNote(begins: string): boolean {
  const tells = aboutSomebody.test(begins);
  if (callBegins.test(begins) && tells) return true;
  const isCall = callBegins.test(begins) || callerBegins.test(begins);
  const isToCall = callBack.test(begins);
  return ((isCall && (tells || isToCall)) || (tells && isToCall)) && !ofOneself.test(begins.replace(calledUs, ''));
}
