import type { FactLibrary } from './fact-library';
import { fold } from '../../text/fold';
import type { Stretch } from './found-fact';
import type { Line } from './lines';

/** What one speaker of a chat says, as whoever read the draft tells it. */
export interface SpokenTurn extends Stretch {
  /** Where what is said begins. */
  readonly from: number;
  readonly isCustomers: boolean;
  readonly name: Stretch | undefined;
}

/** What a transcript of a chat says of who speaks. */
export interface Chat {
  /** Names of speakers who are not the shop's, where they stand. */
  readonly speakers: readonly Stretch[];
  /** Times and names before what is said. */
  readonly heads: readonly Stretch[];
  /** Times and names before what customers say: messengers put telephone numbers there. */
  readonly callers: readonly Stretch[];
  /** What the shop's own people say: of the ticket, but not who the customer is. */
  readonly ours: readonly Stretch[];
}

const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.? ?m\.?)?`;
const day = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}`;
const speaker = String.raw`(?<speaker>\p{L}[\p{L}\p{M}.'’·-]*(?: \p{L}[\p{L}\p{M}.'’·-]*){0,3})`;
/** `Pau (Brialba)`, `Ana · Soporte` */
const whose = String.raw`(?<whose>(?: ?\([^()\d\n]{2,30}\)| [·|-] ?\p{L}[\p{L} ]{2,24}(?=[\s:(,\[])))?`;
const timed = [
  new RegExp(
    `^[\\s>]*\\[?\\(?(?:${day},? ?)?${time}(?:,? ?${day})?\\]?\\)?\\s*[-–—|]?\\s*${speaker}${whose}\\s*[:>]\\s?`,
    'u',
  ),
  new RegExp(
    `^[\\s>]*\\*{0,2}${speaker}${whose}\\*{0,2}\\s*[,(\\[|·-]{0,2}\\s*(?:${day},? ?)?${time}[\\])]?\\*{0,2}\\s*(?:[:>-]\\s?|$)`,
    'u',
  ),
];
const untimed = new RegExp(`^[\\s>]*\\*{0,2}${speaker}${whose}\\*{0,2}:\\s`, 'u');
const agents =
  /^(?:(?:el |la )?agente?|soporte|suport|support|asesora?|assessora?|operadora?|gestora?|bot|chatbot|asistente|assistant|assistent|atencion.*|atencio.*|servicio.*|servei.*|customer (?:service|support|care).*|equipo.*|equip.*|team.*|tienda|botiga|shop|advisor|representative)(?: .*)?$/u;
const customers =
  /^(?:el |la )?(?:cliente?a?|client|customer|usuari[oa]|usuari|user|visitante?|visitor|visitant|guest|invitado|tu|you|yo|jo|me)(?: \d+)?$/u;
