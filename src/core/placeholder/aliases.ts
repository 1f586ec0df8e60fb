/**
 * What placeholders, variables and their labels call things, in English, Spanish and Catalan: each row is one meaning,
 * then the words for it, all in lower case without accents. Words of several meanings, such as `firstname`, name them all.
 */
const rows: readonly (readonly [meaning: string, words: string])[] = [
  [
    'customer',
    'customer client clienta cliente contact contacto contacte requester recipient subscriber destinatario destinatari solicitante comprador buyer guest user usuario usuari',
  ],
  [
    'agent',
    'agent agente operator operador staff rep representative sender advisor asesor assessor gestor me my mi meu',
  ],
  ['name', 'name nombre nom'],
  ['first', 'first given fore pila fonts'],
  ['last', 'last surname apellido apellidos cognom cognoms family'],
  ['number', 'number numero num nr id ids ref reference referencia identifier identificador'],
  ['order', 'order pedido comanda encargo purchase compra'],
  ['date', 'date fecha data dia day'],
  ['time', 'time hora hour hores horas'],
  ['amount', 'amount importe import cantidad quantitat total sum quantity monto suma'],
  ['price', 'price precio preu cost coste'],
  ['refund', 'refund reembolso reemborsament devolucion devolucio abono'],
  ['return', 'return retorno retorn'],
  ['delivery', 'delivery entrega lliurament llegada arrival'],
  ['pickup', 'pickup collection recogida recollida'],
  ['shipping', 'shipping shipment envio enviament'],
  ['due', 'due deadline vencimiento venciment comprometida compromesa promised limite limit plazo termini'],
  ['invoice', 'invoice factura bill'],
  ['payment', 'payment pago pagament'],
  ['product', 'product producto producte item articulo article'],
  ['link', 'link url enlace enllac web website'],
  ['tracking', 'tracking track seguimiento seguiment'],
  ['carrier', 'carrier courier transportista'],
  ['case', 'case caso cas ticket tiquet incidencia conversation'],
  ['email', 'email mail correo correu'],
  ['phone', 'phone telephone telefono telefon tel mobile movil mobil'],
  ['address', 'address direccion adreca domicilio domicili'],
  ['city', 'city ciudad ciutat town poblacion'],
  ['country', 'country pais'],
  ['company', 'company empresa organization organisation organizacion organitzacio business account cuenta compte'],
  ['shop', 'shop store tienda botiga'],
  ['coupon', 'coupon cupon cupo voucher vale'],
  ['promo', 'promo promotion promocional discount descuento descompte'],
  ['code', 'code codigo codi'],
  ['status', 'status state estado estat'],
  ['reason', 'reason motivo motiu causa'],
  ['signature', 'signature firma signatura'],
  ['survey', 'survey encuesta enquesta'],
  ['method', 'method medio mitja metodo metode'],
  ['label', 'label etiqueta'],
  ['title', 'title titulo titol salutation tratamiento tractament'],
  ['subject', 'subject asunto assumpte'],
  ['first name', 'firstname fname forename'],
  ['last name', 'lastname lname'],
  ['name', 'fullname'],
  ['customer name', 'customername clientname nombrecliente nomclient username'],
  ['agent name', 'agentname'],
  ['order number', 'orderid ordernumber orderno numeropedido'],
  ['case number', 'ticketid ticketnumber caseid casenumber'],
  ['tracking number', 'trackingnumber'],
  ['tracking link', 'trackingurl trackinglink'],
  ['company name', 'companyname'],
];

/** Words that say nothing about what is meant. */
const empty =
  'the a an of for to and or in on your our this here please insert enter add type write fill put with full complete ' +
  'el la los las lo un una de del al y e o su sus tu tus nuestro este esta aqui inserte inserta insertar introduzca introduce ' +
  'introducir escriba escribe escribir ponga pon anada completo completa els les l d s i seu teu nostre aquest insereix ' +
  'introdueix escriu posa afegeix complet value valor field campo camp placeholder variable var';

/** The meanings that are values by themselves, as a name is; what has one, such as a customer, is none. */
const values =
  'name first last number date time amount price link code email phone address city country signature reason status title subject';

export const meanings: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning.split(' ')] as const)),
);
export const emptyWords: ReadonlySet<string> = new Set(empty.split(' '));
export const valueMeanings: ReadonlySet<string> = new Set(values.split(' '));
