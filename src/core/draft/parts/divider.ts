import { wholly } from './phrases';

/** The lines that mail programs draw above an earlier mail: `-----Mensaje original-----`, `---------- Forwarded message ---------`. */

const titles = [
  ...[
    'original message',
    'original appointment',
    'forwarded message',
    'begin forwarded message',
    'forwarded by .{1,60}',
    'reply message',
  ],
  ...[
    'mensaje original',
    'mensaje reenviado',
    'mensaje enviado',
    'inicio del mensaje reenviado',
    'correo original',
    'mensaje anterior',
  ],
  ...['missatge original', 'missatge reenviat', 'inici del missatge reenviat', 'correu original'],
  ...['mensagem original', 'mensagem encaminhada', 'mensagem reencaminhada', 'início da mensagem reenviada'],
  ...[
    "message d[’']origine",
    'message original',
    'message transféré',
    'message transmis',
    'message réexpédié',
    'début du message réexpédié',
  ],
  ...[
    'ursprüngliche nachricht',
    'originalnachricht',
    'weitergeleitete nachricht',
    'anfang der weitergeleiteten nachricht',
  ],
  ...[
    'messaggio originale',
    'messaggio inoltrato',
    'inizio messaggio inoltrato',
    'oorspronkelijk bericht',
    'doorgestuurd bericht',
  ],
];
const between = wholly('[-–—_*=]{2,40}\\s?', titles, '\\s?:?\\s?[-–—_*=]{0,40}');
/** Apple Mail draws no line. */
const apple = wholly(
  '',
  titles.filter((title) => /^(?:begin|inici|début|anfang|início)/.test(title)),
  '\\s?:',
);
/** A rule of the kind that Outlook draws above a header. */
const rule = /^(?:_{10,}|-{10,}|={10,}|\*{10,})$/;
const forwarded = /forwarded|reenvia|encaminhad|transf|reexp|weitergeleitet|inoltrat|doorgestuurd/;

/** Whether a folded line says that an earlier mail follows. */
export function isDivider(line: string): boolean {
  return between.test(line) || apple.test(line);
}

/** Whether a folded line says that somebody passes a mail on. */
export function isForwarding(line: string): boolean {
  return isDivider(line) && forwarded.test(line);
}

/** Whether a line is a rule that a header may follow. */
export function isRule(line: string): boolean {
  return rule.test(line);
}