const offersHelp =
  /(?:en que (?:te |le |os |us |et )?pued[oe]|en que (?:et |us |el |la )?puc|how (?:can|may) i help|le atiende|t'aten|us aten|gracias por contactar|thanks for contacting|gracies per contactar)/u;
/** What lines of forms and notes begin with. */
const labels =
  /^(?:motivo|mensaje|asunto|pedido|nota|notas|order|message|subject|telefono|tel|email|e-mail|correo|fecha|hora|importe|total|producto|articulo|direccion|motiu|missatge|assumpte|comanda|telefon|data|import|producte|article|adreca|reason|note|notes|phone|date|amount|product|item|address|p|r|q|a|nombre|nom|name|ciudad|ciutat|city|pais|country|re|fwd|rv|adjunto|attachment|https?)$/u;
/** So many lines with a speaker make a transcript. */
const leastLines = 2;

/** Who speaks in a chat whose turns are known. */
export function chatOf(turns: readonly SpokenTurn[]): Chat {
  const customers = turns.filter(({ isCustomers }) => isCustomers);
  return {
    speakers: customers.flatMap(({ name }) => name ?? []),
    heads: turns.map(({ start, from }) => ({ start, end: from })),
    callers: customers.map(({ start, from }) => ({ start, end: from })),
    ours: turns.filter(({ isCustomers }) => !isCustomers),
  };
}

/** Who speaks in a transcript; undefined when the text is none. */
export function chatIn(lines: readonly Line[], config: FactLibrary): Chat | undefined {
  const heads = lines.map((line) => headOf(line, timed));
  const isTimed = heads.filter(Boolean).length >= leastLines;
  const own = ownNames(config);
  const found = isTimed ? heads : spokenBy(lines, own);
  if (!found) return undefined;
  const helpers = new Set<string>();
  lines.forEach((line, at) => {
    const name = found[at]?.name;
    const firm = found[at]?.firm ?? '';
    if (name !== undefined && (agents.test(firm) || own.has(firm))) helpers.add(name);
    if (name !== undefined && offersHelp.test(fold(line.text).slice(0, 400))) helpers.add(name);
  });
  const names = new Set(found.flatMap((head) => head?.name ?? []));
  const isSurely = (name: string) => agents.test(name) || helpers.has(name) || (own.has(name) && name.includes(' '));
  // A customer may have the first name of somebody in the team.
  const isKnown = [...names].some(isSurely);
  const isShop = (name: string) => isSurely(name) || (!isKnown && own.has(name));
  const [speakers, starts, ours]: [Stretch[], Stretch[], Stretch[]] = [[], [], []];
  let isOurs = false;
  lines.forEach((line, at) => {
    const head = found[at];
    if (head) {
      isOurs = isShop(head.name) && !customers.test(head.name);
      starts.push({ start: line.start, end: head.end });
      if (!isOurs && !customers.test(head.name)) speakers.push(head.place);
    }
    if (isOurs) ours.push(line);
  });
  return { speakers, heads: starts, callers: [], ours };
}

/** Whether a name is one that shops write under, such as `Atención al cliente`. @param name folded. */
export function isAgentName(name: string): boolean {
  return agents.test(name);
}

interface Head {
  /** Folded. */
  readonly name: string;
  /** What stands beside the name, folded: who somebody speaks for. */
  readonly firm: string;
  readonly place: Stretch;
  /** Where the words begin. */
  readonly end: number;
}

function headOf(line: Line, patterns: readonly RegExp[]): Head | undefined {
  const text = line.text.slice(0, 120);
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const name = match?.groups?.['speaker'];
    if (!match || name === undefined) continue;
    const start = line.start + match[0].indexOf(name);
    const firm = fold(match.groups?.['whose'] ?? '')
      .replace(/[^\p{L} ]/gu, '')
      .trim();
    return { name: fold(name), firm, place: { start, end: start + name.length }, end: line.start + match[0].length };
  }
  return undefined;
}

/** Speakers without times: two who take turns, at least one of them called an agent, a customer or by a name of several lines. */
function spokenBy(lines: readonly Line[], own: ReadonlySet<string>): (Head | undefined)[] | undefined {
  const heads = lines.map((line) => headOf(line, [untimed]));
  const counts = new Map<string, number>();
  for (const head of heads) if (head) counts.set(head.name, (counts.get(head.name) ?? 0) + 1);
  const isSpeaker = (name: string) =>
    !labels.test(name) && (own.has(name) || agents.test(name) || customers.test(name) || (counts.get(name) ?? 0) >= 2);
  const speakers = [...counts.keys()].filter(isSpeaker);
  const written = heads.filter((head) => head && isSpeaker(head.name));
  const saysMuch = new Set(
    lines.flatMap((line, at) => {
      const head = heads[at];
      return head &&
        line.text
          .slice(head.end - line.start)
          .trim()
          .split(/\s+/).length > 3
        ? [head.name]
        : [];
    }),
  );
  const isChat =
    speakers.filter((one) => saysMuch.has(one)).length >= 2 &&
    written.length > speakers.length - 1 &&
    written.length >= 2;
  return isChat ? heads.map((head) => (head && isSpeaker(head.name) ? head : undefined)) : undefined;
}

const known = new WeakMap<FactLibrary, ReadonlySet<string>>();

/** What the shop's own people, and the shop, are called, folded: whole names, and first names. */
export function ownNames(config: FactLibrary): ReadonlySet<string> {
  const names =
    known.get(config) ??
    new Set(
      [
        ...[...config.team.values()].map(({ name }) => fold(name)),
        ...(config.name ?? '').split(/[·|,–-]/).map(fold),
      ].flatMap((name) => {
        const words = name.trim().split(/\s+/);
        return [
          name.trim(),
          words[0] ?? '',
          ...(words.length > 1 ? [`${words[0] ?? ''} ${words[1]?.[0] ?? ''}.`] : []),
        ];
      }),
    );
  known.set(config, names);
  return names;
}
