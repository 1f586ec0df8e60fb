import { fold } from '../../text/fold';
import type { ShopNames } from '../shop-names';
import { phrases } from './phrases';

/** Those who answer customers, as senders of mails and in signatures. */
const shop = phrases(
  'atenci(?:ó|o)n(?: al? (?:la )?(?:cliente|clientes|client|clienta))?',
  'servicio (?:al|de atención al) cliente',
  "servei (?:al client|d[’'e] ?atenció.{0,20})",
  'atenció al client',
  'customer (?:service|services|support|care|success)',
  'soporte',
  'suport',
  'support',
  'help ?desk',
  'equipo(?: de)?',
  'equip(?: de)?',
  'team',
  'tienda',
  'botiga',
  'shop',
  'store',
  'info',
  'hola',
  'hello',
  'contacto',
  'contacte',
  'contact',
  'ayuda',
  'ajuda',
  'help',
  'clientes',
  'clients',
  'pedidos',
  'comandes',
  'orders',
  'no-?reply',
  'noreply',
  'postventa',
  'postvenda',
  'service client',
  'kundenservice',
  'kundendienst',
  'servizio clienti',
  'assistenza',
  'apoio ao cliente',
  'atendimento',
);
/** Where people have their private addresses. */
const privateAddress =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|gmx|web|telefonica|movistar|orange|wanadoo|free|laposte|libero|virgilio|sapo|proton|protonmail|aol|t-online)\.[a-z.]{2,8}/i;

/** Whether a sender's name and address rather are the shop's (below 0) or a customer's (above 0). */
export function senderScore(sender: string, names: ShopNames): number {
  if (isShops(sender, names)) return -5;
  if (privateAddress.test(sender)) return 2;
  if (shop.test(fold(sender))) return -3;
  return sender.includes('@') ? 0.5 : 0.7;
}

/** Whether a name or an address is one of the shop's own. */
export function isShops(sender: string, { shop: names }: ShopNames): boolean {
  if (names.length === 0) return false;
  const folded = fold(sender);
  return names.some((name) => folded.includes(name));
}

/** Whether a line of a signature names a team that answers customers. */
export function namesTeam(line: string): boolean {
  return line.length < 80 && team.test(fold(line));
}

const team = phrases(
  'atenci(?:ó|o)n al cliente',
  'atenci(?:ó|o)n a clientes',
  'servicio al cliente',
  "servei d[’']atenció",
  'atenció al client',
  'customer (?:service|services|support|care|success)',
  'equipo de',
  "l[’']equip de",
  'equip de',
  'support team',
  'the .{2,30} team',
  'postventa',
  'postvenda',
  'kundenservice',
  'service clients?',
  'servizio clienti',
  'apoio ao cliente',
);
