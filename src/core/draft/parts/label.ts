import { wholly } from './phrases';

/** Lines with which people set a message and its answer apart: `## Mensaje del cliente`, `Respuesta:`. */

const before = '(?:#{1,6}\\s+|\\*{2}|_{2})?';
const after = '\\s?:?\\s?(?:\\*{2}|_{2})?\\s?:?';
const message = wholly(
  before,
  [
    'mensaje(?: del cliente| de la clienta| recibido| original)?',
    'correo del cliente|consulta del cliente|el cliente escribe|cliente escribe',
    'missatge(?: del client| de la clienta| rebut| original)?|correu del client|consulta del client|el client escriu',
    "(?:the )?customer(?:[’']s)? (?:message|e-?mail)|message from (?:the )?customer|customer wrote|message received",
    'mensagem do cliente|message du client|nachricht des kunden|messaggio del cliente',
  ],
  after,
);
const answer = wholly(
  before,
  [
    '(?:mi |nuestra )?respuesta|borrador(?: de respuesta)?',
    '(?:la meva |la nostra )?resposta|esborrany',
    '(?:my |our |draft )?(?:reply|answer|response)|draft',
    '(?:a minha )?resposta|(?:ma |notre )?réponse|(?:meine |unsere )?antwort|(?:la mia )?risposta',
  ],
  after,
);

/** What a folded line announces; undefined when it announces nothing. */
export function labelOf(line: string): 'message' | 'own-words' | undefined {
  if (line.length > 50 || !/^[#*_]|:\s?[*_]{0,2}$/.test(line)) return undefined;
  if (message.test(line)) return 'message';
  return answer.test(line) ? 'own-words' : undefined;
}
