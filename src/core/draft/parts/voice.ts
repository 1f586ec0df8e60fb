import { fold } from '../../text/fold';
import { phrases } from './phrases';

/** How those write who answer: of “your order”, of what “we” have done. */
const agentSays: readonly RegExp[] = [
  phrases(
    '(?:le|te|les|os) (?:informamos|confirmamos|comunicamos|recordamos|rogamos|pedimos|agradecemos|enviamos|adjuntamos|ofrecemos|escribimos|reembolsaremos|enviaremos|devolveremos|confirmo|informo|adjunto|envío|recomendamos|avisaremos|mantendremos)',
    '(?:le|te|les|os) (?:hemos|he) (?:enviado|reembolsado|mandado|tramitado|abierto|preparado|devuelto|escrito)',
  ),
  phrases('lamentamos', 'sentimos (?:mucho|lo|las|que|el|los)', 'disculpe las molestias', 'disculpa las molestias'),
  phrases(
    'gracias por (?:escribir|escribirnos|contactar|contactarnos|ponerte|ponerse|avisar|avisarnos|tu|su|confiar|esperar)',
  ),
  phrases('(?:qué|que|cómo|como) (?:te |le )?(?:puedo|podemos) ayudar(?:te|le)?'),
  phrases(
    '(?:tu|su) (?:pedido|compra|paquete|envío|envio|factura|cuenta|reembolso|solicitud|devolución|mensaje|consulta|incidencia|correo|reclamación|dirección)',
  ),
  phrases('(?:quedamos|quedo|estamos) a (?:tu|su|vuestra|la) (?:entera )?disposición', 'no dud(?:e|es) en'),
  phrases(
    'hemos (?:recibido|comprobado|revisado|tramitado|enviado|procesado|gestionado|abierto|localizado|iniciado|cancelado|reembolsado|hablado)',
  ),
  phrases(
    'nuestr(?:o|a|os|as) (?:equipo|almacén|tienda|política|transportista|web|condiciones|compañer[oa]s?|sistema)',
  ),
  phrases('(?:puede|puedes|podría|podrías) (?:enviarnos|indicarnos|confirmarnos|facilitarnos|decirnos|mandarnos)'),
  phrases(
    'ens sap (?:molt )?greu',
    'lamentem',
    "gràcies per (?:escriure|escriure'?ns|contactar|posar|la teva|la seva|el teu|el seu|avisar|confiar)",
    'sentim (?:molt|les)',
  ),
  phrases(
    '(?:la teva|la seva|el teu|el seu|els seus) (?:comanda|compra|paquet|enviament|factura|compte|reemborsament|sol·licitud|devolució|missatge|consulta|correu|adreça)',
  ),
  phrases('(?:quedem|quedo|som|estem) a la (?:teva|seva|vostra) disposició', 'no dubt(?:i|is|eu) (?:a|en|de)'),
  phrases(
    "(?:l[’']|us |et |li )?hem (?:rebut|comprovat|revisat|tramitat|enviat|gestionat|obert|localitzat|iniciat|anul·lat|reemborsat|parlat)",
    '(?:et|li|us) (?:informem|confirmem|recordem|preguem|agraïm|enviem|adjuntem|oferim|escrivim|enviarem|reemborsarem|tornarem|confirmo|envio)',
  ),
  phrases(
    '(?:el nostre|la nostra|els nostres|les nostres) (?:equip|magatzem|botiga|política|transportista|web|condicions)',
  ),
  phrases('(?:què|que|com) (?:et |li |us )?(?:puc|podem) ajudar(?:-(?:te|lo|la|vos))?'),
  phrases(
    '(?:thank you|thanks) (?:so much |very much |again )?for (?:contacting|reaching|writing|getting|letting|your|shopping|being|waiting|choosing)',
  ),
  phrases(
    'your (?:order|parcel|package|refund|invoice|account|request|purchase|return|email|message|delivery|subscription|payment|item|items)',
  ),
  phrases(
    "(?:we|i)(?: are|’re|'re|’m|'m| am)? (?:very |so |really |truly )?sorry (?:to hear|for|about|that)",
    'apologi[sz]e for',
    'apologies for',
  ),
  phrases(
    'how (?:can|may) (?:i|we) help(?: you)?',
    '(?:please )?let (?:us|me) know if',
    'feel free to',
    'do not hesitate to',
    "don[’']t hesitate to",
  ),
  phrases('our (?:team|warehouse|store|shop|courier|policy|carrier|colleagues|system|records|website)'),
  phrases(
    "we(?:[’']ve| have|[’']ll| will|[’']re| are) (?:now |just |already |also )?(?:received|checked|sent|sending|refunded|processed|opened|cancelled|issued|look|looking|send|refund|check|keep)",
  ),
  phrases(
    '(?:un|dame un|deme un) (?:momento|momentito|segundo)',
    '(?:ahora|ya|te|se) lo (?:miro|miramos|compruebo|consulto)',
    'un moment(?:et)?',
    'ara (?:ho|t’ho|us ho) (?:miro|mirem|comprovo)',
    '(?:give me|one|just) (?:a )?(?:moment|second|minute)',
    'let me (?:check|see|look|have a look)',
    "i[’']ll (?:check|look into|have a look)",
    'bear with me',
  ),
  phrases(
    'cuál es (?:el|tu|su) (?:pedido|número)',
    'qué (?:pedido|número) es',
    '(?:nos|me) (?:dices|dice|das|da|pasas|pasa|envías|envía|confirmas|confirma|facilitas|facilita|indicas|indica|mandas|manda)',
    '(?:ens|em) (?:dius|diu|dones|dona|passes|passa|envies|envia|confirmes|confirma|indiques|indica)',
    '(?:me )?(?:puedes|puede|podrías|podría) (?:decir|dar|pasar|confirmar|facilitar|indicar)(?:me)? (?:el|tu|su) (?:número|numero|pedido|correo|nombre)',
    '(?:em )?(?:pots|pot|podries|podria) (?:dir|donar|passar|confirmar|facilitar)(?:-me)? (?:el|la teva|el teu|la seva) (?:número|numero|comanda|correu|nom)',
    'quina comanda és',
    'which order is (?:it|this|that)',
    "what(?:[’']s| is) (?:your|the) (?:order|name|e-?mail)",
    '(?:can|could|may) (?:i|you) (?:please )?(?:have|get|take|give me|send me|confirm|tell me) (?:your|the) (?:order number|order|full name|name|e-?mail)',
  ),
  phrases(
    '(?:(?:ahora|ya) )?(?:te|se|le) lo (?:enviamos|mandamos|reembolsamos|cambiamos|confirmamos)|lo (?:miramos|revisamos|comprobamos)',
    "(?:t’ho|t'ho|us ho|li ho|ho) (?:mirem|revisem|comprovem|enviem|canviem|confirmem)",
    "we[’'](?:ll|re) (?:look into|looking into|get back)|what is missing|(?:could|can) you (?:please )?(?:send|tell|confirm|give|share with) us",
  ),
  phrases(
    'merci de (?:nous|votre)',
    'votre (?:commande|colis|compte|demande)',
    'nous (?:avons|sommes|vous|regrettons)',
  ),
  phrases(
    'vielen dank für ihre',
    'ihre (?:bestellung|anfrage|nachricht|rechnung)',
    'wir (?:haben|bedauern|werden)',
    'es tut uns leid',
  ),
  phrases(
    'grazie per (?:averci|il tuo|la sua)',
    'il (?:tuo|suo) ordine',
    'ci dispiace',
    'abbiamo (?:ricevuto|verificato|spedito)',
  ),
  phrases(
    'obrigad[oa] por (?:nos|entrar|sua|seu)',
    '(?:a sua|o seu|sua|seu) (?:encomenda|pedido|compra|fatura)',
    'lamentamos',
  ),
];

