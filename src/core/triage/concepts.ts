import { account } from './concepts/account';
import { delivery } from './concepts/delivery';
import { money } from './concepts/money';
import { product } from './concepts/product';
import { talking } from './concepts/talking';
import type { Wording } from './concepts/wording';

/**
 * What customers of any shop or service write about, and the words they have for it, written from general knowledge of
 * customer service. Forms of a word need not be listed: stems are compared. A library adds its own in `synonyms`.
 */
export const concepts: readonly Wording[] = [
  ...talking,
  ...delivery,
  ...money,
  ...account,
  ...product,
  // Buying
  { es: 'pedido orden compra encargo', ca: 'comanda compra encàrrec', en: 'order purchase' },
  {
    es: 'comprar pedir adquirir encargar hacer_un_pedido realizar_un_pedido',
    ca: 'comprar demanar adquirir encarregar fer_una_comanda',
    en: 'buy purchase acquire place_an_order make_an_order make_a_purchase',
  },
  {
    es: 'artículo producto cosa pieza mercancía ítem unidad',
    ca: 'article producte cosa peça mercaderia ítem unitat',
    en: 'item product article piece goods merchandise unit',
  },
  { es: 'carrito cesta', ca: 'cistell carret cistella', en: 'cart basket trolley' },
  {
    es: 'stock existencias disponible disponibilidad agotado quedan reponer reposición',
    ca: 'estoc existències disponible disponibilitat esgotat queden reposar reposició',
    en: 'stock available availability sold_out restock in_stock out_of_stock back_in_stock',
  },
  { es: 'talla tamaño medida', ca: 'talla mida grandària', en: 'size measurement dimension' },
  { es: 'color', ca: 'color', en: 'color colour' },
  { es: 'regalo regalar', ca: 'regal regalar', en: 'gift present' },
  {
    es: 'a_medida personalizar personalizado bordar bordado grabar',
    ca: 'a_mida personalitzar personalitzat brodar brodat gravar',
    en: 'custom made_to_measure personalise personalize bespoke engrave embroider',
  },
  // Changing one's mind
  {
    es: 'cancelar anular cancelación anulación',
    ca: 'cancel·lar anul·lar cancel·lació anul·lació',
    en: 'cancel cancellation annul call_off',
  },
  {
    es: 'cambiar modificar modificación editar corregir rectificar actualizar alterar',
    ca: 'canviar modificar modificació editar corregir rectificar actualitzar',
    en: 'change modify modification edit amend correct update alter',
  },
  {
    es: 'intercambio intercambiar canjear cambio sustituir sustitución reemplazo reemplazar',
    ca: 'intercanvi intercanviar bescanviar canvi substituir substitució reemplaçar',
    en: 'exchange swap replace replacement substitute',
  },
  { es: 'añadir agregar sumar incluir', ca: 'afegir sumar incloure', en: 'add include' },
  {
    es: 'quitar eliminar borrar suprimir',
    ca: 'treure eliminar esborrar suprimir',
    en: 'remove delete erase take_out take_off',
  },
  {
    es: 'cerrar dar_de_baja darme_de_baja dadme_de_baja darse_de_baja baja',
    ca: 'tancar donar_de_baixa donar-me_de_baixa doneu-me_de_baixa baixa',
    en: 'close deactivate terminate termination',
  },
  {
    es: 'devolver devolución retornar desistir desistimiento arrepentido',
    ca: 'tornar retornar devolució desistir desistiment penedit',
    en: 'return send_back give_back',
  },
  // Money back
  {
    es: 'reembolso reembolsar abono reintegro devolver_el_dinero devolución_del_dinero devolváis_el_dinero devuelvan_el_dinero recuperar_el_dinero',
    ca: 'reemborsament reemborsar abonament reintegrament tornar_els_diners torneu_els_diners recuperar_els_diners',
    en: 'refund reimburse reimbursement rebate restitution money_back get_back_my_money compensation',
  },
  { es: 'dinero importe', ca: 'diners import', en: 'money amount cash' },
  {
    es: 'compensar compensación indemnización',
    ca: 'compensar compensació indemnització',
    en: 'compensate compensation',
  },
  // On the way
  {
    es: 'enviar envío mandar remitir expedir',
    ca: 'enviar enviament trametre tramesa',
    en: 'ship shipment shipping send dispatch',
  },
  {
    es: 'entregar entrega reparto repartir',
    ca: 'lliurar lliurament entrega entregar repartiment repartir',
    en: 'deliver delivery',
  },
  {
    es: 'llegar llega llegado llegada recibir recibido',
    ca: 'arribar arribada rebre rebut',
    en: 'arrive arrival receive come',
  },
  { es: 'paquete bulto caja', ca: 'paquet caixa embalum', en: 'package parcel box pack' },
  {
    es: 'seguimiento rastrear rastreo localizar seguir',
    ca: 'seguiment rastrejar localitzar seguir',
    en: 'track tracking trace locate whereabouts',
  },
  {
    es: 'estado situación progreso novedad evolución',
    ca: 'estat situació progrés novetat evolució',
    en: 'status state progress news update eta',
  },
  { es: 'dónde por_dónde', ca: 'on per_on', en: 'where whereabouts' },
  {
    es: 'cuándo fecha plazo cuánto_tarda cuánto_tiempo tarda cuántos_días',
    ca: 'quan data termini quant_triga quant_temps triga quants_dies',
    en: 'when date deadline how_long how_soon how_much_time how_many_days period time_frame',
  },
  {
    es: 'tarde retraso demora retrasado atrasado',
    ca: 'tard retard demora endarrerit endarreriment',
    en: 'late delay overdue behind_schedule',
  },
  { es: 'esperar espera esperando', ca: 'esperar espera esperant', en: 'wait expect await' },
  { es: 'perdido extraviado perder extravío', ca: 'perdut extraviat perdre pèrdua', en: 'lost lose gone_astray' },
  {
    es: 'falta faltan incompleto solo_han_llegado solo_ha_llegado solo_me_han_llegado solo_me_ha_llegado solo_había solo_venía solo_venían',
    ca: 'falta falten manca incomplet només_han_arribat només_ha_arribat només_hi_havia només_he_rebut',
    en: 'missing incomplete lacking only_received only_got were_only only_came',
  },
  {
    es: 'transportista mensajero repartidor mensajería',
    ca: 'transportista missatger repartidor missatgeria',
    en: 'courier carrier driver postman',
  },
  {
    es: 'dirección domicilio señas calle código_postal',
    ca: 'adreça domicili carrer codi_postal',
    en: 'address location street postcode zip_code',
  },
  {
    es: 'opción modalidad forma método medio manera alternativa tipo',
    ca: 'opció modalitat forma mètode mitjà manera alternativa tipus',
    en: 'option modality method mode alternative type way',
  },
  {
    es: 'recoger recogida pasar_a_buscar',
    ca: 'recollir recollida passar_a_buscar',
    en: 'pick_up pickup collect collection',
  },
  { es: 'aduana arancel', ca: 'duana aranzel', en: 'customs duty' },
  {
    es: 'extranjero internacional país',
    ca: 'estranger internacional país',
    en: 'abroad international overseas country',
  },
  {
    es: 'urgente urgencia rápido exprés cuanto_antes',
    ca: 'urgent urgència ràpid exprés com_més_aviat',
    en: 'urgent fast express quickly asap',
  },
  // Paying
  { es: 'pagar pago abonar cobro cobrar', ca: 'pagar pagament abonar cobrament cobrar', en: 'pay payment' },
  { es: 'cargo cobrado cobrar duplicado', ca: 'càrrec cobrat cobrar duplicat', en: 'charge debit' },
  { es: 'tarjeta visa mastercard', ca: 'targeta visa mastercard', en: 'card visa mastercard' },
  { es: 'banco', ca: 'banc', en: 'bank' },
  { es: 'plazos financiar cuotas', ca: 'terminis finançar quotes', en: 'instalment installment finance' },
  {
    es: 'rechazar rechazado denegar denegado',
    ca: 'rebutjar rebutjat denegar denegat',
    en: 'decline reject deny refuse',
  },
  {
    es: 'error fallo problema incidencia fallar no_funciona no_va no_me_deja no_puedo inconveniente dificultad',
    ca: 'error fallada problema incidència fallar no_funciona no_va no_em_deixa no_puc inconvenient dificultat',
    en: 'error failure problem issue trouble fail wrong fault glitch does_not_work not_working cannot difficulty',
  },
  {
    es: 'precio coste costo cuánto_cuesta cuánto_vale tarifa',
    ca: 'preu cost quant_costa quant_val tarifa',
    en: 'price cost how_much rate',
  },
  {
    es: 'gasto tasa penalización comisión recargo penalidad',
    ca: 'despesa taxa penalització comissió recàrrec',
    en: 'fee penalty surcharge commission',
  },
  {
    es: 'descuento promoción promocional cupón rebaja oferta ganga',
    ca: 'descompte promoció promocional cupó rebaixa oferta ganga',
    en: 'discount promotion promotional promo coupon voucher offer deal sale bargain',
  },
  { es: 'código', ca: 'codi', en: 'code' },
  { es: 'gratis gratuito sin_coste', ca: 'gratis gratuït de_franc sense_cost', en: 'free free_of_charge no_cost' },
  { es: 'factura facturación', ca: 'factura facturació', en: 'invoice bill billing' },
  {
    es: 'tique ticket recibo comprobante justificante',
    ca: 'tiquet rebut comprovant justificant',
    en: 'receipt proof_of_purchase',
  },
  { es: 'iva impuesto fiscal nif cif hacienda', ca: 'iva impost fiscal nif cif hisenda', en: 'vat tax fiscal' },
  {
    es: 'bizum paypal apple_pay google_pay',
    ca: 'bizum paypal apple_pay google_pay',
    en: 'paypal apple_pay google_pay',
  },
  // Accounts
  { es: 'cuenta perfil usuario', ca: 'compte perfil usuari', en: 'account profile user' },
  { es: 'crear abrir creación', ca: 'crear obrir creació', en: 'create open creation' },
  {
    es: 'registro registrar registrarme alta inscribir inscripción darme_de_alta dar_de_alta',
    ca: 'registre registrar inscriure inscripció donar_d_alta',
    en: 'register registration sign_up signup enrol enroll sign_me_up',
  },
  {
    es: 'entrar acceder acceso iniciar_sesión sesión',
    ca: 'entrar accedir accés iniciar_sessió sessió',
    en: 'login log_in log_on sign_in access enter',
  },
  { es: 'contraseña clave pin', ca: 'contrasenya clau pin', en: 'password passcode pin passkey access_key' },
  {
    es: 'olvidar olvidado recuperar restablecer resetear reseteo',
    ca: 'oblidar oblidat recuperar restablir',
    en: 'forget forgot forgotten recover retrieve reset restore',
  },
  { es: 'datos información detalles', ca: 'dades informació detalls', en: 'data information details info' },
  { es: 'personal privacidad rgpd', ca: 'personal privacitat rgpd', en: 'personal privacy gdpr' },
  { es: 'correo email mail', ca: 'correu email mail', en: 'email mail' },
  { es: 'teléfono móvil', ca: 'telèfon mòbil', en: 'phone telephone mobile' },
  { es: 'nombre apellido', ca: 'nom cognom', en: 'name surname' },
  {
    es: 'cambiar_de_cuenta pasar_a otra_cuenta',
    ca: 'canviar_de_compte passar_a altre_compte',
    en: 'switch switch_to another_account different_account upgrade change_to',
  },
  { es: 'suscripción suscribir plan', ca: 'subscripció subscriure pla', en: 'subscription subscribe plan membership' },
  {
    es: 'boletín newsletter publicidad',
    ca: 'butlletí newsletter publicitat',
    en: 'newsletter mailing_list marketing_emails',
  },
  {
    es: 'desuscribir darme_de_baja_del cancelar_la_suscripción',
    ca: 'desubscriure donar-me_de_baixa_del',
    en: 'unsubscribe opt_out unsubscription',
  },
  // Talking to us
  {
    es: 'contactar contacto comunicarme ponerme_en_contacto escribir localizaros',
    ca: 'contactar contacte comunicar-me posar-me_en_contacte escriure',
    en: 'contact reach get_in_touch write_to',
  },
  { es: 'hablar conversar charlar llamar llamada', ca: 'parlar conversar trucar trucada', en: 'speak talk chat call' },
  {
    es: 'persona humano agente operador alguien asesor',
    ca: 'persona humà agent operador algú assessor',
    en: 'person human agent operator someone somebody representative advisor',
  },
  {
    es: 'atención_al_cliente servicio_al_cliente servicio_de_atención soporte',
    ca: 'atenció_al_client servei_al_client servei_d_atenció suport',
    en: 'customer_service customer_support customer_care customer_assistance support_team help_desk',
  },
  {
    es: 'responsable encargado jefe supervisor gerente superior',
    ca: 'responsable encarregat cap supervisor gerent superior',
    en: 'manager supervisor boss superior',
  },
  {
    es: 'queja reclamación quejarme reclamar hoja_de_reclamaciones denuncia',
    ca: 'queixa reclamació queixar-me reclamar full_de_reclamacions denúncia',
    en: 'complaint complain claim grievance',
  },
  {
    es: 'opinión reseña valoración valorar opinar comentario encuesta puntuar sugerencia',
    ca: 'opinió ressenya valoració valorar opinar comentari enquesta puntuar suggeriment',
    en: 'review feedback opinion rating rate comment survey testimonial suggestion',
  },
  {
    es: 'horario a_qué_hora abierto abrís abren cerráis atendéis',
    ca: 'horari a_quina_hora obert obriu tanqueu ateneu',
    en: 'hours opening_hours business_hours schedule what_time opening_times',
  },
  {
    es: 'tienda local establecimiento sucursal',
    ca: 'botiga local establiment sucursal',
    en: 'shop store outlet branch',
  },
  { es: 'cerca cercano próximo', ca: 'a_prop proper propera', en: 'near nearest close_to nearby closest' },
  {
    es: 'abogado demanda juicio denunciar legal tribunal',
    ca: 'advocat demanda judici denunciar legal tribunal',
    en: 'lawyer sue legal court attorney',
  },
  {
    es: 'harto vergüenza indignado enfadado inaceptable pésimo decepcionado estafa',
    ca: 'fart vergonya indignat enfadat inacceptable pèssim decebut estafa',
    en: 'angry furious unacceptable disgrace awful terrible disappointed fed_up scam',
  },
  {
    es: 'fraude robo sospechoso no_reconozco hackear',
    ca: 'frau robatori sospitós no_reconec',
    en: 'fraud stolen suspicious unauthorised unauthorized hacked',
  },
  // What was bought
  {
    es: 'roto rotura romper quebrado dañado defectuoso defecto estropeado desportillado rajado golpeado averiado gotea despegado descosido no_se_enciende no_enciende pierde_agua dejó_de_funcionar',
    ca: 'trencat trencadissa trencar danyat defectuós defecte espatllat escantellat esquerdat avariat goteja desenganxat descosit no_s_encén no_s_engega perd_aigua ha_deixat_de_funcionar',
    en: 'broken break damaged damage defective defect faulty cracked chipped smashed leak leaking leaky shattered stopped_working came_apart fell_apart',
  },
  { es: 'garantía', ca: 'garantia', en: 'warranty guarantee' },
  {
    es: 'equivocado erróneo incorrecto equivocación otra_cosa confundido',
    ca: 'equivocat erroni incorrecte equivocació una_altra_cosa confós',
    en: 'wrong mistaken incorrect mistake by_mistake not_what_i_ordered',
  },
  {
    es: 'lavar lavado lavadora limpiar limpieza planchar',
    ca: 'rentar rentat rentadora netejar neteja planxar',
    en: 'wash washing clean cleaning iron',
  },
  { es: 'seguro seguridad tóxico apto', ca: 'segur seguretat tòxic apte', en: 'safe safety toxic secure' },
  { es: 'material tejido tela composición', ca: 'material teixit tela composició', en: 'material fabric composition' },
  {
    es: 'fabricar fabricado origen procedencia hecho_en elaborar',
    ca: 'fabricar fabricat origen procedència fet_a elaborar',
    en: 'manufacture made_in origin produced_in',
  },
  {
    es: 'condiciones política requisitos',
    ca: 'condicions política requisits',
    en: 'policy conditions terms requirements',
  },
  {
    es: 'web página aplicación app internet online en_línea por_internet',
    ca: 'web pàgina aplicació app internet en_línia per_internet',
    en: 'website site page app webpage online internet',
  },
  // Asking to see or to get something
  {
    es: 'ver consultar revisar comprobar mirar mostrar',
    ca: 'veure consultar revisar comprovar mirar mostrar',
    en: 'see check view look show consult review take_a_look',
  },
  { es: 'encontrar buscar busco', ca: 'trobar buscar cercar', en: 'find search look_for seek' },
  { es: 'descargar obtener conseguir', ca: 'descarregar obtenir aconseguir', en: 'download get obtain' },
];

/** What means something else than its words do when it stands together. */
export const idioms: readonly Wording[] = [
  {
    es: 'dado_cuenta di_cuenta doy_cuenta en_cuenta',
    ca: 'adonat adono en_compte',
    en: 'realise realize take_into_account',
  },
];
