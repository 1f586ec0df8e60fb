// Makes libraries of any size for measuring. The same seed gives the same library on every machine.

/** A file of a made-up library; the path is relative to its root. */
export interface MadeFile {
  readonly path: string;
  readonly text: string;
}

const subjects = ['pedido', 'reembolso', 'factura', 'envío', 'devolución', 'garantía', 'cupón', 'tarjeta', 'cuenta', 'dirección', 'suscripción', 'paquete', 'recibo', 'cambio', 'cita', 'presupuesto', 'reserva', 'etiqueta'];
const troubles = ['rechazado', 'perdido', 'incompleto', 'duplicado', 'retrasado', 'dañado', 'equivocado', 'caducado', 'bloqueado', 'anulado', 'pendiente', 'parcial'];
const places = ['en tienda', 'por correo', 'desde la web', 'de un regalo', 'de empresa', 'en el extranjero', 'en rebajas', 'con cupón', 'a plazos', 'sin tique'];
const verbs = ['Abre', 'Comprueba', 'Confirma', 'Pide', 'Anota', 'Envía', 'Revisa', 'Llama a', 'Reserva', 'Etiqueta', 'Compara', 'Adjunta'];
const things = ['el panel de pedidos', 'la foto del artículo', 'el número de seguimiento', 'los datos del cliente', 'la fecha de entrega', 'el importe abonado', 'el justificante', 'la política vigente', 'al transportista', 'el correo del almacén'];
const fillers = ['antes de contestar', 'con el cliente delante', 'si supera los cien euros', 'en menos de dos horas', 'cuando el sistema lo permita', 'y deja constancia en la ficha', 'sin prometer un plazo', 'y avisa al equipo de turno'];

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32, public domain). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** SOPs of 2 to 3 KB each, alike enough to be hard to tell apart, each with a title of its own. */
export function makeLibrary(count: number, seed = 1): MadeFile[] {
  const next = random(seed);
  const one = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const title = `${capital(one(subjects))} ${one(troubles)} ${one(places)} ${index}`;
    const step = () => `${one(verbs)} ${one(things)} ${one(fillers)}`;
    const steps = Array.from({ length: 6 }, (__, number) => `- [ ] ${step()} \`#s${number} ${1 + Math.floor(next() * 9)}m\``);
    const reply = Array.from({ length: 8 }, () => `${step()}. ${step()}.`).join('\n');
    const text = [
      '---', `id: made-${index}`, `title: ${title}`, 'status: approved', 'version: 1.0.0', 'lang: es', 'owner: postventa',
      `tags: [${one(subjects)}, ${one(troubles)}]`, 'triggers:', `  - ${one(subjects)} ${one(troubles)} y no sé qué hacer`, `  - mi ${one(subjects)} está ${one(troubles)}`, '---', '',
      `${step()}, para que el cliente no tenga que insistir.`, '', '## Comprobación', '', ...steps, `- [ ] ¿Está ${one(troubles)}? \`#q\``, '  - Sí → [Solución](#solución)', '  - No → [Cierre](#cierre)', '',
      '## Solución', '', `- [ ] ${step()} \`#fix protocol\``, '- [ ] Envía [Aviso](#aviso) `#send`', '', '## Cierre', '', `- [ ] ${step()} \`#end optional\``, '',
      '## Respuestas', '', '### Aviso', '', '```reply lang=es channel=email', `Hola {{ customer.first_name | default: "buenas" }}:`, '', reply, '', '{{ agent.signature }}', '```', '',
    ].join('\n');
    return { path: `cat-${index % 20}/made-${index}.md`, text };
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
