/** How transcripts of chats begin what somebody says: `[10:32] Marta: …`, `Marta (10:32): …`, `Cliente: …`. */
export interface TurnStart {
  /** Undefined for what the program says. */
  readonly speaker: string | undefined;
  /** How surely the line is of a chat by itself: a full stamp, a time, or no more than a name. */
  readonly sort: 'stamp' | 'time' | 'heading' | 'role' | 'name';
}

const time = '\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?:\\s?h)?(?:\\s?[ap]\\.?\\s?m\\.?)?';
const day =
  "(?:\\p{L}{2,10}\\.?,?\\s)?(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2}\\.?\\s(?:de\\s|d[’'])?\\p{L}{3,10}\\.?(?:,?\\s(?:de\\s|del\\s)?\\d{4})?|\\p{L}{3,9}\\s\\d{1,2}(?:,?\\s\\d{4})?)";
const at = `(?:${day}(?:,|\\s-)?\\s(?:a las\\s|a les\\s|at\\s)?)?${time}`;
const name = '[\\p{L}~+@][^:\\[\\]<>\\n]{0,40}?';
const source = (...parts: string[]) => new RegExp(`^${parts.join('')}$`, 'iu');

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
  /^[*_–—=-]{0,5}\s?(?:.{0,40}\s(?:joined|left|has joined|has left|se ha unido|ha entrado|ha salido|se unió|abandonó|s[’']ha unit|ha sortit)(?!\p{L}).{0,40}|.{0,20}(?:chat|conversaci(?:ó|o)n|conversa)\s(?:started|ended|closed|iniciad[oa]|finalizad[oa]|cerrad[oa]|iniciat|iniciada|finalitzat|finalitzada|tancat|transferred|transferid[oa]).{0,40})[*_–—=-]{0,5}$/iu;
const plain = /^([\p{L}~][\p{L}\p{N}\s.'’&/_-]{0,30}?(?:\s?[([][\p{L}\p{N}\s.&'’-]{1,30}[)\]])?)\s?:\s(?:\S.*)$/iu;
const marks = /^[\u200E\u200F\u202A-\u202E\u2066-\u2069]*(?:[-*•]\s)?[*_]{0,3}/;

const agentRole =
  /(?<!\p{L})(?:agente|agent|asesora?|assessora?|operadora?|operator|soporte|suport|support|bot|chatbot|asistente|assistant|assistent|tienda|botiga|shop|store|atención al cliente|atenció al client|customer (?:service|care|support)|equipo|equip|team|gestora?|advisor|representative|rep|staff|sistema|system|you|tú|yo|jo|servicio|servei|encargad[oa]|berater|kundenservice|conseiller|conseillère|operatore|atendente|helpdesk)(?!\p{L})/iu;
const customerRole =
  /^(?:el |la |the )?(?:cliente|clienta|client|customer|visitor|visitante|visitant|usuari[oa]?|user|guest|invitado|convidat|compradora?|buyer|kunde|kundin|consumidora?|caller|shopper)(?!\p{L})/iu;

/** What begins in a line of a chat; undefined when nothing does, and the line goes on with what was said before. */
export function turnStart(text: string): TurnStart | undefined {
  const line = text.replace(marks, '').replaceAll('**', '');
  const hasTime = /\d[:.h]\d\d/.test(line.slice(0, 100));
  if (hasTime) {
    const first = timeFirst.exec(line);
    if (first) return { speaker: tidy(first[2]), sort: first[1] === undefined ? 'time' : 'stamp' };
    const named = nameFirst.exec(line);
    if (named) return { speaker: tidy(named[1]), sort: 'stamp' };
    const then = nameThenTime.exec(line);
    if (then) return { speaker: tidy(then[1]), sort: 'time' };
    const alone = line.length < 80 ? (heading.exec(line) ?? timeHeading.exec(line)) : null;
    if (alone && isShortName(alone[1] ?? '')) return { speaker: tidy(alone[1]), sort: 'heading' };
    if (stamped.test(line)) return { speaker: undefined, sort: 'time' };
  }
  if (line.length < 120 && system.test(line)) return { speaker: undefined, sort: 'name' };
  const said = tidy(plain.exec(line)?.[1]);
  if (said === undefined) return undefined;
  return roleOf(said) === undefined || said.split(' ').length > 5
    ? isShortName(said)
      ? { speaker: said, sort: 'name' }
      : undefined
    : { speaker: said, sort: 'role' };
}

/** Who a speaker is, where the name says so. */
export function roleOf(speaker: string): 'agent' | 'customer' | undefined {
  if (customerRole.test(speaker)) return 'customer';
  return agentRole.test(speaker) ? 'agent' : undefined;
}

function tidy(name: string | undefined): string | undefined {
  return name?.replace(/[*_\s]+$/, '').trim();
}

function isShortName(name: string): boolean {
  return /^\p{L}/u.test(name) && name.split(/\s+/).length <= 4;
}
