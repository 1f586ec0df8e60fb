/** How transcripts of chats begin what somebody says: `[10:32] Marta: …`, `Marta (10:32): …`, `Cliente: …`. */
export interface TurnStart {
  /** Undefined for what the program says. */
  readonly speaker: string | undefined;
  /** How surely the line is of a chat by itself: a full stamp, a time, no more than a name, or just a dash. */
  readonly sort: 'stamp' | 'time' | 'heading' | 'role' | 'name' | 'dash';
  /** How many characters at the end of the line are what is said. */
  readonly said: number;
}

/** Help desks write it behind the time. */
const zone = '(?:\\s\\(?(?:[a-z]{0,2}[sd]t|ces?t|wes?t|ees?t|utc|gmt)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?\\)?(?![a-z]))';
const time = `\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?:\\s?h(?![a-z]))?(?:\\s?[ap]\\.?\\s?m\\.?(?![a-z]))?${zone}?`;
const day =
  "(?:(?:today|yesterday|hoy|ayer|avui|ahir)|(?:[a-z]{2,10}\\.?,?\\s)?(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2}\\.?\\s(?:de\\s|d[’'])?[a-z]{3,10}\\.?(?:,?\\s(?:de\\s|del\\s)?\\d{4})?|[a-z]{3,9}\\s\\d{1,2}(?:,?\\s\\d{4})?))";
const at = `(?:${day}(?:,|\\s-)?\\s(?:a las\\s|a les\\s|at\\s)?)?${time}`;
const name = '[^\\s\\d:\\[\\]()<>.,;*_][^:\\[\\]<>\\n]{0,40}?';
const source = (...parts: string[]) => new RegExp(`^${parts.join('')}$`, '');

/** `[3/8/26, 10:32] Ana: …`, `3/8/26, 10:32 - Ana: …`, `(10:32) Ana: …`, `10:32 Ana: …` */
const timeFirst = source(`([[(])?${at}(?:[\\])]|\\s?[-–—|·])?\\s?[-–—|·]?\\s?(${name})\\s?:(?:\\s(.*))?`);
/** `Ana (10:32): …`, `Ana [3/8/26 10:32] …` */
const nameFirst = source(`(${name})\\s?[[(]${at}[\\])]\\s?:?(?:\\s?(.*))?`);
/** `Ana, 10:32: …`, `Ana 10:32 - …` */
const nameThenTime = source(`(${name})(?:,|\\s?[-–—|·])?\\s${at}(?:\\s?[-–—]|:)\\s(.*)`);
/** `Ana 10:32` with the words below. */
const heading = source(`(${name})(?:,|\\s?[-–—|·•])?\\s{1,3}${at}`);
const timeHeading = source(`[[(]?${at}[\\])]?(?:,|\\s?[-–—|·•])?\\s(${name})`);
/** What a program says with a stamp: `3/8/26, 10:31 - Messages are encrypted.` */
const stamped = source(`[[(]?${day}(?:,|\\s-)?\\s${time}[\\])]?\\s?[-–—]?\\s?.{1,300}`);
const system =
  /^[*_–—=-]{0,5}\s?(?:.{0,40}\s(?:joined|left|has joined|has left|se ha unido|ha entrado|ha salido|se unio|abandono|s[’']ha unit|ha sortit)\b.{0,40}|.{0,20}(?:chat|conversaci(?:o|o)n|conversa)\s(?:started|ended|closed|iniciad[oa]|finalizad[oa]|cerrad[oa]|iniciat|iniciada|finalitzat|finalitzada|tancat|transferred|transferid[oa]).{0,40})[*_–—=-]{0,5}$/;
const plain = /^([^\s\d:()[\]<>.,;*_"'“¿?¡!-][^:()[\]<>,;"“¿?¡!]{0,30}?(?:\s?[([][^:()[\]]{1,30}[)\]])?)\s?:\s(\S.*)$/;
const marks = /^[\u200E\u200F\u202A-\u202E\u2066-\u2069]*(?:[-*•]\s)?[*_]{0,3}/;

const agentRole =
  /\b(?:agente|agent|asesora?|assessora?|operadora?|operator|soporte|suport|support|bot|chatbot|asistente|assistant|assistent|tienda|botiga|shop|store|atencion al cliente|atencio al client|customer (?:service|care|support)|equipo|equip|team|gestora?|advisor|representative|rep|staff|sistema|system|servicio|servei|encargad[oa]|berater|kundenservice|conseiller|conseillere|operatore|atendente|helpdesk)\b/;
const customerRole =
  /^(?:el |la |the )?(?:cliente|clienta|client|customer|visitor|visitante|visitant|usuari[oa]?|user|guest|invitado|convidat|compradora?|buyer|kunde|kundin|consumidora?|caller|shopper)\b/;

/** Whoever made the transcript. */
const self = /^(?:you|tu|yo|jo|me|vos|usted|voste|vous|moi|ich|du|io|eu)$/;

const timeAlone = source(`[[(]?${at}[\\])]?`);

/** Who speaks where the name and the time stand above the words, each in a line of its own; both folded. */
export function turnBelow(first: string, second: string): TurnStart | undefined {
  if (first.length > 45 || second.length > 45 || !timeAlone.test(second)) return undefined;
  const speaker = first.replace(marks, '').replace(/[*_\s,:]+$/, '');
  return nameAlone.test(speaker) ? { speaker, sort: 'heading', said: 0 } : undefined;
}

const nameAlone = /^[^\s\d:[\]<>.,;*_?!¿¡][^:[\]<>;?!\n]{0,40}$/;

/** What begins in a folded line of a chat; undefined when nothing does, and the line goes on with what was said before. */
export function turnStart(folded: string): TurnStart | undefined {
  const line = folded.replace(marks, '').replaceAll('**', '');
  const begun = (speaker: string | undefined, sort: TurnStart['sort'], said = ''): TurnStart => ({
    speaker: speaker?.replace(/[*_\s,]+$/, '').trim(),
    sort,
    said: said.length,
  });
  if (/\d[:.h]\d\d/.test(line.slice(0, 100))) {
    const first = timeFirst.exec(line);
    if (first) return begun(first[2], first[1] === undefined ? 'time' : 'stamp', first[3]);
    const named = nameFirst.exec(line);
    if (named) return begun(named[1], 'stamp', named[2]);
    const then = nameThenTime.exec(line);
    if (then) return begun(then[1], 'time', then[2]);
    const alone = line.length < 80 ? (heading.exec(line) ?? timeHeading.exec(line)) : null;
    if (alone && isShortName(alone[1] ?? '')) return begun(alone[1], 'heading');
    if (stamped.test(line)) return begun(undefined, 'time');
  }
  if (line.length < 120 && system.test(line)) return begun(undefined, 'name');
  const [, name = '', said] = plain.exec(line) ?? [];
  if (!isShortName(name)) return undefined;
  return begun(name, roleOf(name) === undefined ? 'name' : 'role', said);
}

/** Who a speaker is, where the name says so; `self` may be either. */
export function roleOf(speaker: string): 'agent' | 'customer' | 'self' | undefined {
  if (self.test(speaker)) return 'self';
  if (customerRole.test(speaker)) return 'customer';
  return agentRole.test(speaker) ? 'agent' : undefined;
}

function isShortName(name: string): boolean {
  return /^[^\W\d_]|^[^\0-\x7f]/.test(name) && !/^[ap]\.?\s?m\.?$/.test(name) && name.split(/\s+/).length <= 4;
}
