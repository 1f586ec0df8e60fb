// Makes libraries of any size for measuring. The same seed gives the same library on every machine.
import { random } from './random';
import { fillers, makeWords, places, subjects, things, troubles, verbs } from './vocabulary';

/** A file of a made-up library; the path is relative to its root. */
export interface MadeFile {
  readonly path: string;
  readonly text: string;
}

/** Words beyond those of the trade, the first ones far more common than the last (Zipf's law). */
const rareWords = 6000;

/** SOPs of 2 to 3 KB each, alike enough to be hard to tell apart. */
export function makeLibrary(count: number, seed = 1): MadeFile[] {
  const next = random(seed);
  const one = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? '';
  const rare = makeWords(rareWords, next);
  const zipf = () => rare[Math.floor(rareWords ** next()) - 1] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const title = `${capital(one(subjects))} ${one(troubles)} ${one(places)} ${zipf()}`;
    const step = () => `${one(verbs)} ${one(things)} ${zipf()} ${one(fillers)}`;
    const steps = Array.from(
      { length: 6 },
      (__, number) => `- [ ] ${step()} \`#s${number} ${1 + Math.floor(next() * 9)}m\``,
    );
    const reply = Array.from({ length: 8 }, () => `${step()}. ${step()}.`).join('\n');
    const text = [
      '---',
      `id: made-${index}`,
      `title: ${title}`,
      'status: approved',
      'version: 1.0.0',
      'lang: es',
      'owner: postventa',
      `tags: [${one(subjects)}, ${one(troubles)}, ${zipf()}]`,
      'triggers:',
      `  - ${one(subjects)} ${one(troubles)} y no sé qué hacer`,
      `  - mi ${one(subjects)} está ${one(troubles)}`,
      '---',
      '',
      `${step()}, para que el cliente no tenga que insistir.`,
      '',
      '## Comprobación',
      '',
      ...steps,
      `- [ ] ¿Está ${one(troubles)}? \`#q\``,
      '  - Sí → [Solución](#solución)',
      '  - No → [Cierre](#cierre)',
      '',
      '## Solución',
      '',
      `- [ ] ${step()} \`#fix protocol\``,
      '- [ ] Envía [Aviso](#aviso) `#send`',
      '',
      '## Cierre',
      '',
      `- [ ] ${step()} \`#end optional\``,
      '',
      '## Respuestas',
      '',
      '### Aviso',
      '',
      '```reply lang=es channel=email',
      `Hola {{ customer.first_name | default: "buenas" }}:`,
      '',
      reply,
      '',
      '{{ agent.signature }}',
      '```',
      '',
    ].join('\n');
    return { path: `cat-${index % 20}/made-${index}.md`, text };
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