/** How customers write: of “my order”, of what “you” have done, of what they want. */
const customerSays: readonly RegExp[] = [
  phrases(
    '(?:mi|mis|nuestro) (?:pedido|compra|paquete|dinero|envío|envio|factura|cuenta|tarjeta|devolución|reembolso|reserva|pedidos|dirección)',
  ),
  phrases(
    'quiero',
    'quisiera',
    'querría',
    'queria saber',
    'quería',
    'necesito',
    'me gustaría',
    'exijo',
    'solicito',
    'pido',
    'queremos',
  ),
  phrases(
    '(?:me|nos) (?:ha|han|habéis|habeis|llegó|llego|cobraron|enviasteis|mandasteis|dijisteis|dijeron|prometisteis|faltan?|llega|podéis|podeis|pueden|podrían)',
  ),
  phrases(
    'compré',
    'pedí',
    'hice un pedido',
    'he comprado',
    'he pedido',
    'he recibido',
    'recibí',
    'llevo .{1,20} esperando',
    'sigo sin',
    'sigo esperando',
    'aún no',
    'todavía no',
    'no tengo (?:nada|respuesta|noticias)',
    'sin (?:respuesta|solución|noticias)',
  ),
  phrases(
    'vuestr(?:o|a|os|as)',
    'podéis',
    'podeis',
    'tenéis',
    'teneis',
    'os escribo',
    'les escribo',
    'le escribo',
    'ustedes',
    'podrían',
    'habéis',
    'habeis',
    'sois',
  ),
  phrases(
    'no (?:me )?(?:ha llegado|funciona|llega|va|enciende|he recibido)',
    'roto',
    'rota',
    'rotos',
    'rotas',
    'rayad[oa]s?',
    'manchad[oa]s?',
  ),
  phrases(
    '(?:la meva|el meu|les meves|els meus) (?:comanda|compra|paquet|diners|enviament|factura|compte|targeta|devolució|comandes|adreça)',
  ),
  phrases('vull', 'voldria', 'necessito', "m[’']agradaria", 'exigeixo', 'demano', 'volem', 'volia'),
  phrases(
    "(?:m[’']|em |ens )(?:ha|han|heu|va|van|falta|falten|podeu|podríeu|arriba)(?: .{1,12})?",
    'vaig (?:comprar|demanar|fer|rebre)',
    'encara no',
    'fa .{1,20} que espero',
  ),
  phrases(
    'la vostra',
    'el vostre',
    'podeu',
    'podríeu',
    'teniu',
    'us escric',
    "(?:us )?torno a escriure(?:[’']?us)?",
    'heu',
    'sou',
  ),
  phrases(
    "no (?:m[’']ha arribat|funciona|he rebut|va|s[’']encén)",
    'trencat',
    'trencada',
    'trencats',
    'trencades',
    'ratllad[ae]s?',
    'ratllat',
    'tacad[ae]s?',
  ),
  phrases(
    'my (?:order|parcel|package|money|refund|invoice|account|card|purchase|delivery|address|subscription|last order|new .{2,20})',
  ),
  phrases(
    "i (?:want|need|would like|ordered|bought|received|haven[’']t|have not|still|purchased|paid|placed|was charged|am waiting|demand|got)",
    "i[’']d like",
    "i[’']m still",
    "i[’']ve been",
  ),
  phrases(
    '(?:can|could|would) you (?:please |tell me|send me|help me|cancel|check|refund|change)?',
    'you (?:sent|charged|told|promised|said)',
    'i want',
  ),
  phrases(
    "(?:hasn[’']t|has not|never|didn[’']t) (?:arrived?|come|turn(?:ed)? up|worked?|been)",
    'broken',
    'damaged',
    'scratched',
    'cracked',
    'faulty',
    'still waiting',
    'no one (?:answers|replies)',
  ),
  phrases(
    'estimad[oa]s señor(?:es|as)',
    'a la atención de',
    'to whom it may concern',
    'dear sir(?:s)?',
    'dear (?:team|support|customer service)',
    'hola equipo',
    'benvolguts',
    'hi team',
    'hello team',
  ),
  phrases(
    'ma commande',
    'mon (?:colis|compte|argent)',
    "je (?:voudrais|souhaite|veux|n[’']ai)",
    "j[’']ai (?:reçu|commandé|acheté)",
    'pouvez-vous',
  ),
  phrases('meine (?:bestellung|rechnung)', 'mein (?:paket|geld|konto)', 'ich (?:habe|möchte|will|warte)', 'können sie'),
  phrases('il mio (?:ordine|pacco|conto)', 'vorrei', 'ho (?:ordinato|ricevuto|comprato)', 'potete', 'non è arrivato'),
  phrases(
    '(?:a )?minha (?:encomenda|compra|conta)',
    'o meu (?:pedido|dinheiro)',
    'meu pedido',
    'gostaria',
    'quero',
    'comprei',
    'recebi',
    'podem',
    'ainda não',
  ),
];

/** So much of a text tells who wrote it. */
const mostRead = 3000;

/** Who a text sounds like: above 0 one who answers customers, below 0 a customer; each phrase counts once. */
export function voiceOf(text: string): number {
  const words = fold(text.slice(0, mostRead));
  const count = (says: readonly RegExp[]) => says.reduce((sum, one) => sum + (one.test(words) ? 1 : 0), 0);
  return count(agentSays) - count(customerSays);
}
