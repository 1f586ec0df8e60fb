/**
 * Messages as people write them in Spanish: mails, chats, notes of calls, posts; written on 2026-10-15, a Thursday. Facts are
 * marked: `⟦variable=value⟧text⟦/⟧`.
 */
export const peopleEs: readonly string[] = [
  `Hola, soy ⟦customer.name⟧Marta⟦/⟧. El pedido ⟦order.id=BR-220145⟧br220145⟦/⟧ llegó ⟦date=2026-10-13⟧anteayer⟦/⟧ con un plato roto. ¿Me devolvéis los ⟦refund.amount⟧18,50⟦/⟧ € que costó? Gracias`,
  `Buenos días,

Me habéis cobrado dos veces el mismo pedido, el ⟦order.id⟧BR-220146⟦/⟧. Me debéis ⟦refund.amount⟧49,90⟦/⟧€ y llevo dos semanas esperando.

Att.,
⟦customer.name⟧Joan Puig Ferrer⟦/⟧
Tel. ⟦customer.phone⟧655 443 322⟦/⟧`,
  `Os pagué ⟦amount⟧EUR 49.90⟦/⟧ por la jarra y en la web ahora está a ⟦amount⟧39,90 EUR⟦/⟧. ¿Cómo es posible?`,
  `me deben ⟦refund.amount⟧30⟦/⟧ y nadie me contesta. pedido 220150`,
  `Quiero que me devuelvan ⟦refund.amount=40⟧cuarenta⟦/⟧ euros, que es lo que pagué de más.`,
  `El mantel me costó ⟦amount⟧49'90 €⟦/⟧ y a los dos lavados está descolorido.`,
  `Buenas tardes:

Devolví las cortinas ⟦date=2026-09-24⟧hace tres semanas⟦/⟧ y solo me han ingresado ⟦amount⟧20 €⟦/⟧. Faltan ⟦refund.amount⟧15,95⟦/⟧ € por devolver.

Un saludo,
⟦customer.name⟧Lucía Herrero⟦/⟧`,
  `El código ⟦promo.code⟧VUELTA20⟦/⟧ no me funciona, me dice que ha caducado.`,
  `Intento usar el cupón que me mandasteis, ⟦promo.code⟧BIENVENIDA⟦/⟧, y la web dice "código no válido".`,
  `¿Por qué no me deja poner ⟦promo.code⟧OTONO15⟦/⟧ al pagar? Me dijisteis que valía hasta ⟦date=2026-10-18⟧el domingo⟦/⟧.`,
  `Tengo un vale de descuento (⟦promo.code⟧AMIGA10⟦/⟧) y no me aplica el descuento.`,
  `Buenos días, vivo en ⟦customer.city⟧Zaragoza⟦/⟧ y quería saber cuánto tarda el envío.`,
  `¿Hacéis envíos a ⟦customer.country⟧Portugal⟦/⟧? Soy de ⟦customer.city⟧Badajoz⟦/⟧ pero trabajo al otro lado.`,
  `Hola! Os escribo desde ⟦customer.city⟧Las Palmas de Gran Canaria⟦/⟧, ¿los gastos de envío son los mismos que en la península?`,
  `Quisiera cambiar la dirección: ahora es calle Mayor 14, 2.º A, 50001 ⟦customer.city⟧Zaragoza⟦/⟧.`,
  `La dirección correcta es Avda. de la Constitución 3, 41004 ⟦customer.city⟧Sevilla⟦/⟧ (⟦customer.country⟧España⟦/⟧).`,
  `[10:02] ⟦customer.name⟧Rocío⟦/⟧: hola
[10:02] Ana (Brialba): Hola Rocío, ¿en qué puedo ayudarte?
[10:03] Rocío: pedí una lámpara ⟦date=2026-10-12⟧el lunes⟦/⟧ y me llegó otra
[10:04] Ana (Brialba): ¿Me dices el número de pedido?
[10:04] Rocío: ⟦order.id⟧BR-220160⟦/⟧
[10:05] Rocío: si no la tenéis prefiero que me devolváis los ⟦refund.amount⟧64,90⟦/⟧ €`,
  `Nota de llamada. Llama ⟦customer.name⟧Dolores Prieto⟦/⟧, ⟦customer.phone⟧600 987 123⟦/⟧. Dice que ⟦date=2026-10-14⟧ayer⟦/⟧ le cobraron ⟦amount⟧82,40 €⟦/⟧ en vez de ⟦amount⟧72,40 €⟦/⟧. Quiere que le devolvamos los ⟦refund.amount⟧10⟦/⟧ € de diferencia.`,
  `@brialba llevo desde ⟦date=2026-10-08⟧el jueves pasado⟦/⟧ esperando respuesta de mi pedido ⟦order.id⟧BR-220161⟦/⟧ 😡`,
  `Me cobrasteis ⟦amount⟧4,90⟦/⟧ de gastos de envío y el envío era gratis a partir de ⟦amount⟧50 €⟦/⟧. Devolvédmelos.`,
  `Según la factura ⟦invoice.number=F2026-00812⟧F2026/00812⟦/⟧ pagué ⟦amount⟧1.249,00 €⟦/⟧, IVA incluido.`,
  `Hola, necesito factura del pedido ⟦order.id⟧BR-220170⟦/⟧ a nombre de Talleres Molina S.L. Gracias, ⟦customer.name⟧Andrés⟦/⟧`,
  `Nombre: ⟦customer.name⟧Pilar Gómez⟦/⟧
Correo: ⟦customer.email⟧pilar.gomez@correo.example⟦/⟧
Teléfono: ⟦customer.phone⟧699 112 233⟦/⟧
Ciudad: ⟦customer.city⟧Burgos⟦/⟧
País: ⟦customer.country⟧España⟦/⟧
Pedido: ⟦order.id⟧BR-220171⟦/⟧
Mensaje: Me falta una taza. Quiero el reembolso de ⟦refund.amount⟧12,95⟦/⟧ euros.`,
  `Os mandé el paquete el ⟦date=2026-09-28⟧28 de septiembre⟦/⟧, me confirmasteis la recepción el ⟦date=2026-10-02⟧2/10/2026⟦/⟧ y sigo sin mis ⟦refund.amount⟧75⟦/⟧ euros.`,
  `MI PEDIDO ⟦order.id⟧BR-220180⟦/⟧ NO HA LLEGADO Y LO PAGUÉ ⟦date=2026-10-01⟧HACE DOS SEMANAS⟦/⟧. EXIJO LA DEVOLUCIÓN DE LOS ⟦refund.amount⟧120⟦/⟧ EUROS. ⟦customer.name⟧CARMEN RUIZ⟦/⟧`,
  `Soy ⟦customer.name⟧Íñigo Etxeberria⟦/⟧, de ⟦customer.city⟧Donostia⟦/⟧. ¿Enviáis a ⟦customer.country⟧Francia⟦/⟧?`,
  `No quiero un vale de ⟦amount⟧25 €⟦/⟧, quiero mi dinero.`,
  `Hola,
el transportista dice que entregó el paquete ⟦date=2026-10-13⟧el martes 13⟦/⟧ pero aquí no hay nada. Referencia ⟦order.id⟧BR-220190⟦/⟧.

Gracias,
⟦customer.name⟧Bea⟦/⟧`,
  `Llevo esperando el abono de ⟦refund.amount⟧33,25⟦/⟧€ desde el ⟦date=2026-09-30⟧30 de septiembre⟦/⟧.`,
  `¿Podéis reembolsarme ⟦refund.amount⟧22⟦/⟧€? El jarrón vino roto, pedido ⟦order.id=BR-220191⟧BR 220191⟦/⟧`,
  `Me han cargado ⟦amount⟧99,99⟦/⟧ en la tarjeta y el total del pedido era ⟦amount⟧89,99⟦/⟧.`,
  `El importe a devolver es de ⟦refund.amount=1250,50⟧1.250,50⟦/⟧ €.`,
  `Compré un juego de sábanas por ⟦refund.amount⟧79,95⟦/⟧ € y no son las que pedí. Quiero que me devolváis el dinero.`,
  `¿Cuándo voy a ver mi dinero? Fueron ⟦refund.amount⟧42⟦/⟧ euros y el pedido se canceló ⟦date=2026-10-12⟧hace tres días⟦/⟧.`,
  `El reembolso que me habéis hecho es de ⟦amount⟧15 €⟦/⟧ y tenían que ser ⟦refund.amount⟧25⟦/⟧ €.`,
  `Ya me habéis devuelto los ⟦amount⟧30 €⟦/⟧, gracias. Ahora quiero hacer otro pedido.`,
  `Aún no me habéis devuelto los ⟦refund.amount⟧30⟦/⟧ € de la jarra.`,
  `Devolvedme los ⟦refund.amount⟧30⟦/⟧ que me cobrasteis de más`,
  `Pagué ⟦amount⟧35 €⟦/⟧ más ⟦amount⟧4,90 €⟦/⟧ de envío. ¿Los gastos de envío también se devuelven?`,
  `Me costó ⟦amount⟧30e⟦/⟧ y a la semana se rompió`,
  `Son ⟦amount=49,90 euros⟧49 euros con 90⟦/⟧, ¿no?`,
  `Pagué ⟦amount⟧1.250 €⟦/⟧ por el sofá y ⟦amount⟧30 €⟦/⟧ por el montaje.`,
  `Solo quiero que me abonen la diferencia: ⟦refund.amount⟧6,50⟦/⟧ €.`,
  `El código de seguimiento VZ12345678 no existe.`,
  `Me sale el código de error E4041 al pagar.`,
  `Mi código postal es 28013 y me dice que no enviáis.`,
  `El código del artículo es MT2050 y lo quiero en azul.`,
  `Os paso el código de cliente CL90210 por si ayuda.`,
  `No me llega el SMS con el código de verificación, me llegó 483920 y no va.`,
  `¿Puedo pagar con BIZUM? El descuento no me sale.`,
  `NO ME FUNCIONA EL CUPÓN ⟦promo.code⟧VERANO20⟦/⟧, ES URGENTE.`,
  `El descuento del 10 % con ⟦promo.code⟧HOLA10⟦/⟧ no se aplica.`,
  `Tengo un cupón que pone ⟦promo.code=GRACIAS50⟧gracias50⟦/⟧ y no entra.`,
  `Estoy en ⟦customer.city⟧Logroño⟦/⟧, ¿hay alguna tienda cerca?`,
  `Somos un restaurante de ⟦customer.city⟧La Coruña⟦/⟧ y queremos 60 platos.`,
  `Buenas, me llamo ⟦customer.name⟧José Luis Peña⟦/⟧ y vivo en ⟦customer.city⟧El Puerto de Santa María⟦/⟧.`,
  `Me he mudado a ⟦customer.city⟧Vigo⟦/⟧, ¿podéis cambiar la dirección del pedido ⟦order.id⟧BR-220200⟦/⟧?`,
  `Lo compré en Italia de vacaciones y no os lo compré a vosotros, pero ¿vendéis el mismo?`,
  `Un saludo desde ⟦customer.city⟧Murcia⟦/⟧, ⟦customer.name⟧Antonio⟦/⟧`,
  `Me llegó ⟦date=2026-10-13⟧el martes⟦/⟧ y ⟦date=2026-10-15⟧esta mañana⟦/⟧ ya no se encendía.`,
  `Lo pedí el ⟦date=2026-10-05⟧5/10⟦/⟧ y en el correo decíais que llegaría entre el 8 y el 12.`,
  `Pedí la mesa ⟦date=2026-10-01⟧hace ya dos semanas⟦/⟧, el ⟦date=2026-10-01⟧1 de octubre⟦/⟧.`,
  `⟦date=2026-10-15⟧Hoy⟦/⟧ he llamado al 972 000 000 y no lo coge nadie. Mi número es el ⟦customer.phone⟧612 34 56 78⟦/⟧.`,
  `No estoy conforme con el servicio que me habéis dado.

Atentamente,
⟦customer.name⟧M.ª Ángeles Roca⟦/⟧`,
  `No estoy conforme con la respuesta.

Fdo.: ⟦customer.name⟧Ramón Iglesias⟦/⟧
DNI 12345678Z`,
  `Pagué ⟦amount⟧45 €⟦/⟧ y quiero que me devolváis ⟦refund.amount⟧15⟦/⟧ €.`,
  `Me cobrasteis ⟦refund.amount⟧24,90⟦/⟧ € por un pedido cancelado, ¿me los podéis devolver?`,
  `¿Podríais devolvérmelo? Son ⟦refund.amount⟧19⟦/⟧ euros.`,
  `Reembolso: pagué ⟦refund.amount⟧60⟦/⟧ €, el artículo dañado costaba ⟦amount⟧20 €⟦/⟧ y los gastos ⟦amount⟧4,90 €⟦/⟧.`,
  `El vestido de ⟦amount⟧35 €⟦/⟧ llegó perfecto, gracias. ¿Cuándo llega el otro?`,
  `Quiero cambiar la silla de ⟦amount⟧120 €⟦/⟧ por la de ⟦amount⟧140 €⟦/⟧ y pagar la diferencia.`,
  `Envíalo a: Hotel Sol, C/ Mar 3, 17480 ⟦customer.city⟧Roses⟦/⟧`,
  `Lo compré ⟦date=2026-10-05⟧el lunes de la semana pasada⟦/⟧ y ⟦date=2026-10-09⟧el viernes⟦/⟧ ya no iba.`,
  `Vivo en un pueblo que se llama Albarracín.`,
  `Está todo bien. Gracias de antemano. Fdo: ⟦customer.name⟧Luis Alberto de la Fuente⟦/⟧`,
  `Saludos desde ⟦customer.city⟧Buenos Aires⟦/⟧, ⟦customer.country⟧Argentina⟦/⟧`,
  `Quiero que me paguéis los ⟦refund.amount⟧15⟦/⟧€ del taxi que cogí para recoger el paquete.`,
  `La dirección es calle 2 de Mayo 14, 2.º B, 08901 ⟦customer.city⟧L'Hospitalet de Llobregat⟦/⟧.`,
  `¿Y mis ⟦refund.amount⟧30⟦/⟧ euros?`,
  `Sobre la devolución: fueron ⟦refund.amount⟧24,90⟦/⟧, ¿no?`,
  `Los ⟦refund.amount⟧45⟦/⟧ € siguen sin aparecer en mi cuenta.`,
  `No veo los ⟦refund.amount⟧45⟦/⟧ € en el banco.`,
  `Nos lo tenéis que devolver, son ⟦refund.amount⟧38⟦/⟧ €.`,
  `Reclamamos el importe de la factura ⟦invoice.number⟧F2026-00123⟦/⟧ (⟦refund.amount⟧245,00⟦/⟧ €).`,
  `Me hacéis un bizum de ⟦refund.amount⟧12⟦/⟧ € y listo.`,
  `Me gustaría devolver la taza de ⟦amount⟧12 €⟦/⟧.`,
  `Devolvedme los gastos de envío (⟦refund.amount⟧4,90⟦/⟧ €).`,
  `Los gastos de envío fueron ⟦amount⟧4,90 €⟦/⟧, ¿es normal?`,
  `⟦customer.city⟧Soria⟦/⟧, a ⟦date=2026-10-03⟧3 de octubre de 2026⟦/⟧

Muy señores míos:

Quiero presentar una reclamación.`,
  `no me llega el pedido ⟦order.id⟧BR-220300⟦/⟧

Enviado desde Yahoo Mail para iPhone`,
  `El pedido ⟦order.id⟧BR-220301⟦/⟧ llegó roto.

Atentamente,
⟦customer.name⟧Marta Puig Roca⟦/⟧
Girona`,
  `Mi marido lo pidió, es el ⟦order.id⟧BR-220302⟦/⟧. Soy ⟦customer.name⟧Teresa Vila⟦/⟧.`,
  `Hola,\u00a0el pedido\u00a0⟦order.id⟧BR-220303⟦/⟧ costó ⟦refund.amount⟧24,90⟦/⟧\u00a0€ y no ha llegado. Saludos,\u00a0⟦customer.name=Ana Gil⟧Ana\u00a0Gil⟦/⟧`,
  `el cod ⟦promo.code⟧PROMO2026⟦/⟧ no va`,
  `Mi cód. ⟦promo.code⟧VERANO15⟦/⟧ no funciona`,
  `[12/09/26, 9:14:02] ⟦customer.name⟧Laura Gómez⟦/⟧: lo compré ⟦date=2026-09-11⟧ayer⟦/⟧
[12/09/26, 9:15:00] Brialba: Hola, Laura
[14/09/26, 9:16:30] ⟦customer.name⟧Laura Gómez⟦/⟧: y llegó ⟦date=2026-09-13⟧ayer⟦/⟧`,
  `##- Por favor, escriba su respuesta por encima de esta línea -##

Ana Ferrer (Brialba)
10 sept 2026 9:14 CEST

Hola, ¿nos mandas una foto?

⟦customer.name⟧Pere Mas⟦/⟧
10 sept 2026 8:02 CEST

El plato llegó roto ⟦date=2026-09-09⟧ayer⟦/⟧.`,
  `mi cod. postal es 17001 y el cod. de cliente 48213`,
  `Vivo en ⟦customer.city⟧Granada⟦/⟧ y quiero saber si enviáis aquí.`,
];
