import type { Span } from './markdown/inline';

// An arrow in words: “If it is broken, go to [Repair](#repair)”, in English, Spanish, Catalan, Portuguese, German and French.

/** What a condition begins with. */
const condition =
  /^\W{0,3}(?:[a-z]\)\s+)?(?:if|when|unless|otherwise|else|in case|si|cuando|en caso|de lo contrario|en otro caso|quan|en cas|altrament|en cas contrari|se|quando|caso|senão|wenn|falls|sonst|andernfalls|ansonsten|sinon|quand|lorsque|dans le cas)(?![\p{L}\p{N}])/iu;

/** “Yes” and “no” are answers where a sign follows. */
const yesOrNo = /^\W{0,3}(?:[a-z]\)\s+)?(?:yes|no|sí|sim|não|ja|nein|oui|non)[\s*_]*[:,;–—-]/iu;

/** What stands between a condition and where it leads, when no sign does. */
const goTo =
  /[\s:;,.–—-]+(?:(?:then|please|entonces|llavors|então|dann|alors)\s+)?(?:go(?: back)? to|move to|jump to|skip to|continue (?:with|at|to|in)|proceed (?:to|with)|follow|see|use|start|return to|ve a|vaya a|ir a|vuelve a|vuelva a|pasa a|pase a|sigue|siga|continúa (?:en|con)|continúe (?:en|con)|consulta|consulte|vea|ver|mira|ves a|vés a|aneu a|anar a|torna a|passa a|passeu a|segueix|seguiu|continua (?:a|amb|em|com)|consulteu|mireu|vá para|ir para|siga para|passe para|volte para|ver|gehe zu|gehen Sie zu|weiter (?:mit|bei|zu)|siehe|folge|folgen Sie|aller à|allez à|va à|voir|suivre|suivez)\s*$/iu;

/** A sign, and a few words such as “go to” at most. */
const sign = /\s*[:,;–—][*_]*(?:\s+[^\s:,;]+){0,4}\s*$|\s+-(?:\s+[^\s:,;]+){0,4}\s*$/u;

/** Nobody writes a longer condition; longer texts are not looked through. */
const longest = 300;

/** Whether an answer says when it holds, such as “If it is broken”. */
export function isCondition(answer: string): boolean {
  return condition.test(answer);
}

/**
 * The words that stand for an arrow in a condition.
 * @param before what stands in front of a link: its end is where the words end.
 */
export function spokenArrow(before: string): Span | undefined {
  if (before.length > longest || !(condition.test(before) || yesOrNo.test(before))) return undefined;
  const match = goTo.exec(before) ?? sign.exec(before);
  return match && match.index > 0 ? { start: match.index, end: before.length } : undefined;
}
