// A vocabulary to make texts from: Spanish words of the trade, and as many made-up ones as the long tail of a real library has.
import type { RandomNumber } from './random';

export const subjects = [
  'pedido',
  'reembolso',
  'factura',
  'envío',
  'devolución',
  'garantía',
  'cupón',
  'tarjeta',
  'cuenta',
  'dirección',
  'suscripción',
  'paquete',
  'recibo',
  'cambio',
  'cita',
  'presupuesto',
  'reserva',
  'etiqueta',
  'contraseña',
  'talla',
  'incidencia',
  'domiciliación',
  'abono',
  'catálogo',
];
export const troubles = [
  'rechazado',
  'perdido',
  'incompleto',
  'duplicado',
  'retrasado',
  'dañado',
  'equivocado',
  'caducado',
  'bloqueado',
  'anulado',
  'pendiente',
  'parcial',
  'extraviado',
  'fraudulento',
  'defectuoso',
  'agotado',
  'olvidado',
  'aplazado',
];
export const places = [
  'en tienda',
  'por correo',
  'desde la web',
  'de un regalo',
  'de empresa',
  'en el extranjero',
  'en rebajas',
  'con cupón',
  'a plazos',
  'sin tique',
  'en Canarias',
  'por teléfono',
];
export const verbs = [
  'Abre',
  'Comprueba',
  'Confirma',
  'Pide',
  'Anota',
  'Envía',
  'Revisa',
  'Llama a',
  'Reserva',
  'Etiqueta',
  'Compara',
  'Adjunta',
  'Registra',
  'Valida',
  'Cierra',
  'Reclama',
];
export const things = [
  'el panel de pedidos',
  'la foto del artículo',
  'el número de seguimiento',
  'los datos del cliente',
  'la fecha de entrega',
  'el importe abonado',
  'el justificante',
  'la política vigente',
  'al transportista',
  'el correo del almacén',
  'la ficha del proveedor',
  'el albarán firmado',
];
export const fillers = [
  'antes de contestar',
  'con el cliente delante',
  'si supera los cien euros',
  'en menos de dos horas',
  'cuando el sistema lo permita',
  'y deja constancia en la ficha',
  'sin prometer un plazo',
  'y avisa al equipo de turno',
  'según la tarifa',
  'salvo que sea festivo',
];

const onsets = [
  'b',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'j',
  'l',
  'll',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'cr',
  'dr',
  'fl',
  'gr',
  'pl',
  'pr',
  'tr',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ie', 'ue', 'ia'];
const codas = ['', '', '', 'n', 'r', 's', 'l'];
const endings = ['o', 'a', 'os', 'as', 'ción', 'dad', 'miento', 'ero', 'able', 'aje', 'ía', 'ista', 'illo', 'ancia'];

/** Made-up words that look like Spanish, each once. */
export function makeWords(count: number, next: RandomNumber): string[] {
  const one = (parts: readonly string[]) => parts[Math.floor(next() * parts.length)] ?? '';
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = Array.from(
      { length: 1 + Math.floor(next() * 2) },
      () => one(onsets) + one(vowels) + one(codas),
    ).join('');
    words.add(syllables + one(onsets) + one(endings));
  }
  return [...words];
}
